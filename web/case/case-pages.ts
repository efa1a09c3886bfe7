import { readCaseDays } from '../../acts/calendar-file/read-case-days.ts'
import { handOverCase } from '../../acts/hand-over/hand-over-case.ts'
import { listNotices } from '../../acts/notice/list-notices.ts'
import { archiveDossier } from '../../acts/paper/archive-dossier.ts'
import { daysExpected } from '../../records/case-reading/days-expected.ts'
import { STEP_OF_ACT } from '../../regulation/course/step-of-act.ts'
import { filePage, type PageRow } from '../pages/page.ts'
import { nextPage } from '../pages/paging.ts'
import { asked, doAct, type Visit } from '../pages/visit.ts'
import { FACT_KINDS } from './act-address.ts'
import { type CaseFrame, caseOf, documentsOf } from './case-frame.ts'
import { casePage } from './case-page.ts'
import { factPage } from './fact-page.ts'
import { logPage } from './log-page.ts'
import { schedulePage } from './schedule-page.ts'
import { stepRows } from './step-rows.ts'
import { isAfterwards, picturedRows, timelinePicture, timelineRows } from './timeline-rows.ts'

const overview = casePage('overview', {
  path: '',
  view: 'case/overview',
  read: async (frame, visit) => {
    const rows = picturedRows(timelineRows(frame.case))
    return {
      acts: actsOf(frame),
      stepHref: hrefOfSteps(frame),
      ...(await ofOneself(frame, visit)),
      steps: stepRows(frame.case.steps),
      picture: rows.length > 0 ? timelinePicture(rows, visit.today.toString()) : null,
    }
  },
})

/** What only the employee himself is shown: that the case is his, and where he has to come. */
const ofOneself = async ({ case: { id, employee, meetingId, schedule } }: CaseFrame, visit: Visit) => {
  const { actor, database } = visit.context
  if (actor.employeeId !== employee.id) return { mine: false }
  const today = visit.today.toString()
  return { mine: true, days: await daysExpected(database, { caseId: id, meetingId, schedule, today }) }
}

/** Where the open steps are done by the visitor himself: a stage by its own duty, every other step by its act. */
const hrefOfSteps = ({ owed }: CaseFrame): Record<string, string> =>
  Object.fromEntries(
    owed.flatMap(({ act, data, href }) => {
      const { stage } = data as { stage?: string }
      const step = stage ?? STEP_SHOWN[act]
      return step && href ? [[step, href] as const] : []
    }),
  )

const STEP_SHOWN: Readonly<Record<string, string>> = { ...STEP_OF_ACT, decide: 'meeting' }

/** The facts that the visitor may submit; what is done at a stage is asked for where it is owed. */
const actsOf = ({ mayDo, case: found }: CaseFrame) =>
  FACT_KINDS.filter(
    (kind) =>
      !WHERE_OWED.has(kind) &&
      mayDo.has(`fact/${kind}`) &&
      (found.state !== 'closed' || ONCE_CLOSED.has(kind)),
  ).map((kind) => ({ kind, href: `/cases/${found.number}/acts/${kind}` }))

/** What is asked for only where it is owed: it answers something. */
const WHERE_OWED: ReadonlySet<string> = new Set(['result', 'correction-confirmed', 'correction-answered'])

/** What is done about a case that is closed. */
const ONCE_CLOSED: ReadonlySet<string> = new Set(['correction', 'correction-asked'])

const deadlines = casePage('deadlines', {
  view: 'case/deadlines',
  read: async ({ case: found, mayDo }) => ({
    rows: timelineRows(found).map((row) => ({
      ...row,
      isAfterwards: isAfterwards(row),
      working: found.timetable?.find(({ step }) => step === row.key)?.working ?? [],
    })),
    maySchedule: mayDo.has('schedule-case') && found.state === 'open',
  }),
})

const documents = casePage('documents', {
  view: 'case/documents',
  read: async ({ case: { id } }, visit) => ({ documents: (await documentsOf(visit, id)).items }),
})

/** The dossier as one archive, with its inventory. */
const dossier = filePage({
  path: '/cases/:case/dossier.zip',
  access: 'of-its-act',
  read: async (visit) => doAct(visit, archiveDossier, { caseId: (await caseOf(visit)).id }),
})

/** The whole case as one archive, for the body to which the employee is transferred. */
const archive = filePage({
  path: '/cases/:case/archive',
  access: 'of-its-act',
  read: async (visit) => doAct(visit, handOverCase, { caseId: (await caseOf(visit)).id }),
})

const notices = casePage('notices', {
  view: 'case/notices',
  read: async (frame, visit) => {
    const given = { case: frame.case.id, ...asked(visit, ['after']), limit: 100 }
    const { items, next } = await doAct(visit, listNotices, given)
    return { notices: items, ...nextPage(visit, next) }
  },
})

/** The dates of a case, for a calendar. */
const days = filePage({
  path: '/cases/:case/days.ics',
  read: async (visit) => doAct(visit, readCaseDays, { caseId: (await caseOf(visit)).id }),
})

/** Everything about one case. */
export const casePages: readonly PageRow[] = [
  overview,
  deadlines,
  documents,
  archive,
  dossier,
  notices,
  logPage,
  schedulePage,
  days,
  factPage,
]
