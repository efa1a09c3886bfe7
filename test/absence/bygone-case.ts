import { randomUUID } from 'node:crypto'
import { systemClock } from '../../platform/clock.ts'
import { recordStep } from '../../records/case/record-step.ts'
import { type FactToStore, storeFact } from '../../records/case/store-fact.ts'
import type { CaseStep } from '../../regulation/course/case-step.ts'
import { open, take } from '../../regulation/course/course.ts'
import type { FactKind, FactOf } from '../../regulation/course/facts.ts'
import { setDates } from '../../regulation/course/set-dates.ts'
import type { CaseState } from '../../regulation/course/state.ts'
import { CERTIFICATION } from '../../workflows/certification/input.ts'
import { caseOnEngine, factOn, noonOf, prepareCase } from '../certification/case-ground.ts'
import type { TestDatabase } from '../database.ts'
import type { TestEngine } from '../engine.ts'

export type BygoneCase = Awaited<ReturnType<typeof bygoneCase>>

/** The civil date so many days ago. */
export const daysAgo = (days: number): string => systemClock.today().subtract({ days }).toString()

type Ground = { engine: TestEngine; database: TestDatabase['database'] }

/**
 * A case as it stood so many days ago, its dates set and their notice served, and nothing handled since: the next run
 * of its workflow begins now, with everything that was received meanwhile.
 */
export const bygoneCase = async (
  { engine, database }: Ground,
  { days, ruleset = 'decree-1612' as const }: { days: number; ruleset?: 'decree-1612' | 'law-380-2026' },
) => {
  const window = { from: daysAgo(days), to: daysAgo(days - 183), cite: ['para 3'] }
  const opened = { ruleset, window, openedAt: noonOf(daysAgo(days)) }
  const prepared = await prepareCase(database, opened)
  const state = await lived(database, prepared.frame, days)
  const start = { workflowId: prepared.workflowId, type: CERTIFICATION, args: [prepared.frame, state] }
  const handle = engine.client.workflow.getHandle(prepared.workflowId)
  return { ...caseOnEngine(database, prepared, handle), start, stood: state }
}

const lived = async (
  database: Ground['database'],
  frame: Parameters<typeof open>[0],
  days: number,
): Promise<CaseState> => {
  const opening = open(frame, randomUUID)
  const at = noonOf(daysAgo(days))
  const wish = { key: randomUUID(), at, actorId: null, schedule: { earliest: true } as const }
  const dated = setDates(opening.state, wish, randomUUID).went
  const service = factOn('served', { of: 'notice' }, daysAgo(days), {})
  const served = take(dated.state, service, randomUUID)
  for (const step of [opening.step, dated.step, served.step]) if (step) await recordStep(database, step)
  await sentLongAgo(database, [opening.step, dated.step, served.step])
  return served.state
}

const sentLongAgo = (database: Ground['database'], steps: readonly (CaseStep | null)[]) =>
  database.notice.updateMany({
    where: { id: { in: steps.flatMap((step) => step?.notices.map(({ id }) => id) ?? []) } },
    data: { outcome: 'accepted', channel: 'mail' },
  })

/** What the API does with a fact while nobody is there to judge it. */
export const submit = async <Kind extends FactKind>(
  { database }: Pick<Ground, 'database'>,
  of: { caseId: string; workflowId: string; personnelEmployeeId: string },
  told: { kind: Kind; data: FactOf<Kind>['data']; on: string },
): Promise<string> => {
  const { kind, data, on } = told
  const id = randomUUID()
  const fact = { id, kind, occurredOn: on, receivedAt: noonOf(on), actorId: of.personnelEmployeeId, data }
  const subject = { id: of.caseId, workflowId: of.workflowId }
  await database.$transaction((tx) =>
    storeFact(tx, subject, { fact: fact as unknown as FactToStore, evidence: [] }),
  )
  return id
}
