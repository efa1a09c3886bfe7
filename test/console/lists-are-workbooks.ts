import assert from 'node:assert/strict'
import { test } from 'node:test'
import { XLSX } from '../../web/listing/workbook.ts'
import { pageTable } from '../../web/pages/page-table.ts'
import { rowsOfWorkbook } from '../rows-of-workbook.ts'
import { plainText } from './plain-window.ts'
import type { RecordGround } from './record-ground.ts'

const PATHS = pageTable().map(({ path }) => path)

/** Every page that has a workbook at its own address; but for the access log, an auditor's, which grows as it is asked. */
const LISTS = PATHS.filter((path) => PATHS.includes(`${path}.xlsx`) && path !== '/access-log')

/** Asked for in addresses whose page is of one thing. */
const OF_ONE: Readonly<Record<string, (ground: RecordGround) => Promise<{ id: string } | null>>> = {
  determination: ({ desk }) => desk.database.determination.findFirst(),
  campaign: ({ desk }) => desk.database.campaign.findFirst(),
}

const QUERY: Readonly<Record<string, string>> = {
  '/calendar/preview': '?actNumber=9&off=2027-01-15&working=',
}

/** Each list is a workbook of the same rows: as it is, and under each filter that its page offers. */
export const listsAreWorkbooks = (ground: RecordGround): void => {
  for (const path of LISTS)
    test(`${path} is a workbook of what its page shows, under each of its filters`, async () => {
      const window = await ground.windowOf('P1')
      const address = await addressOf(ground, path)
      const { html, status } = await window.open(address)
      assert.equal(status, 200)
      for (const asked of [new URL(address, 'http://here').search, ...filtersOn(html)]) {
        const shown = await window.open(`${address.split('?')[0]}${asked}`)
        assert.equal(shown.status, 200, asked)
        const book = await window.file(`${address.split('?')[0]}.xlsx${asked}`)
        assert.equal(book.mediaType, XLSX, asked)
        const [head, ...rows] = await rowsOfWorkbook(book.content)
        const table = tableOn(shown.html)
        assert.ok((head?.length ?? 0) > 0)
        assert.equal(rows.length, table.rows, `${asked} shows ${table.rows}, its workbook has ${rows.length}`)
        if (path !== '/cases' && table.rows > 0) assert.deepEqual(head, table.head, asked)
      }
    })
}

const addressOf = async (ground: RecordGround, path: string): Promise<string> => {
  const [, name = ''] = /:(\w+)/.exec(path) ?? []
  const id = (await OF_ONE[name]?.(ground))?.id ?? 'none'
  return `${path.replace(/:\w+/, id)}${QUERY[path] ?? ''}`
}

/** One address for each filter that a page offers: the second choice of a box, a letter in a line. */
const filtersOn = (html: string): string[] => {
  const [, form = ''] = /<form[^>]*attestor-filters[^>]*>([\s\S]*?)<\/form>/.exec(html) ?? []
  const boxes = [...form.matchAll(/<select[^>]* name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g)].flatMap(
    ([, name = '', options = '']) =>
      [...options.matchAll(/<option value="([^"]+)"/g)].slice(0, 1).map(([, value = '']) => [name, value]),
  )
  const lines = [...form.matchAll(/<input[^>]* name="([^"]*)"[^>]* type="(?:text|search)"/g)].map(
    ([, name = '']) => [name, 'E'],
  )
  return [...boxes, ...lines].map((pair) => `?${new URLSearchParams([pair as [string, string]])}`)
}

/** The first table of a page: its heads, and how many rows it has. */
const tableOn = (html: string): { head: string[]; rows: number } => {
  const [, head = ''] = /<thead[^>]*>([\s\S]*?)<\/thead>/.exec(html) ?? []
  const [, body = ''] = /<tbody[^>]*>([\s\S]*?)<\/tbody>/.exec(html) ?? []
  return {
    head: [...head.matchAll(/<th[^>]*>([\s\S]*?)<\/th>/g)].map(([, text = '']) => plainText(text)),
    rows: body.match(/<tr/g)?.length ?? 0,
  }
}
