import assert from 'node:assert/strict'
import type { Database } from '../../records/database.ts'
import type { CaseOnEngine } from '../certification/case-ground.ts'
import { decide, holdStages } from '../certification/lives.ts'
import { expectWhole } from '../crash/whole-case.ts'

/** Lets a case whose profile was shown go on to its end; its record is whole then, and nothing in it is a breach. */
export const goOnToTheEnd = async (life: CaseOnEngine, database: Database): Promise<void> => {
  const { schedule, round } = (await life.state()).current
  assert.ok(schedule)
  await holdStages(life, schedule)
  await decide(life, schedule, { decision: 'corresponds', round })
  await life.tell('acquainted', {}, schedule.meeting)
  await life.handle.result()
  const { status, outcome, breaches } = await life.state()
  assert.deepEqual([status, outcome, breaches], ['closed', 'corresponds', []])
  await expectWhole(database, life.caseId)
}

/** How often each limit was reminded of or called missed: `profile 2026-12-08`. */
export const entriesByTime = async (database: Database, caseId: string): Promise<string[]> => {
  const entries = await database.caseLogEntry.findMany({
    where: { caseId, event: { in: ['Reminded', 'LimitMissed', 'DecisionPutOff'] } },
    orderBy: { seq: 'asc' },
  })
  return entries.map(({ event, data }) => `${event} ${(data as { step?: string }).step ?? ''}`)
}
