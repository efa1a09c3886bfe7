import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { caseOnRecord, employeeOnRecord, unitOnRecord } from '../../test/body-on-record.ts'
import { openTestDatabase } from '../../test/database.ts'
import { ANYBODY } from './actor.ts'
import { relationsTo, relationsToCases } from './relations-to.ts'

const { database, close } = await openTestDatabase()
after(close)

/** A body in which 1 heads 2, who has left, who heads 3 and 4. */
const unitId = await unitOnRecord(database, { code: 'body', kind: 'body' })
const superior = await employeeOnRecord(database, { number: '1', unitId })
const left = await employeeOnRecord(database, { number: '2', unitId, directHeadId: superior })
const service = [{ from: '2018-03-05', to: '2026-10-01', otherEmploymentAfter: false }]
await database.employee.update({ where: { id: left }, data: { facts: { service } } })
const people = [
  await employeeOnRecord(database, { number: '3', unitId, directHeadId: left }),
  await employeeOnRecord(database, { number: '4', unitId, directHeadId: left }),
]
const cases = await Promise.all(
  [...people, superior].map((employeeId, at) =>
    caseOnRecord(database, { number: `2027-00000${at}`, employeeId, unitId }),
  ),
)
const asked = (employeeId: string) => ({ actor: { ...ANYBODY, employeeId }, database })

describe('in which relation somebody stands to several cases at once', () => {
  test('is the same as to each of them alone', async () => {
    for (const somebody of [superior, left, ...people]) {
      const together = await relationsToCases(asked(somebody), cases)
      for (const caseId of cases)
        assert.deepEqual(together.get(caseId), await relationsTo(asked(somebody), { caseId }))
    }
  })

  test('the next superior stands in for a direct head who has left; in his own case he is its employee', async () => {
    const relations = await relationsToCases(asked(superior), cases)
    assert.deepEqual(
      cases.map((id) => [...(relations.get(id) ?? [])]),
      [['directHead'], ['directHead'], ['employee']],
    )
  })

  test('to a case that is not there nobody stands in any', async () => {
    const [none] = people
    const relations = await relationsToCases(asked(superior), [none ?? ''])
    assert.deepEqual(
      [...relations.values()].flatMap((each) => [...each]),
      [],
    )
  })
})
