import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { importFile } from './import-file.ts'
import { importGround } from './import-ground.ts'
import { csvRoster, employeeRow, type RosterRows, rosterOf, temporary } from './roster-file.ts'
import { rosterFileIsRead } from './roster-file-is-read.ts'
import { rosterRowIsWrong } from './roster-row-is-wrong.ts'
import { zipOf } from './zip-of.ts'

const ground = importGround()
rosterFileIsRead(ground)
rosterRowIsWrong(ground)

describe('an import fails as a whole', () => {
  const rows = rosterOf([employeeRow({})])
  const refused = async (given: RosterRows | string, message: RegExp) => {
    await assert.rejects(
      importFile(ground.database, typeof given === 'string' ? given : await csvRoster(given)),
      message,
    )
    assert.equal((await ground.database.employee.count()) + (await ground.database.unit.count()), 0)
  }

  test('for an error in units', () => refused({ ...rows, units: [['HQ', 'X', 'Орган', 'body']] }, /units/))
  test('for a unit above itself', () =>
    refused(
      {
        ...rows,
        units: [
          ['HQ', 'D1', 'Орган', 'body'],
          ['D1', 'HQ', 'Отдел', 'division'],
        ],
      },
      /units/,
    ))
  test('for a missing sheet', () => {
    const { service: _, ...less } = rows
    return refused(less, /service is missing/)
  })
  test('for an unknown sheet', async () =>
    refused(
      await temporary('r.zip', zipOf([{ name: 'staff.csv', data: Buffer.from('a') }])),
      /unknown sheet/,
    ))
  test('for an unknown header', async () =>
    refused(
      await temporary(
        'r.zip',
        zipOf([
          { name: 'units.csv', data: Buffer.from('code,parent,name,type') },
          ...['employees', 'service', 'appointments'].map((name) => ({
            name: `${name}.csv`,
            data: Buffer.from('a'),
          })),
        ]),
      ),
      /unknown header "type"/,
    ))
})
