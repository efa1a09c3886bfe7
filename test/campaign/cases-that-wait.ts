import type { Database } from '../../records/database.ts'
import { caseOnRecord, employeeOnRecord, unitOnRecord } from '../body-on-record.ts'
import { commissionOnRecord } from '../commission-on-record.ts'

const SERVICE = { service: [{ from: '2015-03-02', to: null, otherEmploymentAfter: false }] }

/**
 * Puts on record a body whose cases wait for days (2027-000001 of 201 and so on), and the commission of its order 17 with the
 * members 301 to 305 and the secretary 306.
 */
export const casesThatWait = async (
  database: Database,
  count: number,
): Promise<{ unitId: string; commissionId: string }> => {
  const unitId = await unitOnRecord(database, { code: 'B', kind: 'body' })
  for (let n = 1; n <= count; n++) {
    const employeeId = await employeeOnRecord(database, { number: `20${n}`, unitId })
    await caseOnRecord(database, { number: `2027-00000${n}`, employeeId, unitId, dates: 'not-set' })
  }
  const memberIds: string[] = []
  for (const n of [1, 2, 3, 4, 5])
    memberIds.push(await employeeOnRecord(database, { number: `30${n}`, unitId }))
  const secretaryId = await employeeOnRecord(database, { number: '306', unitId })
  await database.employee.updateMany({ data: { facts: SERVICE } })
  const order = { orderNumber: '17', unitId: null, memberIds, secretaryId }
  return { unitId, commissionId: await commissionOnRecord(database, order) }
}
