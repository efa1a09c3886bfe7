import type { PageKey } from '../../texts/pages/page-texts.ts'
import type { NavigationKey } from '../layout/navigation.ts'
import type { Cell } from '../listing/cell.ts'
import { type PageRow, page } from '../pages/page.ts'
import type { Visit } from '../pages/visit.ts'

type Link = { href: string; text: string }

/**
 * What is confirmed of an act that is on record.
 *
 * `title` says that it is done, `reference` under which number; `rows` what is on record; `next` what happens, and by which day;
 * `papers` and `calendar` what one takes along; `links` where one goes on. `waits`: it is kept and judged in a moment, the page
 * looks again; `refused`: why it was not taken, with the clauses of `ruleset`.
 */
export type Confirmed = {
  title: string
  reference: readonly string[]
  back: Link
  rows?: readonly { label: PageKey; cell: Cell }[]
  said?: readonly string[]
  next?: readonly { text: string; until: string | null }[]
  papers?: readonly Link[]
  calendar?: string | null
  links?: readonly Link[]
  waits?: boolean
  refused?: { text: string; ruleset: string; cite: readonly string[] } | null
}

/**
 * The page on which an act ends: its address shows the same again after a reload, and to whoever comes back to it later.
 *
 * @param row.read what is confirmed, read from the record and from nothing that was sent
 * @example confirmation({ path: '/appeals/:appeal/filed', section: 'aftermath', read })
 */
export const confirmation = (row: {
  path: string
  section: NavigationKey
  read: (visit: Visit) => Promise<Confirmed>
}): PageRow =>
  page({
    ...row,
    view: 'confirmation/confirmed',
    read: async (visit) => ({ ...NOTHING, ...(await row.read(visit)) }),
  })

const NOTHING = {
  rows: [],
  said: [],
  next: [],
  papers: [],
  calendar: null,
  links: [],
} satisfies Partial<Confirmed>
