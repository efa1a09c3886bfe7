import assert from 'node:assert/strict'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { openSpreadsheet } from '../../platform/spreadsheet/spreadsheet.ts'
import { zipOf } from './zip-of.ts'

const workbook = async (cells: string, { date1904 = '', more = '' } = {}) => {
  const parts = {
    'xl/workbook.xml': `<workbook xmlns:r="r">${date1904}<sheets><sheet name="service" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/s.xml"/>' +
      '<Relationship Id="r2" Type="x/styles" Target="styles.xml"/>' +
      '<Relationship Id="r3" Type="x/sharedStrings" Target="/xl/strings.xml"/></Relationships>',
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="165" formatCode="[$-419]dd\\.mm\\.yyyy;@"/>' +
      '<numFmt numFmtId="166" formatCode="000000"/></numFmts>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>',
    'xl/strings.xml':
      '<sst><si><r><t>Ахме</t></r><r><t>това</t></r><rPh><t>x</t></rPh></si><si><t> 1001 </t></si></sst>',
    'xl/worksheets/s.xml': `<worksheet>${more}<sheetData>${cells}</sheetData></worksheet>`,
  }
  const files = Object.entries(parts).map(([name, text]) => ({ name, data: Buffer.from(text) }))
  const path = join(await mkdtemp(join(tmpdir(), 'attestor-book-')), 'b.xlsx')
  await writeFile(path, zipOf(files))
  const book = await openSpreadsheet(path, { maxUnpackedBytes: 1_000_000 })
  const rows = []
  for await (const batch of book.rows('service')) rows.push(...batch)
  book.close()
  return rows
}

const cellsOf = async (cells: string, more = {}) =>
  (await workbook(`<row r="2">${cells}</row>`, more))[0]?.cells

describe('a cell of a workbook', () => {
  test('with a date format is the day, in the 1900 system', async () =>
    assert.deepEqual(await cellsOf('<c r="A2" s="1"><v>43164</v></c><c r="B2" s="2"><v>43164.75</v></c>'), [
      '2018-03-05',
      '2018-03-05',
    ]))
  test('with a date format is the day, in the 1904 system', async () =>
    assert.deepEqual(
      await cellsOf('<c r="A2" s="1"><v>41702</v></c>', { date1904: '<workbookPr date1904="1"/>' }),
      ['2018-03-05'],
    ))
  test('on the 29 February 1900 that never was is no day', async () =>
    assert.deepEqual(await cellsOf('<c r="A2" s="1"><v>60</v></c><c r="B2" s="1"><v>61</v></c>'), [
      '60',
      '1900-03-01',
    ]))
  test('with a number is the number as people see it', async () =>
    assert.deepEqual(
      await cellsOf(
        '<c r="A2"><v>1001</v></c><c r="B2"><v>1.234567E6</v></c><c r="C2" s="3"><v>1001</v></c>',
      ),
      ['1001', '1234567', '001001'],
    ))
  test('may be shared, inline, computed, or an ISO date', async () =>
    assert.deepEqual(
      await cellsOf(
        '<c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><t>да</t></is></c>' +
          '<c r="D2" t="str"><f>A1</f><v>yes</v></c><c r="E2" t="d"><v>2018-03-05T00:00:00</v></c>',
      ),
      ['Ахметова', '1001', 'да', 'yes', '2018-03-05'],
    ))
  test('that is left out leaves its column empty, and rows keep their numbers', async () => {
    const rows = await workbook(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="7"><c r="C7"><v>2</v></c></row>',
    )
    assert.deepEqual(
      rows.map(({ row, cells }) => [row, [...cells]]),
      [
        [1, ['1']],
        [7, [undefined, undefined, '2']],
      ],
    )
  })
  test('is never filled by an entity of a document type', () =>
    assert.rejects(workbook('<row r="1"><c t="str"><v>&a;</v></c></row>'), { kind: 'damaged' }))
})
