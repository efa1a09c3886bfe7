import assert from 'node:assert/strict'
import { projectedColumns } from '../../records/case/projected-columns.ts'
import { readLog, verifyChain } from '../../records/case/read-log.ts'
import { canonicalJson } from '../../records/chain.ts'
import type { Database } from '../../records/database.ts'
import { apply } from '../../regulation/course/apply.ts'
import type { CaseStep } from '../../regulation/course/case-step.ts'
import type { CaseEvent } from '../../regulation/course/events.ts'
import { openedCase } from '../../regulation/course/open-case.ts'
import { owed } from '../../regulation/course/owed.ts'
import { projectionOf } from '../../regulation/course/projection.ts'
import type { CaseState } from '../../regulation/course/state.ts'

/** What the events do not tell: where the case stood in its log and clock, and which messages it has seen. */
const bare = ({ seq: _s, now: _n, seen: _k, passed: _p, ...rest }: CaseState) => rest

/**
 * The record of a case is whole: the log without a gap and its hashes linked, the state the fold of the log, the
 * projection and the tasks those of the state, no message left over, no notice doubled and none lost.
 */
export const expectWhole = async (database: Database, caseId: string): Promise<void> => {
  const row = await database.case.findUniqueOrThrow({
    where: { id: caseId },
    include: { tasks: true, notices: true },
  })
  const state = row.state as unknown as CaseState
  assert.deepEqual(await verifyChain(database, caseId), { entries: row.seq, brokenAt: null })
  assert.equal(state.seq, row.seq)
  assert.deepEqual(bare(await folded(database, caseId, state)), bare(state))
  const projection = projectionOf(state, owed(state))
  const { state: _, nextMomentAt, ...columns } = projectedColumns({ state, projection } as CaseStep)
  assert.deepEqual(pick(row, columns), columns)
  assert.equal(row.nextMomentAt?.getTime() ?? null, nextMomentAt === null ? null : Date.parse(nextMomentAt))
  assert.deepEqual(
    row.tasks.map(({ act }) => act).sort(),
    owed(state)
      .map(({ act }) => act)
      .sort(),
  )
  const addressed = row.notices.map(({ seq, kind, role, recipientId, params }) =>
    [seq, kind, role, recipientId, canonicalJson(params)].join(),
  )
  assert.equal(new Set(addressed).size, addressed.length, 'a notice is doubled')
  assert.equal(
    await database.outboxMessage.count({ where: { workflowId: row.workflowId, deliveredAt: null } }),
    0,
  )
}

const folded = async (database: Database, caseId: string, { frame }: CaseState): Promise<CaseState> => {
  const [, ...entries] = await readLog(database, { caseId })
  let state = openedCase(frame)
  for (const entry of entries)
    state = apply({ ...state, now: entry.recordedAt }, entry as unknown as CaseEvent)
  return state
}

const pick = (row: object, like: object): object =>
  Object.fromEntries(Object.keys(like).map((name) => [name, Reflect.get(row, name)]))
