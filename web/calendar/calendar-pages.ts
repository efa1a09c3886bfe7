import { amendCalendar } from '../../acts/calendar/amend-calendar.ts'
import { listCalendarAmendments } from '../../acts/calendar/list-calendar-amendments.ts'
import type { MovedDate } from '../../acts/calendar/moved-dates.ts'
import { invalidFields, Problem } from '../../acts/problem.ts'
import { problemOfError } from '../../acts/problem-of-error.ts'
import type { AmendmentLine } from '../../records/calendar/list-amendments.ts'
import { calendarEnd } from '../../regulation/calendar/calendar-end.ts'
import { writtenDate } from '../../texts/dates/written-date.ts'
import type { Form } from '../forms/form.ts'
import { formPage } from '../forms/form-page.ts'
import { readDay } from '../forms/read-day.ts'
import { type Refusal, refusalOf } from '../forms/refusal.ts'
import type { Column } from '../listing/cell.ts'
import { listPages } from '../listing/listing.ts'
import { eachOf, workbookOf, XLSX } from '../listing/workbook.ts'
import { mayDo, requireMayDo } from '../pages/may-do.ts'
import { filePage, type PageAnswer, type PageRow } from '../pages/page.ts'
import { asked, doAct, type Visit } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'

/** How many moves the page shows; the workbook has all. */
const MOVES_SHOWN = 200

const PREVIEW = '/calendar/preview'

const MOVE_COLUMNS: readonly Column<MovedDate>[] = [
  { title: 'listing.case', cell: (move) => ({ text: move.case.number, href: `/cases/${move.case.number}` }) },
  { title: 'days.step', cell: ({ step }, write) => write.term('step', step) },
  { title: 'days.which', cell: ({ which }, write) => write.term('days.which', which) },
  { title: 'days.from', cell: ({ from }) => ({ day: from }) },
  { title: 'days.to', cell: ({ to }, { say }) => (to === null ? say('days.needsDay') : { day: to }) },
]

/** From a year before its end the page of the calendar says so. */
const endWarning = ({ calendar, today, say, context: { language } }: Visit): string | null => {
  const { state, last } = calendarEnd(calendar, today)
  return state === 'covered' ? null : say('days.endsSoon', { day: writtenDate(last, language) })
}

const amendments = listPages<AmendmentLine>({
  path: '/calendar',
  section: 'calendar',
  listing: {
    title: ({ say }) => say('days.title'),
    lead: 'days.lead',
    warning: endWarning,
    columns: [
      { title: 'days.act', cell: ({ actNumber }) => actNumber },
      { title: 'days.off', cell: ({ off }, write) => off.map(write.day).join('; ') || null },
      { title: 'days.working', cell: ({ working }, write) => working.map(write.day).join('; ') || null },
      { title: 'days.entered', cell: ({ enteredAt }) => ({ instant: enteredAt }) },
      { title: 'days.version', numeric: true, cell: ({ version }) => version },
    ],
    read: (visit, given) => doAct(visit, listCalendarAmendments, given),
    none: { title: 'days.none', text: 'days.noneText' },
    actions: async (visit) =>
      (await mayDo(visit, 'amend-calendar', 'wholeBody'))
        ? [{ href: '/calendar/new', text: visit.say('days.enter') }]
        : [],
  },
})

const entry = formPage({
  path: '/calendar/new',
  section: 'calendar',
  form: async (visit): Promise<Form> => {
    const { say } = visit
    await requireMayDo(visit, 'amend-calendar', 'wholeBody')
    return {
      heading: say('days.enter'),
      lead: [say('days.enterLead')],
      fields: [
        { kind: 'text', name: 'actNumber', label: 'days.actNumber' },
        { kind: 'words', name: 'off', label: 'days.offField', hint: 'days.listHint', optional: true },
        { kind: 'words', name: 'working', label: 'days.workingField', hint: 'days.listHint', optional: true },
      ],
      button: say('days.preview'),
      back: { href: '/calendar', text: say('days.title') },
      send: async (given, at) => {
        const amendment = {
          actNumber: String(given.actNumber),
          off: daysIn(given, 'off', at),
          working: daysIn(given, 'working', at),
        }
        await doAct(at, amendCalendar, { ...amendment, dryRun: true })
        const { actNumber, off, working } = amendment
        return `${PREVIEW}?${new URLSearchParams({ actNumber, off: off.join(), working: working.join() })}`
      },
    }
  },
})

/** Days as they were typed, one a line. @throws Problem `invalid` naming the field */
const daysIn = (given: Record<string, unknown>, field: 'off' | 'working', { say }: Visit): string[] =>
  String(given[field] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((typed) => {
      const read = readDay({ day: typed, month: '', year: '' })
      if ('date' in read) return read.date
      throw invalidFields([{ field, message: say('days.notADay', { typed }) }])
    })

/** The amendment that an address of a preview tells. */
const amendmentAt = (visit: Visit) => {
  const { actNumber = '', off = '', working = '' } = asked(visit, ['actNumber', 'off', 'working'])
  const days = (list: string) => list.split(',').filter(Boolean)
  return { actNumber, off: days(off), working: days(working) }
}

const movesAt = async (visit: Visit): Promise<MovedDate[]> =>
  (await doAct(visit, amendCalendar, { ...amendmentAt(visit), dryRun: true })).moves

const confirmation = formPage({
  path: PREVIEW,
  section: 'calendar',
  form: async (visit): Promise<Form> => ({
    heading: visit.say('days.previewTitle'),
    fields: [],
    button: visit.say('days.confirm'),
    back: { href: '/calendar/new', text: visit.say('days.enter') },
    send: async (_given, at) => {
      await doAct(at, amendCalendar, amendmentAt(at))
      return '/calendar'
    },
  }),
})

/** The question whether to enter the act, above every date that it moves. */
const withMoves = async (visit: Visit, answer: PageAnswer): Promise<PageAnswer> => {
  if (!('view' in answer)) return answer
  const { moves, refusal } = await movesOrRefusal(visit)
  const write = writeTo(visit)
  const rows = moves.slice(0, MOVES_SHOWN).map((move) => MOVE_COLUMNS.map(({ cell }) => cell(move, write)))
  const workbook = visit.address.replace(PREVIEW, `${PREVIEW}.xlsx`)
  const shown = { columns: MOVE_COLUMNS, rows, moves: moves.length, workbook, amendment: amendmentAt(visit) }
  const model = { ...answer.model, ...shown, ...(refusal ? { refusal } : {}) }
  return { ...answer, view: 'calendar/preview', model, ...(refusal ? { status: refusal.status } : {}) }
}

/** A day of an act, as errors name it. */
const A_DAY = /^(off|working)\.\d+$/

/** What moves; or why nothing can: somebody entered the act meanwhile, or its days are named wrongly. */
const movesOrRefusal = async (
  visit: Visit,
): Promise<{ moves: readonly MovedDate[]; refusal: Refusal | null }> => {
  try {
    return { moves: await movesAt(visit), refusal: null }
  } catch (error) {
    const ofDays = problemOfError(error)?.parts.errors?.find(({ field }) => A_DAY.test(field))
    if (!ofDays) throw error
    const told = new Problem('conflict', { detail: ofDays.message })
    return { moves: [], refusal: refusalOf(told, { fields: [] }, visit) }
  }
}

/** Acts that move working days: entered with a preview of every date that moves. */
export const calendarPages: readonly PageRow[] = [
  ...amendments,
  entry,
  {
    path: PREVIEW,
    section: 'calendar',
    get: async (visit) => withMoves(visit, await confirmation.get(visit)),
    post: async (visit, posted) =>
      withMoves(visit, (await confirmation.post?.(visit, posted)) ?? { to: '/calendar' }),
  },
  filePage({
    path: `${PREVIEW}.xlsx`,
    read: async (visit) => {
      const title = visit.say('days.previewTitle')
      const rows = eachOf(await movesAt(visit))
      const content = await workbookOf({ title, columns: MOVE_COLUMNS, rows }, writeTo(visit))
      return { fileName: `${title}.xlsx`, mediaType: XLSX, content }
    },
  }),
]
