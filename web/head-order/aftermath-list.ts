import type { Column } from '../listing/cell.ts'
import { type Listing, listPages } from '../listing/listing.ts'
import type { PageRow } from '../pages/page.ts'
import type { Visit } from '../pages/visit.ts'

/** The lists of what follows decisions: where each is, and how it is called. */
const LISTS = {
  appeals: { href: '/appeals', text: 'appeal.title' },
  awaited: { href: '/orders/awaited', text: 'order.awaited' },
  orders: { href: '/orders', text: 'order.title' },
  reserve: { href: '/reserve', text: 'order.reserve' },
} as const

/** One of these lists, with links to the others; as a workbook too. */
export const aftermathList = <Row>(
  key: keyof typeof LISTS,
  listing: Omit<Listing<Row>, 'title' | 'subPages'>,
): PageRow[] =>
  listPages<Row>({
    path: LISTS[key].href,
    section: 'aftermath',
    listing: {
      ...listing,
      title: ({ say }) => say(LISTS[key].text),
      subPages: (visit) => linksFrom(key, visit),
    },
  })

const linksFrom = (current: string, { say }: Visit) =>
  Object.entries(LISTS).map(([key, { href, text }]) => ({ href, text: say(text), current: key === current }))

/** The case that a row is about: what followed its decision. */
export const aftermathColumn: Column<{ of: { number: string } }> = {
  title: 'listing.case',
  cell: ({ of }) => ({ text: of.number, href: `/cases/${of.number}/aftermath` }),
}
