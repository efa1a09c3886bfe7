import { randomUUID } from 'node:crypto'
import type { Database } from '../../records/database.ts'
import { NO_FACTS } from '../../records/roster/stored-facts.ts'

/** Puts an approved list of so many people on record, none of whom has a case. @returns its id */
export const listToOpen = async (database: Database, people: number): Promise<string> => {
  const [listId, determinationId, unitId] = [randomUUID(), randomUUID(), randomUUID()]
  const at = new Date('2027-01-01')
  await database.unit.create({ data: { id: unitId, code: unitId, name: 'Body', kind: 'body' } })
  await database.determination.create({
    data: {
      ...{
        id: determinationId,
        asOf: at,
        ruleset: 'decree-1612',
        state: 'done',
        progress: {},
        startedAt: at,
      },
      lists: {
        create: {
          ...{ id: listId, state: 'approved', personnelUnitId: unitId, headUnitId: unitId },
          timingFrom: new Date('2027-01-11'),
          timingTo: new Date('2027-12-28'),
        },
      },
    },
  })
  const persons = Array.from({ length: people }, () => randomUUID())
  await database.employee.createMany({
    data: persons.map((id) => ({
      ...{ id, personnelNumber: id, familyName: 'Ахметов', givenName: 'Данияр', language: 'ru', unitId },
      ...{ position: 'инспектор', positionLevel: 3, category: 'C-SV-8', rank: 'капитан', branch: 'police' },
      ...{ headOfBody: 'no', disclosure: true, facts: { ...NO_FACTS }, contentHash: id, updatedAt: at },
    })),
  })
  await database.determinationEntry.createMany({
    data: persons.map((employeeId) => ({
      ...{
        id: randomUUID(),
        determinationId,
        listId,
        employeeId,
        personnelNumber: employeeId,
        status: 'due',
      },
      ...{
        due: new Date('2027-03-01'),
        windowFrom: new Date('2027-03-01'),
        windowTo: new Date('2027-09-01'),
      },
      cite: ['para 3'],
    })),
  })
  return listId
}
