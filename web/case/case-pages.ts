import { z } from 'zod'
import { listCaseLog } from '../../acts/case-reading/list-case-log.ts'
import { readOneFact } from '../../acts/case-reading/read-facts.ts'
import { handOverCase } from '../../acts/hand-over/hand-over-case.ts'
import { listNotices } from '../../acts/notice/list-notices.ts'
import { isPageKey } from '../../texts/pages/say.ts'
import { filePage, type PageRow, page } from '../pages/page.ts'
import { nextPage } from '../pages/paging.ts'
import { asked, doAct, type Visit } from '../pages/visit.ts'
import { FACT_KINDS } from './act-address.ts'
import { caseFrame, caseOf, documentsOf } from './case-frame.ts'
import { factPage } from './fact-page.ts'
import { schedulePage } from './schedule-page.ts'
import { picturedRows, timelinePicture, timelineRows } from './timeline-rows.ts'
import { toldBy } from './told-by.ts'

const overview = page({
  path: '/cases/:case',
  section: 'cases',
  view: 'case/overview',
  read: async (visit) => {
    const frame = await caseFrame(visit, 'overview')
    const rows = picturedRows(timelineRows(frame.case))
    return {
      ...frame,
      acts: actsOf(frame),
      mine: visit.context.actor.employeeId === frame.case.employee.id,
      picture: rows.length > 0 ? timelinePicture(rows, visit.today.toString()) : null,
    }
  },
})

/** The facts that the visitor may submit; what is done at a stage is asked for where it is owed. */
const actsOf = ({ mayDo, case: found }: Awaited<ReturnType<typeof caseFrame>>) =>
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

const deadlines = page({
  path: '/cases/:case/deadlines',
  section: 'cases',
  view: 'case/deadlines',
  read: async (visit) => {
    const frame = await caseFrame(visit, 'deadlines')
    const rows = timelineRows(frame.case).map((row) => ({
      ...row,
      working: frame.case.timetable?.find(({ step }) => step === row.key)?.working ?? [],
    }))
    const maySchedule = frame.mayDo.has('schedule-case') && frame.case.state === 'open'
    return { ...frame, rows, maySchedule }
  },
})

const documents = page({
  path: '/cases/:case/documents',
  section: 'cases',
  view: 'case/documents',
  read: async (visit) => {
    const frame = await caseFrame(visit, 'documents')
    return { ...frame, documents: (await documentsOf(visit, frame.case.id)).items }
  },
})

/** The whole case as one archive, for the body to which the employee is transferred. */
const archive = filePage({
  path: '/cases/:case/archive',
  read: async (visit) => doAct(visit, handOverCase, { caseId: (await caseOf(visit)).id }),
})

const notices = page({
  path: '/cases/:case/notices',
  section: 'cases',
  view: 'case/notices',
  read: async (visit) => {
    const frame = await caseFrame(visit, 'notices')
    const given = { case: frame.case.id, ...asked(visit, ['after']), limit: 100 }
    const { items, next } = await doAct(visit, listNotices, given)
    return { ...frame, notices: items, ...nextPage(visit, next) }
  },
})

const log = page({
  path: '/cases/:case/log',
  section: 'cases',
  view: 'case/log',
  read: async (visit) => {
    const frame = await caseFrame(visit, 'log')
    const given = { caseId: frame.case.id, ...asked(visit, ['after']), limit: 100 }
    const { items, next, chain } = await doAct(visit, listCaseLog, given)
    const entries = items.map((entry) => ({
      ...entry,
      told: [...toldBy(entry.data, visit), ...inPlaceOf(entry.acting, visit)],
    }))
    return { ...frame, entries, chain, ...nextPage(visit, next) }
  },
})

type Acting = Awaited<ReturnType<typeof listCaseLog.perform>>['items'][number]['acting']

/** The act names both: who did it, and for whom by which order. */
const inPlaceOf = (acting: Acting, { say }: Visit): string[] => {
  if (acting === null) return []
  const { familyName, givenName, personnelNumber } = acting.actingFor
  const person = familyName === null ? personnelNumber : `${familyName} ${givenName}`
  return [say('acting.inPlaceOf', { person, number: acting.number })]
}

const judgedBecause = z.object({ reason: z.string(), cite: z.array(z.string()).default([]) })

/** Why a fact was judged as it was, in the reader's words, with the clauses. */
const whyJudged = (given: unknown, { say }: Visit): { text: string; cite: string[] } => {
  const read = judgedBecause.safeParse(given)
  if (!read.success) return { text: '', cite: [] }
  const { reason, cite } = read.data
  const key = `reason.${reason.split(': ')[0]}`
  return { text: isPageKey(key) ? say(key) : reason, cite }
}

/** What became of a fact that was sent: kept at once, judged by the case a moment later. */
const factSent = page({
  path: '/cases/:case/acts/:kind/:fact',
  section: 'cases',
  view: 'case/fact-sent',
  read: async (visit) => {
    const frame = await caseFrame(visit, 'overview')
    const fact = await doAct(visit, readOneFact, { caseId: frame.case.id, fact: visit.params.fact })
    return { ...frame, fact, why: whyJudged(fact.reason, visit), lookAgain: fact.judgement === null }
  },
})

const datesSet = page({
  path: '/cases/:case/schedule/set',
  section: 'cases',
  view: 'case/dates-set',
  read: async (visit: Visit) => {
    const frame = await caseFrame(visit, 'deadlines')
    return { ...frame, rows: timelineRows(frame.case) }
  },
})

/** Everything about one case. */
export const casePages: readonly PageRow[] = [
  overview,
  deadlines,
  documents,
  archive,
  notices,
  log,
  schedulePage,
  datesSet,
  factPage,
  factSent,
]
