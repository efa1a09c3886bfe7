import type { TFunction } from 'i18next'
import type { ActingOffice } from '../../regulation/acting/acting-order.ts'
import type { Calendar } from '../../regulation/calendar/calendar.ts'
import { type CivilDate, parseCivilDate } from '../../regulation/civil-date.ts'
import type { CORRECTABLE } from '../../regulation/course/correction.ts'
import { writtenCite } from '../clauses/written-cite.ts'
import { writtenDate } from '../dates/written-date.ts'
import type { Language } from '../language.ts'
import { sayIn } from '../pages/say.ts'
import { sayRefusal } from '../refusals/say-refusal.ts'
import { type NoticeKind, noticeKind } from './notice-kinds.ts'
import { NOTICE_PARAMS, type NoticeParam, type NoticeParams } from './notice-params.ts'
import { translationsIn } from './translations.ts'
import { workingDaysLeft } from './working-days-left.ts'

/** What a notice is written from. `asOf` and `calendar` tell how many working days are left. */
export type NoticeContents = {
  kind: NoticeKind
  language: Language
  params: NoticeParams
  cite: readonly string[]
  caseNumber: string | null
  /** Under which order its reader has it for whoever holds the office; null or left out: it is his own. */
  under?: { office: ActingOffice; number: string; orderedOn: string } | null
  link: string
  asOf: CivilDate
  calendar: Calendar
}

/** The words of one message. */
export type RenderedNotice = { subject: string; body: string }

/** The limits beside which the working days that are left are told. */
const LIMITS: readonly NoticeParam[] = ['limitOn', 'disagreeUntil']

/**
 * Writes a notice: what, until when, under which clause, what to do, and where to read on.
 *
 * @throws RangeError naming the kind and the thing that it cannot be written without
 * @throws RulebookError naming a date that is none
 * @example renderNotice({ kind: 'dates-set', language: 'en', … }).subject //=> 'Certification: notice of its dates'
 */
export const renderNotice = (notice: NoticeContents): RenderedNotice => {
  requireParams(notice)
  const t = translationsIn(notice.language)
  const paragraphs = [
    t(`kinds.${notice.kind}.what`),
    factLines(notice, t).join('\n'),
    `${t('todo')}: ${t(`kinds.${notice.kind}.todo`)}`,
    `${t('open')}: ${notice.link}`,
    t('automatic'),
  ]
  return { subject: t(`kinds.${notice.kind}.subject`), body: `${paragraphs.filter(Boolean).join('\n\n')}\n` }
}

const requireParams = ({ kind, params }: NoticeContents): void => {
  for (const name of noticeKind(kind).required)
    if (params[name] === undefined || params[name] === null)
      throw new RangeError(`a notice ${kind} cannot be written without ${name}`)
}

const factLines = (notice: NoticeContents, t: TFunction): string[] => {
  const { kind, params, caseNumber, cite, language, under } = notice
  const lines = noticeKind(kind).params.flatMap((name) => {
    const value = params[name]
    return value === undefined || value === null
      ? []
      : [`${t(`params.${name}`)}: ${written(notice, name, t)}`]
  })
  if (caseNumber !== null) lines.unshift(`${t('caseNumber')}: ${caseNumber}`)
  if (cite.length > 0)
    lines.push(`${t('ground')}: ${cite.map((clause) => writtenCite(clause, language)).join('; ')}`)
  if (under) lines.push(actingLine(under, language, t))
  return lines
}

const actingLine = (
  { office, number, orderedOn }: NonNullable<NoticeContents['under']>,
  language: Language,
  t: TFunction,
): string =>
  t('acting', {
    office: t(`offices.${office}`),
    number: oneLine(number),
    date: writtenDate(parseCivilDate(orderedOn), language),
  })

const written = (notice: NoticeContents, name: NoticeParam, t: TFunction): string => {
  const value = String(notice.params[name])
  switch (NOTICE_PARAMS[name]) {
    case 'date':
      return writtenLimit(notice, name, t)
    case 'stage':
    case 'step':
      return t([`stages.${value}`, `steps.${value}`])
    case 'cause':
      return t(`causes.${value}`)
    case 'reason':
      return sayRefusal(value, notice.language) ?? value
    case 'correction':
      return sayIn(notice.language)(`correction.what.${value as (typeof CORRECTABLE)[number]}`)
    case 'noticeKind':
      return t(`kinds.${value}.subject`)
    default:
      return oneLine(value)
  }
}

const writtenLimit = (notice: NoticeContents, name: NoticeParam, t: TFunction): string => {
  const date = parseCivilDate(String(notice.params[name]), name)
  const day = writtenDate(date, notice.language)
  if (!LIMITS.includes(name)) return day
  if (date.equals(notice.asOf)) return `${day} (${t('lastDayToday')})`
  const left = workingDaysLeft(notice.calendar, { from: notice.asOf, until: date })
  return left === null || left === 0 ? day : `${day} (${t('workingDaysLeft', { count: left })})`
}

/** A place or an hour was typed by somebody: it may not begin a line of its own. */
const oneLine = (value: string): string => value.replaceAll(/\s+/g, ' ').trim()
