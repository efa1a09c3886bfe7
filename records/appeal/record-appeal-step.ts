import type { AppealState } from '../../regulation/appeal/appeal-state.ts'
import type { AppealLogEntry, AppealStep, RecordedAppealStep } from '../../regulation/appeal/appeal-step.ts'
import { CHAIN_START, canonicalJson, chained } from '../chain.ts'
import type { Database, Transaction } from '../database.ts'
import { lock } from '../lock.ts'
import { onTheirWay } from '../outbox/on-their-way.ts'
import { postSignal } from '../outbox/post-message.ts'
import { oweAppeal } from './owe-appeal.ts'
import { takeOrderAway } from './take-order-away.ts'

/** The log of an appeal has a gap before a step. */
export class AppealLogGap extends Error {
  override readonly name = 'AppealLogGap'
}

/**
 * Records one step of an appeal in one transaction: log entries linked to those before, the appeal as it stands,
 * notices, and what its case is told. A repeat of a step that stands does nothing; where other content stands under its
 * numbers, what stands is answered. What time alone brings waits for messages on their way to the appeal: they are
 * answered.
 *
 * @throws AppealLogGap when the step does not follow the last entry
 */
export const recordAppealStep = (database: Database, step: AppealStep): Promise<RecordedAppealStep> =>
  database.$transaction(async (tx) => {
    await lock(tx, step.appealId)
    const head = await tx.appealLogEntry.findFirst({
      where: { appealId: step.appealId },
      orderBy: { seq: 'desc' },
      select: { seq: true, hash: true },
    })
    const first = step.entries[0]?.seq ?? 0
    const next = (head?.seq ?? 0) + 1
    if (first < next) return standing(tx, step, first)
    if (first > next)
      throw new AppealLogGap(`entry ${first} of appeal ${step.appealId} does not follow ${next - 1}`)
    const awaited = await onTheirWay(tx, step.awaiting)
    if (awaited) return awaited
    await append(tx, step, head?.hash ?? CHAIN_START)
    await project(tx, step)
    await queueNotices(tx, step)
    await oweAppeal(tx, step.state)
    await tellCase(tx, step)
    return { outcome: 'recorded' }
  })

const standing = async (
  tx: Transaction,
  { appealId, entries }: AppealStep,
  first: number,
): Promise<RecordedAppealStep> => {
  const stored = await tx.appealLogEntry.findMany({
    where: { appealId, seq: { gte: first } },
    orderBy: { seq: 'asc' },
  })
  const brief = ({ seq, event, data }: { seq: number; event: string; data: unknown }) =>
    canonicalJson({ seq, event, data })
  if (stored.map(brief).join() === entries.map(brief).join()) return { outcome: 'recorded' }
  const { state, seq } = await tx.appeal.findUniqueOrThrow({
    where: { id: appealId },
    select: { state: true, seq: true },
  })
  return { outcome: 'stood', state: state as unknown as AppealState, seq }
}

const append = async (tx: Transaction, { appealId, entries }: AppealStep, previous: string) => {
  const rows = chained(previous, entries.map(storedContent))
  await tx.appealLogEntry.createMany({
    data: rows.map(({ cite, data, ...row }) => ({ ...row, appealId, cite: [...cite], data: data as object })),
  })
}

/** What the hash is taken of: the entry as it can be read back, the instant in one notation. */
const storedContent = (entry: AppealLogEntry): AppealLogEntry => ({
  ...entry,
  recordedAt: new Date(entry.recordedAt).toISOString(),
})

const project = (tx: Transaction, { appealId, state, entries, nextMomentAt }: AppealStep) =>
  tx.appeal.update({
    where: { id: appealId },
    data: {
      status: state.status,
      outcome: state.decided?.outcome ?? null,
      seq: entries.at(-1)?.seq ?? 0,
      nextMomentAt,
      state: state as object,
    },
  })

const queueNotices = (tx: Transaction, { caseId, notices, entries }: AppealStep) =>
  tx.notice.createMany({
    data: notices.map(({ params, cite, ...notice }) => ({
      ...notice,
      caseId,
      params,
      cite: [...cite],
      outcome: 'queued',
      queuedAt: entries.at(-1)?.recordedAt ?? new Date(0),
    })),
  })

/** The case hears what its decision came to; one that has ended is told in vain, which changes nothing. */
const tellCase = async (tx: Transaction, { appealId, state, entries }: AppealStep): Promise<void> => {
  const answered = entries.find(({ event }) => event === 'AppealAnswered')
  if (answered) await takeOrderAway(tx, state, answered.recordedAt)
  if (
    !answered ||
    state.filed.orderId !== null ||
    !state.decided ||
    state.decided.outcome === 'left-standing'
  )
    return
  const { outcome, decision, on } = state.decided
  const { caseWorkflowId, round } = state.filed
  const fact = {
    key: appealId,
    kind: 'decision-overturned',
    occurredOn: on,
    receivedAt: answered.recordedAt,
    actorId: null,
    data: { by: 'appeal', reference: appealId, round, outcome, decision },
  }
  await postSignal(tx, { workflowId: caseWorkflowId, name: 'fact', args: [fact] })
}
