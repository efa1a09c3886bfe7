import type { Page } from '../../records/paging/page.ts'
import type { PageKey } from '../../texts/pages/page-texts.ts'
import type { NavigationKey } from '../layout/navigation.ts'
import { filePage, type PageRow, page } from '../pages/page.ts'
import { nextPage } from '../pages/paging.ts'
import { asked, type Visit } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'
import type { Column } from './cell.ts'
import { daysAsked } from './days-asked.ts'
import type { Filter } from './filter.ts'
import { whoseUnits } from './whose-units.ts'
import { workbookOf, XLSX } from './workbook.ts'

/** A link above a list: what can be done from here; the first is a button. */
export type Action = { href: string; text: string }

/** Links to the pages of one subject, the one that is shown marked. */
type SubPages = readonly (Action & { current: boolean })[]

/** Which part of a list is asked for, with what was chosen above it. */
export type Asked = { limit: number; after?: string } & Readonly<Record<string, string | number>>

/** A list as its page and its workbook show it. */
export type Listing<Row> = {
  title: (visit: Visit) => string | Promise<string>
  lead?: PageKey
  /** What has to be seen to, said above the list. */
  warning?: (visit: Visit) => string | null
  columns: readonly Column<Row>[]
  filters?: (visit: Visit) => Promise<readonly Filter[]>
  read: (visit: Visit, asked: Asked) => Promise<Page<Row>>
  /** Said when there is nothing at all: why, and what to do. */
  none: { title: PageKey; text: PageKey }
  actions?: (visit: Visit) => Promise<readonly Action[]> | readonly Action[]
  back?: (visit: Visit) => { href: string; text: string }
  /** Other pages of the same subject. */
  subPages?: (visit: Visit) => SubPages | Promise<SubPages>
}

/** How many rows a page has, and how many are read at once for a workbook. */
const ROWS = { page: 25, workbook: 200 }

/**
 * A list: its page, and at the same address with `.xlsx` the same list, as it is filtered, as a workbook.
 *
 * @example listPages({ path: '/roster', section: 'roster', listing: { title, columns, read, none } })
 */
export const listPages = <Row>(parts: {
  path: string
  section: NavigationKey | null
  listing: Listing<Row>
}): PageRow[] => [
  page({ ...parts, view: 'listing/listing', read: (visit) => shownList(visit, parts.listing) }),
  listFilePage(parts),
]

/** The workbook of a list alone, at the address of its page with `.xlsx`. */
export const listFilePage = <Row>({ path, listing }: { path: string; listing: Listing<Row> }): PageRow =>
  filePage({ path: `${path}.xlsx`, read: (visit) => listFile(visit, listing) })

const shownList = async <Row>(visit: Visit, listing: Listing<Row>) => {
  const filters = (await listing.filters?.(visit)) ?? []
  const { chosen, read, wrong } = filteredBy(visit, filters)
  const { items, next, total } = await listing.read(visit, {
    ...read,
    ...asked(visit, ['after']),
    limit: ROWS.page,
  })
  const write = writeTo(visit)
  return {
    title: await listing.title(visit),
    lead: listing.lead ?? null,
    warning: listing.warning?.(visit) ?? null,
    columns: listing.columns.map(({ title, numeric }) => ({ title, numeric })),
    rows: items.map((row) => listing.columns.map(({ cell }) => cell(row, write))),
    total,
    filters,
    chosen,
    wrong,
    filtered: Object.keys(chosen).length > 0,
    nothing: listing.none,
    actions: (await listing.actions?.(visit)) ?? [],
    backTo: listing.back?.(visit) ?? null,
    subPages: (await listing.subPages?.(visit)) ?? [],
    whose: whoseUnits(visit, filters),
    path: pathOf(visit),
    workbook: workbookAddress(visit),
    ...nextPage(visit, next),
  }
}

/** What was chosen above a list: as it was typed, as it is read, and in which boxes no day stands. */
const filteredBy = (visit: Visit, filters: readonly Filter[]) => {
  const names = (some: readonly Filter[]) => some.map(({ name }) => name)
  const { read, wrong } = daysAsked(visit, names(filters.filter(({ kind }) => kind === 'day')))
  const others = asked(visit, names(filters.filter(({ kind }) => kind !== 'day')))
  return { chosen: asked(visit, names(filters)), read: { ...others, ...read }, wrong }
}

const pathOf = ({ address }: Visit): string => new URL(address, 'http://here').pathname

const workbookAddress = ({ address }: Visit): string => {
  const { pathname, searchParams } = new URL(address, 'http://here')
  searchParams.delete('after')
  return `${pathname}.xlsx${searchParams.size > 0 ? `?${searchParams}` : ''}`
}

const listFile = async <Row>(visit: Visit, listing: Listing<Row>) => {
  const { read } = filteredBy(visit, (await listing.filters?.(visit)) ?? [])
  const title = await listing.title(visit)
  const rows = everyRow((after) =>
    listing.read(visit, { ...read, ...(after === null ? {} : { after }), limit: ROWS.workbook }),
  )
  const content = await workbookOf({ title, columns: listing.columns, rows }, writeTo(visit))
  return { fileName: `${title}, ${visit.today}.xlsx`, mediaType: XLSX, content }
}

async function* everyRow<Row>(read: (after: string | null) => Promise<Page<Row>>): AsyncGenerator<Row> {
  for (let after: string | null = null; ; ) {
    const { items, next } = await read(after)
    yield* items
    if (next === null) return
    after = next
  }
}
