import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import { shippedCalendar } from '../../regulation/calendar/shipped-calendar.ts'
import { rowsOfWorkbook } from '../../test/rows-of-workbook.ts'
import { sayIn } from '../../texts/pages/say.ts'
import { writtenFor } from '../rendering/reader.ts'
import type { Column } from './cell.ts'
import { eachOf, workbookOf } from './workbook.ts'

type Row = { name: string; cases: number; limit: string | null; state: string }

const COLUMNS: readonly Column<Row>[] = [
  { title: 'listing.person', cell: ({ name }) => ({ text: name, href: '/roster/1' }) },
  { title: 'report.cases', numeric: true, cell: ({ cases }) => cases },
  { title: 'report.limit', cell: ({ limit }) => ({ deadline: limit }) },
  { title: 'listing.state', cell: ({ state }) => ({ group: 'state', key: state }) },
]

const ROWS: readonly Row[] = [
  { name: '=1+1', cases: 3, limit: '2027-03-05', state: 'open' },
  { name: 'Ким', cases: 0, limit: null, state: 'closed' },
]

const write = writtenFor({
  language: 'en',
  say: sayIn('en'),
  today: Temporal.PlainDate.from('2027-03-01'),
  calendar: shippedCalendar,
})

describe('a list as a workbook', () => {
  test('has the columns of its page, dates as dates, and nothing that a spreadsheet would calculate', async () => {
    const list = { title: 'Cases: 1/2', columns: COLUMNS, rows: eachOf(ROWS) }
    const [head, first, second] = await rowsOfWorkbook(await workbookOf(list, write))
    assert.deepEqual(head, ['Employee', 'Cases', 'Limit', 'State'])
    assert.deepEqual(first, ['=1+1', '3', '2027-03-05', 'Open'])
    assert.deepEqual(second?.slice(0, 2), ['Ким', '0'])
    assert.equal(second?.[3], 'Closed')
  })
})
