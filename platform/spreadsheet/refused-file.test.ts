import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { temporary } from '../../test/roster/roster-file.ts'
import { zipOf } from '../../test/roster/zip-of.ts'
import { openSpreadsheet } from './spreadsheet.ts'

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
