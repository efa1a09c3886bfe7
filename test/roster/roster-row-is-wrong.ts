import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { importFile } from './import-file.ts'
import { counts, type ImportGround, places } from './import-ground.ts'
import { csvRoster, employeeRow, rosterOf } from './roster-file.ts'

/** An error leaves its employee out, and is told where it stands. */
export const rosterRowIsWrong = (ground: ImportGround): void => {
  describe('an error in a row', () => {
    const two = [employeeRow({}), employeeRow({ personnelNumber: '1002' })]

    test('leaves its employee out whole, in whatever sheet it is, and takes everyone else', async () => {
      const result = await ground.importRows(rosterOf(two, { service: [['1001', '2018-02-30', '', 'no']] }))
      assert.deepEqual([counts(result), places(result)], [[1, 0, 1], ['service 2 from']])
    })

    test('is told with its row as the spreadsheet numbers it and its column in English', async () => {
      const path = await csvRoster(
        rosterOf([...two, employeeRow({ personnelNumber: '1003', email: 'b@x <evil@y>' })]),
        { language: 'kk' },
      )
      assert.deepEqual(places(await importFile(ground.database, path)), ['employees 4 email'])
    })

    for (const [column, value] of Object.entries({
      language: 'fr',
      positionLevel: '3.5',
      branch: 'navy',
      headOfBody: 'yes',
      disclosure: 'да',
      unit: 'X9',
      familyName: '',
      directHead: '9999',
    }))
      test(`names ${column} for ${JSON.stringify(value)}`, async () => {
        const result = await ground.importRows(rosterOf([employeeRow({ [column]: value })]))
        assert.deepEqual([counts(result), places(result)], [[0, 0, 1], [`employees 2 ${column}`]])
      })

    test('of a duplicate names the later row and leaves the person out', async () => {
      const result = await ground.importRows(rosterOf([...two, employeeRow({})]))
      assert.deepEqual([counts(result), places(result)], [[1, 0, 1], ['employees 4 personnelNumber']])
    })

    test('of an overlap names the later row, also where one period begins as the other ends', async () => {
      const service = [
        ['1001', '2020-01-01', '', 'no'],
        ['1001', '2018-01-01', '2020-01-01', 'no'],
      ]
      assert.deepEqual(places(await ground.importRows(rosterOf(two, { service }))), ['service 3 from'])
    })

    test('of credited service that overlaps service names the credited row', async () => {
      const result = await ground.importRows(
        rosterOf(two, {
          service: [['1001', '2020-01-01', '', 'no']],
          credited: [['1001', 'military', '2019-01-01', '2020-01-01']],
        }),
      )
      assert.deepEqual(places(result), ['credited 2 from'])
    })

    test('of a period that ends before it begins names its end', async () => {
      const absences = [['1001', 'study', '2020-01-02', '2020-01-01']]
      assert.deepEqual(places(await ground.importRows(rosterOf(two, { absences }))), ['absences 2 to'])
    })

    test('nobody is his own direct head', async () => {
      const result = await ground.importRows(rosterOf([employeeRow({ directHead: '1001' })]))
      assert.deepEqual(places(result), ['employees 2 directHead'])
    })

    test('a direct head who was left out is kept by number and resolved later', async () => {
      const rows = [employeeRow({ directHead: '1002' }), employeeRow({ personnelNumber: '1002', rank: '' })]
      assert.deepEqual(counts(await ground.importRows(rosterOf(rows))), [1, 0, 1])
      const read = () => ground.database.employee.findUniqueOrThrow({ where: { personnelNumber: '1001' } })
      assert.deepEqual([(await read()).directHeadNumber, (await read()).directHeadId], ['1002', null])
      await ground.importRows(rosterOf([employeeRow({ personnelNumber: '1002' })]))
      assert.notEqual((await read()).directHeadId, null)
    })

    test('a row for a number that is nowhere on the roster is an error that is counted nowhere', async () => {
      const result = await ground.importRows(rosterOf(two, { service: [['7777', '2018-01-01', '', 'no']] }))
      assert.deepEqual([counts(result), places(result)], [[2, 0, 0], ['service 2 personnelNumber']])
    })

    test('a decision of either ruleset is known, another is not', async () => {
      const certifications = [
        ['1001', '2020-01-01', 'promotion', 'no'],
        ['1002', '2020-01-01', 'fine', 'no'],
      ]
      assert.deepEqual(places(await ground.importRows(rosterOf(two, { certifications }))), [
        'certifications 3 outcome',
      ])
    })
  })
}
