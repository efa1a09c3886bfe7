import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { employeeOnRecord, unitOnRecord } from '../../test/body-on-record.ts'
import { openTestDatabase } from '../../test/database.ts'
import { decidedOnRecord, decidingMeetingOnRecord } from '../../test/decided-case.ts'
import { listLowerDecisions } from './list-lower-decisions.ts'

const { database, close } = await openTestDatabase()
after(close)

const top = await unitOnRecord(database, { code: 'top', kind: 'body' })
const unitId = await unitOnRecord(database, { code: 'low', kind: 'territorial', parentId: top })
const chairmanId = await employeeOnRecord(database, { number: '1', unitId })
const decided: Awaited<ReturnType<typeof decidedOnRecord>>[] = []
for (const number of ['2', '3', '4']) {
  const found = await decidedOnRecord(database, {
    ...{ number, unitId, decision: 'corresponds', ruleset: 'decree-1612' },
  })
  await decidingMeetingOnRecord(database, found.id, { unitId, chairmanId })
  decided.push(found)
}

const pageOf = (position: [string, string, number] | null, notAbout: string | null = null) =>
  listLowerDecisions(database, { unitIds: [unitId], notAbout, page: { position, limit: 2 } })

describe('the decisions of lower commissions', () => {
  test('are paged, each once, with how many there are', async () => {
    const first = await pageOf(null)
    assert.deepEqual([first.items.length, first.total], [2, 3])
    const after = JSON.parse(Buffer.from(first.next ?? '', 'base64url').toString('utf8'))
    const second = await pageOf(after)
    assert.deepEqual([second.items.length, second.next], [1, null])
    const numbers = [...first.items, ...second.items].map(({ of }) => of.number)
    assert.deepEqual(numbers.sort(), decided.map(({ number }) => number).sort())
    const [line] = first.items
    assert.deepEqual(
      [line?.decision, line?.decidedOn, line?.commission.unit?.code],
      [...['corresponds', '2026-11-20', 'low']],
    )
  })

  test('leave out the one about whoever asks, and are none of other units', async () => {
    assert.equal((await pageOf(null, decided[0]?.employeeId)).total, 2)
    const none = { unitIds: [top], notAbout: null, page: { position: null, limit: 2 } }
    assert.deepEqual(await listLowerDecisions(database, none), { items: [], next: null, total: 0 })
  })
})
