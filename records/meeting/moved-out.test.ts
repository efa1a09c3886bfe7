import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { employeeOnRecord, unitOnRecord } from '../../test/body-on-record.ts'
import { openTestDatabase } from '../../test/database.ts'
import { barredMembers } from './barred-members.ts'
import { storeCommission } from './store-commission.ts'

const { database, close } = await openTestDatabase()
after(close)

test('a member moved out of the unit of his commission counts as absent; one moved within it, or lent from above, sits', async () => {
  const body = await unitOnRecord(database, { code: 'body', kind: 'body' })
  const own = await unitOnRecord(database, { code: 'own', kind: 'territorial', parentId: body })
  const below = await unitOnRecord(database, { code: 'below', parentId: own })
  const other = await unitOnRecord(database, { code: 'other', kind: 'territorial', parentId: body })
  const person = async (number: string, unitId: string) => {
    const id = await employeeOnRecord(database, { number, unitId })
    const facts = { service: [{ from: '2015-01-01', to: null, otherEmploymentAfter: false }] }
    await database.employee.update({ where: { id }, data: { facts } })
    return id
  }
  const ids = await Promise.all([person('1', own), person('2', own), person('3', own), person('4', body)])
  const [leaves, inside, stays, above] = ids
  const commissionId = randomUUID()
  await storeCommission(database, {
    ...{ id: commissionId, unitId: own, orderNumber: '1', orderedOn: '2026-11-01', replacesId: null },
    ...{ chairmanId: stays ?? '', secretaryId: above ?? '', enteredById: randomUUID() },
    enteredAt: '2026-11-01T05:00:00Z',
    members: ids.map((employeeId) => ({ employeeId, capacity: 'other' })),
  })
  const moved = (id: string | undefined, unitId: string) =>
    database.employee.update({ where: { id: id ?? '' }, data: { unitId } })
  await moved(leaves, other)
  await moved(inside, below)
  await moved(above, other)
  assert.deepEqual(await barredMembers(database, { ids, commissionId }, '2026-12-01'), [
    { memberId: leaves, reason: 'moved-out' },
  ])
})
