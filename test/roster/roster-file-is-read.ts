import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { importFile } from './import-file.ts'
import { counts, type ImportGround } from './import-ground.ts'
import { csvRoster, employeeRow, rosterOf, xlsxRoster } from './roster-file.ts'

/** What a roster file may look like, and what it does. */
export const rosterFileIsRead = (ground: ImportGround): void => {
  describe('a roster file', () => {
    const full = rosterOf(
      [employeeRow({ email: 'b@example.kz' }), employeeRow({ personnelNumber: '1002' })],
      {
        service: [['1001', new Date('2018-03-05'), '', 'no']],
        appointments: [['1001', '05.03.2018', 'инспектор', 'no', 'no', 'D1']],
        absences: [['1001', 'parental', '2025-02-01', '2025-08-31']],
        certifications: [['1001', '2024-04-01', 'corresponds', 'no']],
        credited: [['1001', 'military', '2010-01-01', '2011-01-01']],
      },
    )

    for (const language of ['en', 'ru', 'kk'] as const)
      for (const write of [xlsxRoster, csvRoster])
        test(`may have its header in ${language} (${write.name})`, async () => {
          const path = await (write === csvRoster
            ? csvRoster(full, { language, delimiter: ';' })
            : xlsxRoster(full, language))
          const result = await importFile(ground.database, path)
          assert.deepEqual([counts(result), result.errors], [[2, 0, 0], []])
          const person = await ground.database.employee.findUniqueOrThrow({
            where: { personnelNumber: '1001' },
          })
          assert.deepEqual(person.facts, {
            service: [{ from: '2018-03-05', to: null, otherEmploymentAfter: false }],
            appointments: [
              {
                on: '2018-03-05',
                position: 'инспектор',
                equivalent: false,
                dutiesChanged: false,
                unit: 'D1',
              },
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
      assert.deepEqual(counts(await importFile(ground.database, bom)), [1, 0, 0])
      assert.deepEqual(counts(await importFile(ground.database, cyrillic)), [0, 1, 0])
    })

    test('the same file twice changes nothing, in whatever order its rows are', async () => {
      const more = {
        ...full,
        certifications: [
          ['1001', '2024-04-01', 'corresponds', 'no'],
          ['1001', '2021-04-01', 'corresponds', 'no'],
        ],
      }
      assert.deepEqual(counts(await ground.importRows(more)), [2, 0, 0])
      assert.deepEqual(
        counts(await ground.importRows({ ...more, certifications: more.certifications.toReversed() })),
        [0, 2, 0],
      )
    })

    test('a changed row updates, and who is not in the file stays as he is', async () => {
      await ground.importRows(full)
      const changed = await ground.importRows(
        rosterOf([employeeRow({ personnelNumber: '1002', rank: 'подполковник' })]),
      )
      assert.deepEqual(counts(changed), [1, 0, 0])
      assert.equal(await ground.database.employee.count(), 2)
      const person = await ground.database.employee.findUniqueOrThrow({ where: { personnelNumber: '1002' } })
      assert.equal(person.rank, 'подполковник')
    })

    test('a dry run changes nothing and gives the same answer', async () => {
      const result = await importFile(ground.database, await csvRoster(full), { dryRun: true })
      assert.deepEqual(counts(result), [2, 0, 0])
      assert.equal((await ground.database.employee.count()) + (await ground.database.unit.count()), 0)
    })

    test('a repeat of the same import after a crash counts the same people', async () => {
      const importId = '4f8b1a52-8d0c-4a57-9e55-0a2b5d3f6c11'
      const path = await csvRoster(full)
      await importFile(ground.database, path, { importId })
      assert.deepEqual(counts(await importFile(ground.database, path, { importId })), [2, 0, 0])
    })

    test('without absences, certifications or credited has none of them', async () => {
      await ground.importRows(full)
      const { absences: _, certifications: __, credited: ___, ...less } = full
      assert.deepEqual(counts(await ground.importRows(less)), [1, 1, 0])
      const person = await ground.database.employee.findUniqueOrThrow({ where: { personnelNumber: '1001' } })
      assert.deepEqual((person.facts as { absences: unknown[] }).absences, [])
    })

    test('drops space around a value', async () => {
      assert.deepEqual(
        counts(await ground.importRows(rosterOf([employeeRow({ unit: '  D1 ', language: ' ru ' })]))),
        [1, 0, 0],
      )
    })
  })
}

const windows1251 = (text: string): Buffer =>
  Buffer.from(
    [...text].map((sign) => {
      const code = sign.charCodeAt(0)
      if (code < 128) return code
      return sign === 'ё' ? 0xb8 : sign === 'Ё' ? 0xa8 : code - 0x0410 + 0xc0
    }),
  )
