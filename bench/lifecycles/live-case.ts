import { randomUUID } from 'node:crypto'
import type { Client } from '@temporalio/client'
import type { Database } from '../../records/database.ts'
import type { CaseState } from '../../regulation/course/state.ts'
import { dayAhead, factOn, noonOf, prepareCase } from '../../test/certification/case-ground.ts'
import { type CaseToLive, liveRound } from '../../test/certification/lives.ts'
import { CERTIFICATION } from '../../workflows/certification/input.ts'
import { factSignal, scheduleUpdate } from '../../workflows/certification/messages.ts'
import type { SeenSteps } from './seen-steps.ts'

type Around = { client: Client; taskQueue: string; database: Database; steps: SeenSteps<CaseState> }

/**
 * A whole certification, from the dates to acquaintance, each act told as soon as the one before is on record.
 *
 * @returns what lives it, once: a person and a case are on record already
 */
export const certificationToLive = async ({ client, taskQueue, database, steps }: Around) => {
  const { frame, workflowId, personnelEmployeeId: actorId } = await prepareCase(database)
  const handle = client.workflow.getHandle(workflowId)
  const until: CaseToLive['until'] = (reached) => steps.until(frame.caseId, reached)
  const life: CaseToLive = {
    until,
    state: () => until(() => true),
    schedule: (schedule, on = dayAhead(0)) =>
      handle.executeUpdate(scheduleUpdate, {
        args: [{ key: randomUUID(), at: noonOf(on), actorId, schedule }],
      }),
    tell: async (kind, data, on, more = {}) => {
      const fact = factOn(kind, data, on, { actorId, ...more })
      await handle.signal(factSignal, fact)
      await until(({ seen }) => seen.includes(fact.key))
    },
  }
  return async (): Promise<string> => {
    await client.workflow.start(CERTIFICATION, { workflowId, taskQueue, args: [frame] })
    await liveRound(life, { decision: 'corresponds', round: 1 })
    await handle.result()
    return workflowId
  }
}
