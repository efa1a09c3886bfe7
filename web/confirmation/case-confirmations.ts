import { z } from 'zod'
import { readOneFact } from '../../acts/case-reading/read-facts.ts'
import type { PaperKind } from '../../regulation/papers/paper-kinds.ts'
import { isPageKey } from '../../texts/pages/say.ts'
import type { CaseFrame } from '../case/case-frame.ts'
import { caseFrame } from '../case/case-frame.ts'
import { timelineRows } from '../case/timeline-rows.ts'
import type { PageRow } from '../pages/page.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'
import { type Confirmed, confirmation } from './confirmation.ts'
import { papersOfCase } from './papers-at-hand.ts'

/** What every confirmation in a case has: its person and number, what is owed next and until when, the way back. */
export const ofCase = ({ case: found, owed }: CaseFrame, visit: Visit) => {
  const { say, term, person } = writeTo(visit)
  return {
    reference: [person(found.employee), say('case.numberIs', { number: found.number })],
    back: { href: `/cases/${found.number}`, text: say('case.backTo', { number: found.number }) },
    next: owed.map(({ act, role, limit, data }) => {
      const { stage } = data as { stage?: string }
      const what = stage ? `${term('act', act)} (${term('stage', stage)})` : term('act', act)
      return { text: `${what}: ${term('role', role)}`, until: limit }
    }),
  }
}

/** The papers that prove an act, or go out after it. */
const PAPERS_OF: Readonly<Record<string, readonly PaperKind[]>> = {
  served: ['notice'],
  'refused-to-sign': ['refusal-act'],
  disagreement: ['receipt'],
  'dossier-sent': ['dossier-inventory'],
  acquainted: ['certification-sheet', 'acquaintance-notice'],
}

const judgedBecause = z.object({ reason: z.string(), cite: z.array(z.string()).default([]) })

/** Why a fact was not taken, in the reader's words, with the clauses. */
const whyRefused = (given: unknown, ruleset: string, { say }: Visit): NonNullable<Confirmed['refused']> => {
  const read = judgedBecause.safeParse(given)
  if (!read.success) return { text: '', ruleset, cite: [] }
  const { reason, cite } = read.data
  const key = `reason.${reason.split(': ')[0]}`
  return { text: isPageKey(key) ? say(key) : reason, ruleset, cite }
}

/** What became of a fact that was sent: kept at once, judged by the case a moment later. */
const factSent = confirmation({
  path: '/cases/:case/acts/:kind/:fact',
  section: 'cases',
  read: async (visit) => {
    const frame = await caseFrame(visit, 'overview')
    const { case: found } = frame
    const fact = await doAct(visit, readOneFact, { caseId: found.id, fact: visit.params.fact })
    const { say, term } = writeTo(visit)
    const { judgement, reason, kind } = fact
    const shared = ofCase(frame, visit)
    const documents = fact.documents.map(({ id, fileName }) => ({ href: `/documents/${id}`, text: fileName }))
    const papers = await papersOfCase(visit, found, PAPERS_OF[kind] ?? [])
    return {
      ...shared,
      title: say('sent.kept'),
      reference: [term('act', kind), ...shared.reference],
      rows: [
        { label: 'fact.occurredOn', cell: { day: fact.occurredOn } },
        { label: 'sent.receivedAt', cell: { instant: fact.receivedAt } },
        { label: 'sent.judgement', cell: { group: 'judgement', key: judgement ?? 'waiting' } },
      ],
      said: judgement === null ? [say('sent.waiting')] : [],
      papers: [...documents, ...papers],
      waits: judgement === null,
      refused: judgement === 'refused' ? whyRefused(reason, found.ruleset, visit) : null,
    }
  },
})

const datesSet = confirmation({
  path: '/cases/:case/schedule/set',
  section: 'cases',
  read: async (visit) => {
    const frame = await caseFrame(visit, 'deadlines')
    const { case: found } = frame
    const { say } = visit
    const at = `/cases/${found.number}`
    const days = timelineRows(found).flatMap(({ group, key, limit }) => {
      const label = `${group}.${key}`
      return isPageKey(label) ? [{ label, cell: { day: limit } }] : []
    })
    return {
      ...ofCase(frame, visit),
      title: say('schedule.done'),
      rows: days,
      said: [say('schedule.next')],
      papers: await papersOfCase(visit, found, ['notice']),
      calendar: found.schedule ? `${at}/days.ics` : null,
      links: [{ href: `${at}/deadlines`, text: say('case.deadlines') }],
    }
  },
})

/** What a case confirms: a fact that was told, the dates that were set. */
export const caseConfirmations: readonly PageRow[] = [factSent, datesSet]
