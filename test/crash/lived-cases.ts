import { randomUUID } from 'node:crypto'
import { type FactToStore, storeFact } from '../../records/case/store-fact.ts'
import { postSignal, postStarts } from '../../records/outbox/post-message.ts'
import type { FactKind, FactOf, JsonValue } from '../../regulation/course/facts.ts'
import type { Schedule } from '../../regulation/course/schedule.ts'
import { CERTIFICATION } from '../../workflows/certification/input.ts'
import { factSignal } from '../../workflows/certification/messages.ts'
import { caseOnEngine, dayAhead, factOn, noonOf, prepareCase } from '../certification/case-ground.ts'
import type { TestDatabase } from '../database.ts'
import type { TestEngine } from '../engine.ts'
import { insist } from './insist.ts'

/** Cases that are told the same, all at once. */
export type LivedCases = Awaited<ReturnType<typeof livedCases>>

/** What a person tells of a case, and the day on which it was. */
export type Told = { [Kind in FactKind]: { kind: Kind; data: FactOf<Kind>['data']; on: string } }[FactKind]

/** Puts so many people and their cases on record; their workflows are not started yet. */
export const livedCases = async (
  { engine, database }: { engine: TestEngine; database: TestDatabase['database'] },
  size: number,
) => {
  const prepared = await Promise.all(Array.from({ length: size }, () => prepareCase(database)))
  const all = prepared.map((each) =>
    caseOnEngine(database, each, engine.client.workflow.getHandle(each.workflowId)),
  )
  let schedule: Schedule | null = null
  return {
    all,
    /** The dates of all of them, once they are set. */
    dates: (): Schedule => {
      if (schedule) return schedule
      throw new Error('the dates are not set yet')
    },
    /** The starts are left for the relay. */
    start: () =>
      postStarts(
        database,
        all.map(({ workflowId, frame }) => ({
          ...{ workflowId, type: CERTIFICATION, args: [frame as unknown as JsonValue] },
        })),
      ),
    setDates: async (): Promise<void> => {
      const wish = { earliest: true, polygraphLeftOutFor: 'no examiner' } as const
      const ask = (life: (typeof all)[number]) => {
        const key = randomUUID()
        return insist(() => life.schedule(wish, dayAhead(0), key))
      }
      const answers = await Promise.all(all.map(ask))
      schedule = answers[0]?.schedule ?? null
    },
    /** People tell of each the same, as the API takes it: in one transaction, so that one relay has all in hand. */
    submit: (...told: readonly Told[]) =>
      database.$transaction(async (tx) => {
        for (const { caseId, workflowId, personnelEmployeeId } of all)
          for (const { kind, data, on } of told) {
            const taken = { id: randomUUID(), kind, occurredOn: on, receivedAt: noonOf(on), data }
            const fact = { ...taken, actorId: personnelEmployeeId } as FactToStore
            await storeFact(tx, { id: caseId, workflowId }, { fact, evidence: [] })
          }
      }),
    /** A meeting tells each the same. */
    tell: <Kind extends FactKind>(kind: Kind, data: FactOf<Kind>['data'], on: string) =>
      database.$transaction(async (tx) => {
        for (const { workflowId } of all) {
          const fact = factOn(kind, data, on, {})
          await postSignal(tx, { workflowId, name: factSignal.name, args: [fact as unknown as JsonValue] })
        }
      }),
  }
}
