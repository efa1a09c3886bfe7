import type { Readable } from 'node:stream'
import { recordAccess } from '../../records/access/access-log.ts'
import { entryOf } from '../access/entry-of.ts'
import type { Posted } from '../forms/read-posted.ts'
import type { NavigationKey } from '../layout/navigation.ts'
import type { Visit } from './visit.ts'

/** What a page answers: a view with what it shows, another address, or a file. */
export type PageAnswer =
  | { view: string; model: Readonly<Record<string, unknown>>; status?: number }
  | { to: string }
  | { file: { fileName: string; mediaType: string; content: Readable | Buffer } }

/**
 * A row of the table of pages.
 *
 * `path` names its parts as Express does (`/cases/:case`); `section` is the entry of the navigation that is marked.
 * A row with `post` also takes a form at the same address.
 */
export type PageRow = {
  path: string
  section: NavigationKey | null
  get: (visit: Visit) => Promise<PageAnswer>
  post?: (visit: Visit, posted: Posted) => Promise<PageAnswer>
}

/**
 * A page that only shows something.
 *
 * @param parts.view the template below `web/`, without its ending
 * @param parts.read what the template shows
 * @example page({ path: '/', section: 'tasks', view: 'home/my-tasks', read: async (visit) => ({ … }) })
 */
export const page = (parts: {
  path: string
  section: NavigationKey | null
  view: string
  read: (visit: Visit) => Promise<Readonly<Record<string, unknown>>>
}): PageRow => ({
  path: parts.path,
  section: parts.section,
  get: async (visit) => ({ view: parts.view, model: await parts.read(visit) }),
})

/**
 * A page that hands out a file; that it was taken is put on the access log.
 *
 * @param parts.access `of-its-act`: the act makes the entry itself; `nobody-in-it`: the file names nobody, or is public
 */
export const filePage = (parts: {
  path: string
  access?: 'of-its-act' | 'nobody-in-it'
  read: (visit: Visit) => Promise<{ fileName: string; mediaType: string; content: Readable | Buffer }>
}): PageRow => ({
  path: parts.path,
  section: null,
  get: async (visit) => {
    const file = await parts.read(visit)
    if (parts.access === undefined) await recordTaken(visit)
    return { file }
  },
})

const recordTaken = async ({ context: { database, clock, actor }, address }: Visit): Promise<void> => {
  const entry = await entryOf(database, { kind: 'file', address })
  await recordAccess(database, { at: clock.now(), accountId: actor.accountId, ...entry })
}
