import { readAppeal } from '../../acts/appeal/list-appeals.ts'
import { notFound } from '../../acts/problem.ts'
import { caseFrame } from '../case/case-frame.ts'
import type { PageRow } from '../pages/page.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'
import { calendarAfter, clauseRow } from './after-decision.ts'
import { ofCase } from './case-confirmations.ts'
import { type Confirmed, confirmation } from './confirmation.ts'
import { papersOfCase } from './papers-at-hand.ts'

/** An appeal with its case, as each of its confirmations shows it. */
const appealed = async (visit: Visit) => {
  const appeal = await doAct(visit, readAppeal, { id: visit.params.appeal })
  const frame = await caseFrame({ ...visit, params: { case: appeal.case } }, 'aftermath')
  const { say } = visit
  const { reference, next } = ofCase(frame, visit)
  return {
    ...{ appeal, frame },
    shared: {
      reference: [say('appeal.one', { number: appeal.number }), ...reference],
      back: { href: `/appeals/${appeal.id}`, text: say('appeal.backTo', { number: appeal.number }) },
      next: next.filter(({ until }) => until !== null),
      calendar: await calendarAfter(visit, frame.case),
    },
  }
}

type Appealed = Awaited<ReturnType<typeof appealed>>

/** What is still owed to an appeal: that it is handed on, and its answer; each with its last day where the act gives one. */
const owedTo = ({ appeal }: Appealed, visit: Visit): NonNullable<Confirmed['next']> => {
  const { forwarding, status } = appeal
  if (status !== 'filed') return []
  const { say, term } = writeTo(visit)
  const text = `${say('act.forward-appeal')}: ${term('role', 'personnel')}`
  return [
    ...(forwarding && forwarding.state !== 'done' ? [{ text, until: forwarding.limitOn }] : []),
    ...answerOwedTo({ appeal }, visit),
  ]
}

const answerOwedTo = ({ appeal }: Pick<Appealed, 'appeal'>, visit: Visit) => {
  const { say, term } = writeTo(visit)
  const text = `${say('act.answer-appeal')}: ${term('role', 'head')}`
  return appeal.status === 'filed' ? [{ text, until: appeal.answer?.limitOn ?? null }] : []
}

const filed = confirmation({
  path: '/appeals/:appeal/filed',
  section: 'aftermath',
  read: async (visit): Promise<Confirmed> => {
    const found = await appealed(visit)
    const { appeal, frame, shared } = found
    const { say, term } = writeTo(visit)
    return {
      ...shared,
      title: say('confirmed.appealFiled'),
      rows: [
        { label: 'appeal.filedOn', cell: { day: appeal.filedOn } },
        { label: 'appeal.registeredOn', cell: { day: appeal.registeredOn } },
        { label: 'appeal.execution', cell: term('appealExecution', appeal.execution) },
        clauseRow(frame.case, appeal.cite),
      ],
      next: owedTo(found, visit),
      papers: await papersOfCase(visit, frame.case, ['appeal-receipt']),
    }
  },
})

/** Until when an appeal is handed on, and whether that is done; an act that gives no such term has none. */
const termRows = ({
  limitOn,
  state,
}: NonNullable<Appealed['appeal']['forwarding']>): NonNullable<Confirmed['rows']> => [
  { label: 'appeal.forwardBy', cell: { day: limitOn } },
  { label: 'appeal.status', cell: { group: 'termState', key: state } },
]

/** An appeal that was handed to whoever answers it: kept at once, heard by the appeal a moment later. */
const forwarded = confirmation({
  path: '/appeals/:appeal/forwarded',
  section: 'aftermath',
  read: async (visit): Promise<Confirmed> => {
    const found = await appealed(visit)
    const { appeal, frame, shared } = found
    const { forwarding, status } = appeal
    const waits = forwarding?.state === 'open' && status === 'filed'
    return {
      ...shared,
      title: visit.say('confirmed.appealForwarded'),
      rows: [...(forwarding === null ? [] : termRows(forwarding)), clauseRow(frame.case, appeal.cite)],
      said: waits ? [visit.say('confirmed.forwardedWaits')] : [],
      next: answerOwedTo(found, visit),
      papers: await papersOfCase(visit, frame.case, ['appeal-receipt']),
      waits,
    }
  },
})

const answered = confirmation({
  path: '/appeals/:appeal/answered',
  section: 'aftermath',
  read: async (visit): Promise<Confirmed> => {
    const { appeal, frame, shared } = await appealed(visit)
    if (appeal.outcome === null) throw notFound()
    const { say, term } = writeTo(visit)
    return {
      ...shared,
      title: say('confirmed.appealAnswered'),
      rows: [
        { label: 'appeal.outcome', cell: term('appealOutcome', appeal.outcome) },
        { label: 'confirmed.on', cell: { day: appeal.decidedOn } },
        { label: 'appeal.courtUntil', cell: { day: appeal.courtUntil } },
        clauseRow(frame.case, appeal.cite),
      ],
      said: [say('confirmed.answeredNext')],
      papers: await papersOfCase(visit, frame.case, ['appeal-answer']),
    }
  },
})

/** What is confirmed of appeals: filed, handed on, answered. */
export const appealConfirmations: readonly PageRow[] = [filed, forwarded, answered]
