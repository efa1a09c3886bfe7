import { z } from 'zod'
import { listCaseLog } from '../../acts/case-reading/list-case-log.ts'
import { readOneFact } from '../../acts/case-reading/read-facts.ts'
import { handOverCase } from '../../acts/hand-over/hand-over-case.ts'
import { listNotices } from '../../acts/notice/list-notices.ts'
import { archiveDossier } from '../../acts/paper/archive-dossier.ts'
import { isPageKey } from '../../texts/pages/say.ts'
import { filePage, type PageRow } from '../pages/page.ts'
import { nextPage } from '../pages/paging.ts'
import { asked, doAct, type Visit } from '../pages/visit.ts'
import { FACT_KINDS } from './act-address.ts'
import { type CaseFrame, caseOf, documentsOf } from './case-frame.ts'
import { casePage } from './case-page.ts'
import { factPage } from './fact-page.ts'
import { schedulePage } from './schedule-page.ts'
import { picturedRows, timelinePicture, timelineRows } from './timeline-rows.ts'
import { toldBy } from './told-by.ts'

const overview = casePage('overview', {
  path: '',
  view: 'case/overview',
  read: async (frame, visit) => {
    const rows = picturedRows(timelineRows(frame.case))
    return {
      acts: actsOf(frame),
      mine: visit.context.actor.employeeId === frame.case.employee.id,
      picture: rows.length > 0 ? timelinePicture(rows, visit.today.toString()) : null,
    }
  },
})

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
  read: async (visit) => doAct(visit, archiveDossier, { caseId: (await caseOf(visit)).id }),
})

/** The whole case as one archive, for the body to which the employee is transferred. */
const archive = filePage({
  path: '/cases/:case/archive',
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

const log = casePage('log', {
  view: 'case/log',
  read: async (frame, visit) => {
    const given = { caseId: frame.case.id, ...asked(visit, ['after']), limit: 100 }
    const { items, next, chain } = await doAct(visit, listCaseLog, given)
    const entries = items.map((entry) => ({
      ...entry,
      told: [...toldBy(entry.data, visit), ...inPlaceOf(entry.acting, visit)],
    }))
    return { entries, chain, ...nextPage(visit, next) }
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
const factSent = casePage('overview', {
  path: '/acts/:kind/:fact',
  view: 'case/fact-sent',
  read: async (frame, visit) => {
    const fact = await doAct(visit, readOneFact, { caseId: frame.case.id, fact: visit.params.fact })
    return { fact, why: whyJudged(fact.reason, visit), lookAgain: fact.judgement === null }
  },
})

const datesSet = casePage('deadlines', {
  path: '/schedule/set',
  view: 'case/dates-set',
  read: async (frame) => ({ rows: timelineRows(frame.case) }),
})

/** Everything about one case. */
export const casePages: readonly PageRow[] = [
  overview,
  deadlines,
  documents,
  archive,
  dossier,
  notices,
  log,
  schedulePage,
  datesSet,
  factPage,
  factSent,
]
