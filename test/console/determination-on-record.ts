import { randomUUID } from 'node:crypto'
import type { Database } from '../../records/database.ts'

/** Puts on record a determination that is over, with one list of one person. @returns its id */
export const determinationOnRecord = async (
  database: Database,
  { employeeId, state }: { employeeId: string; state: 'determined' | 'recommended' },
): Promise<string> => {
  const [id, listId] = [randomUUID(), randomUUID()]
  const startedAt = new Date('2026-11-30T05:00:00Z')
  const asOf = new Date('2027-01-01')
  const counts = { due: 1, overdue: 1 }
  await database.determination.create({
    data: { id, asOf, ruleset: 'decree-1612', state: 'done', progress: {}, counts, startedAt },
  })
  const timing = state === 'recommended' ? { timingFrom: asOf, timingTo: new Date('2027-06-30') } : {}
  await database.determinationList.create({ data: { id: listId, determinationId: id, state, ...timing } })
  const person = await database.employee.findUniqueOrThrow({ where: { id: employeeId } })
  await database.determinationEntry.create({
    data: {
      ...{
        id: randomUUID(),
        determinationId: id,
        employeeId,
        personnelNumber: person.personnelNumber,
        listId,
      },
      ...{ status: 'due', due: asOf, windowFrom: asOf, windowTo: new Date('2027-07-01'), cite: ['para 3'] },
    },
  })
  return id
}
