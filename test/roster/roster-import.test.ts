import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { openSpreadsheet } from '../../platform/spreadsheet/spreadsheet.ts'
import type { Database } from '../../records/database.ts'
import { openTestDatabase } from '../database.ts'
import { importFile } from './import-file.ts'
import { csvRoster, employeeRow, type RosterRows, rosterOf, temporary, xlsxRoster } from './roster-file.ts'
import { zipOf } from './zip-of.ts'

let database: Database
let close: () => Promise<void>
before(async () => {
  const opened = await openTestDatabase()
  database = opened.database
  close = opened.close
})
after(() => close())
beforeEach(async () => {
  await database.employee.deleteMany()
  await database.unit.updateMany({ data: { parentId: null } })
  await database.unit.deleteMany()
})

const importRows = async (rows: RosterRows) => importFile(database, await csvRoster(rows))
const counts = ({
  accepted,
  unchanged,
  rejected,
}: {
  accepted: number
  unchanged: number
  rejected: number
}) => [accepted, unchanged, rejected]
const places = ({ errors }: { errors: { sheet: string; row: number; column: string }[] }) =>
  errors.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`)

describe('a roster file', () => {
  const full = rosterOf([employeeRow({ email: 'b@example.kz' }), employeeRow({ personnelNumber: '1002' })], {
    service: [['1001', new Date('2018-03-05'), '', 'no']],
    appointments: [['1001', '05.03.2018', 'инспектор', 'no', 'no', 'D1']],
    absences: [['1001', 'parental', '2025-02-01', '2025-08-31']],
    certifications: [['1001', '2024-04-01', 'corresponds', 'no']],
    credited: [['1001', 'military', '2010-01-01', '2011-01-01']],
  })

  for (const language of ['en', 'ru', 'kk'] as const)
    for (const write of [xlsxRoster, csvRoster])
      test(`may have its header in ${language} (${write.name})`, async () => {
        const path = await (write === csvRoster
          ? csvRoster(full, { language, delimiter: ';' })
          : xlsxRoster(full, language))
        const result = await importFile(database, path)
        assert.deepEqual([counts(result), result.errors], [[2, 0, 0], []])
        const person = await database.employee.findUniqueOrThrow({ where: { personnelNumber: '1001' } })
        assert.deepEqual(person.facts, {
          service: [{ from: '2018-03-05', to: null, otherEmploymentAfter: false }],
          appointments: [
            { on: '2018-03-05', position: 'инспектор', equivalent: false, dutiesChanged: false, unit: 'D1' },
          ],
          absences: [{ kind: 'parental', from: '2025-02-01', to: '2025-08-31' }],
          certifications: [{ on: '2024-04-01', outcome: 'corresponds', annulled: false }],
          credited: [{ kind: 'military', from: '2010-01-01', to: '2011-01-01' }],
        })
      })

  test('may be in UTF-8 with a byte order mark, and in Windows-1251', async () => {
    const rows = rosterOf([employeeRow({ familyName: 'Иванов', givenName: 'Пётр' })])
    const bom = await csvRoster(rows, { encode: (text) => Buffer.from(`\uFEFF${text}`) })
    const cyrillic = await csvRoster(rows, { language: 'ru', delimiter: ';', encode: windows1251 })
    assert.deepEqual(counts(await importFile(database, bom)), [1, 0, 0])
    assert.deepEqual(counts(await importFile(database, cyrillic)), [0, 1, 0])
  })

  test('the same file twice changes nothing, in whatever order its rows are', async () => {
    const more = {
      ...full,
      certifications: [
        ['1001', '2024-04-01', 'corresponds', 'no'],
        ['1001', '2021-04-01', 'corresponds', 'no'],
      ],
    }
    assert.deepEqual(counts(await importRows(more)), [2, 0, 0])
    assert.deepEqual(
      counts(await importRows({ ...more, certifications: more.certifications.toReversed() })),
      [0, 2, 0],
    )
  })

  test('a changed row updates, and who is not in the file stays as he is', async () => {
    await importRows(full)
    const changed = await importRows(
      rosterOf([employeeRow({ personnelNumber: '1002', rank: 'подполковник' })]),
    )
    assert.deepEqual(counts(changed), [1, 0, 0])
    assert.equal(await database.employee.count(), 2)
    const person = await database.employee.findUniqueOrThrow({ where: { personnelNumber: '1002' } })
    assert.equal(person.rank, 'подполковник')
  })

  test('a dry run changes nothing and gives the same answer', async () => {
    const result = await importFile(database, await csvRoster(full), { dryRun: true })
    assert.deepEqual(counts(result), [2, 0, 0])
    assert.equal((await database.employee.count()) + (await database.unit.count()), 0)
  })

  test('a repeat of the same import after a crash counts the same people', async () => {
    const importId = '4f8b1a52-8d0c-4a57-9e55-0a2b5d3f6c11'
    const path = await csvRoster(full)
    await importFile(database, path, { importId })
    assert.deepEqual(counts(await importFile(database, path, { importId })), [2, 0, 0])
  })

  test('without absences, certifications or credited has none of them', async () => {
    await importRows(full)
    const { absences: _, certifications: __, credited: ___, ...less } = full
    assert.deepEqual(counts(await importRows(less)), [1, 1, 0])
    const person = await database.employee.findUniqueOrThrow({ where: { personnelNumber: '1001' } })
    assert.deepEqual((person.facts as { absences: unknown[] }).absences, [])
  })

  test('drops space around a value', async () => {
    assert.deepEqual(
      counts(await importRows(rosterOf([employeeRow({ unit: '  D1 ', language: ' ru ' })]))),
      [1, 0, 0],
    )
  })
})

describe('an error in a row', () => {
  const two = [employeeRow({}), employeeRow({ personnelNumber: '1002' })]

  test('leaves its employee out whole, in whatever sheet it is, and takes everyone else', async () => {
    const result = await importRows(rosterOf(two, { service: [['1001', '2018-02-30', '', 'no']] }))
    assert.deepEqual([counts(result), places(result)], [[1, 0, 1], ['service 2 from']])
  })

  test('is told with its row as the spreadsheet numbers it and its column in English', async () => {
    const path = await csvRoster(
      rosterOf([...two, employeeRow({ personnelNumber: '1003', email: 'b@x <evil@y>' })]),
      { language: 'kk' },
    )
    assert.deepEqual(places(await importFile(database, path)), ['employees 4 email'])
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
      const result = await importRows(rosterOf([employeeRow({ [column]: value })]))
      assert.deepEqual([counts(result), places(result)], [[0, 0, 1], [`employees 2 ${column}`]])
    })

  test('of a duplicate names the later row and leaves the person out', async () => {
    const result = await importRows(rosterOf([...two, employeeRow({})]))
    assert.deepEqual([counts(result), places(result)], [[1, 0, 1], ['employees 4 personnelNumber']])
  })

  test('of an overlap names the later row, also where one period begins as the other ends', async () => {
    const service = [
      ['1001', '2020-01-01', '', 'no'],
      ['1001', '2018-01-01', '2020-01-01', 'no'],
    ]
    assert.deepEqual(places(await importRows(rosterOf(two, { service }))), ['service 3 from'])
  })

  test('of credited service that overlaps service names the credited row', async () => {
    const result = await importRows(
      rosterOf(two, {
        service: [['1001', '2020-01-01', '', 'no']],
        credited: [['1001', 'military', '2019-01-01', '2020-01-01']],
      }),
    )
    assert.deepEqual(places(result), ['credited 2 from'])
  })

  test('of a period that ends before it begins names its end', async () => {
    const absences = [['1001', 'study', '2020-01-02', '2020-01-01']]
    assert.deepEqual(places(await importRows(rosterOf(two, { absences }))), ['absences 2 to'])
  })

  test('nobody is his own direct head', async () => {
    const result = await importRows(rosterOf([employeeRow({ directHead: '1001' })]))
    assert.deepEqual(places(result), ['employees 2 directHead'])
  })

  test('a direct head who was left out is kept by number and resolved later', async () => {
    const rows = [employeeRow({ directHead: '1002' }), employeeRow({ personnelNumber: '1002', rank: '' })]
    assert.deepEqual(counts(await importRows(rosterOf(rows))), [1, 0, 1])
    const read = () => database.employee.findUniqueOrThrow({ where: { personnelNumber: '1001' } })
    assert.deepEqual([(await read()).directHeadNumber, (await read()).directHeadId], ['1002', null])
    await importRows(rosterOf([employeeRow({ personnelNumber: '1002' })]))
    assert.notEqual((await read()).directHeadId, null)
  })

  test('a row for a number that is nowhere on the roster is an error that is counted nowhere', async () => {
    const result = await importRows(rosterOf(two, { service: [['7777', '2018-01-01', '', 'no']] }))
    assert.deepEqual([counts(result), places(result)], [[2, 0, 0], ['service 2 personnelNumber']])
  })

  test('a decision of either ruleset is known, another is not', async () => {
    const certifications = [
      ['1001', '2020-01-01', 'promotion', 'no'],
      ['1002', '2020-01-01', 'fine', 'no'],
    ]
    assert.deepEqual(places(await importRows(rosterOf(two, { certifications }))), [
      'certifications 3 outcome',
    ])
  })
})

describe('an import fails as a whole', () => {
  const rows = rosterOf([employeeRow({})])
  const refused = async (given: RosterRows | string, message: RegExp) => {
    await assert.rejects(
      importFile(database, typeof given === 'string' ? given : await csvRoster(given)),
      message,
    )
    assert.equal((await database.employee.count()) + (await database.unit.count()), 0)
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

describe('a file is refused at once', () => {
  const open = async (data: Buffer) =>
    openSpreadsheet(await temporary('f', data), { maxUnpackedBytes: 100_000_000 })
  test('when it is no workbook', () => assert.rejects(open(Buffer.from('hello')), { kind: 'not-a-workbook' }))
  test('when it is another archive', () =>
    assert.rejects(open(zipOf([{ name: 'a.txt', data: Buffer.from('a') }])), { kind: 'not-a-workbook' }))
  test('when it is a decompression bomb', () =>
    assert.rejects(open(zipOf([{ name: 'units.csv', data: Buffer.alloc(60_000_000) }])), {
      kind: 'too-large',
    }))
  test('when it unpacks to more than the limit', () =>
    assert.rejects(open(zipOf([{ name: 'units.csv', data: Buffer.alloc(1), declared: 2_000_000_000 }])), {
      kind: 'too-large',
    }))
})

const windows1251 = (text: string): Buffer =>
  Buffer.from(
    [...text].map((sign) => {
      const code = sign.charCodeAt(0)
      if (code < 128) return code
      return sign === 'ё' ? 0xb8 : sign === 'Ё' ? 0xa8 : code - 0x0410 + 0xc0
    }),
  )
