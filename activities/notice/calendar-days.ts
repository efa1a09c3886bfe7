import { parseCivilDate } from '../../regulation/civil-date.ts'
import { type CalendarFile, calendarFile } from '../../texts/calendar-files/calendar-file.ts'
import { isLanguage } from '../../texts/language.ts'
import { isNoticeKind, noticeKind } from '../../texts/notices/notice-kinds.ts'
import type { NoticeParam } from '../../texts/notices/notice-params.ts'
import type { CalendarEventName } from '../../texts/notices/notice-texts.ts'

/** A notice as far as its calendar files go. */
export type CalendarNotice = {
  kind: string
  params: unknown
  caseId: string | null
  meetingId: string | null
  case: { round: number } | null
}

/** Which thing that a notice tells is the day of which event. */
const DAYS: Record<CalendarEventName, NoticeParam> = {
  fitness: 'fitnessOn',
  testing: 'testingOn',
  study: 'studyOn',
  polygraph: 'polygraphOn',
  meeting: 'meetingOn',
}

/**
 * What the events of a notice share: the same for every notice about the same round of a case, or the same meeting;
 * null for a notice without a calendar file. The round is the one that the notice names, else that of the case.
 *
 * @example calendarUid({ kind: 'dates-set', caseId, case: { round: 1 }, … }) //=> '<caseId>-r1'
 */
export const calendarUid = ({
  kind,
  params,
  caseId,
  meetingId,
  ...notice
}: CalendarNotice): string | null => {
  const calendar = isNoticeKind(kind) ? noticeKind(kind).calendar : undefined
  if (calendar === undefined) return null
  if (calendar !== 'case') return meetingId
  const round = told(params).round ?? notice.case?.round
  return caseId === null ? null : `${caseId}-r${String(round)}`
}

/** What the files of one notice are made from; `before`: what the last notice about the same days told, if there was one. */
export type CalendarSource = {
  kind: string
  params: unknown
  before: unknown
  icsUid: string
  icsSequence: number
  language: string
  address: string
  sender: string
  link: string
  queuedAt: Date
}

/**
 * The calendar files of a notice: each day that it tells, and each day that was told before and is no more.
 *
 * @throws RulebookError naming a date that is none
 */
export const calendarFilesOf = (notice: CalendarSource): CalendarFile[] => {
  const now = told(notice.params)
  const before = told(notice.before)
  const dropsAll = isNoticeKind(notice.kind) && noticeKind(notice.kind).calendar === 'meeting-dropped'
  return (Object.entries(DAYS) as [CalendarEventName, NoticeParam][]).flatMap(([event, param]) => {
    const on = now[param] ?? before[param]
    if (typeof on !== 'string') return []
    const change = dropsAll || typeof now[param] !== 'string' ? 'dropped' : 'set'
    return [fileOf(notice, { event, change, on: parseCivilDate(on, param) })]
  })
}

const fileOf = (
  notice: CalendarSource,
  day: Pick<Parameters<typeof calendarFile>[0], 'event' | 'change' | 'on'>,
): CalendarFile =>
  calendarFile({
    ...day,
    uid: `${notice.icsUid}-${day.event}@${notice.sender.slice(notice.sender.indexOf('@') + 1)}`,
    sequence: notice.icsSequence,
    stamp: notice.queuedAt.toISOString(),
    language: isLanguage(notice.language) ? notice.language : 'kk',
    organizer: notice.sender,
    attendee: notice.address,
    link: notice.link,
  })

/** What a notice tells, as it stands in the database. */
export const told = (params: unknown): { readonly [name: string]: unknown } =>
  typeof params === 'object' && params !== null ? { ...params } : {}
