import type { Page } from 'playwright-core'
import type { Database } from '../../records/database.ts'
import { FACT_KINDS } from '../../web/case/act-address.ts'
import { pageTable } from '../../web/pages/page-table.ts'
import { assertAccessible } from './accessible.ts'

/** Whose windows go through every page: each sees what is his, and a page that says so where it is not. */
export const ROLES = ['personnel', 'head', 'auditor', '1001', '2001', '3001', '3006'] as const

/** A path that leads to a file, and no page. */
const isFile = (path: string): boolean =>
  path.endsWith('.xlsx') ||
  path.endsWith('.zip') ||
  path.endsWith('.ics') ||
  path.endsWith('/:as') ||
  path.endsWith('/archive') ||
  /^\/(documents|papers)\/|^\/roster\/template\//.test(path)

/** What stands in an address in place of each name of a path; a page with a name that is not here fails the test. */
type Places = Readonly<Record<string, readonly string[]>>

/** Of these a certification leaves nothing on record. */
const NOTHING_OF = [
  ...['request', 'order', 'campaign', 'session'],
  ...['destruction', 'hold', 'observer', 'recording', 'appeal'],
]

/** What is on record once a certification is over, as addresses name it. */
export const placesOf = async (database: Database): Promise<Places> => {
  const first = async (found: Promise<{ id: string } | null>) => [(await found)?.id ?? 'none']
  const { number } = await database.case.findFirstOrThrow({ select: { number: true } })
  return {
    case: [number],
    kind: FACT_KINDS,
    n: ['1'],
    ruleset: ['decree-1612'],
    cite: ['para 11'],
    fact: await first(database.fact.findFirst({ where: { kind: 'profile' }, select: { id: true } })),
    notice: await first(database.notice.findFirst({ select: { id: true } })),
    commission: await first(database.commission.findFirst({ select: { id: true } })),
    meeting: await first(database.meeting.findFirst({ select: { id: true } })),
    import: await first(database.rosterImport.findFirst({ select: { id: true } })),
    determination: await first(database.determination.findFirst({ select: { id: true } })),
    list: await first(database.determinationList.findFirst({ select: { id: true } })),
    unit: await first(database.unit.findFirst({ where: { parentId: null }, select: { id: true } })),
    employee: await first(
      database.employee.findFirst({ where: { personnelNumber: '1001' }, select: { id: true } }),
    ),
    // Of these nothing is on record here: their pages say so.
    ...Object.fromEntries(NOTHING_OF.map((name) => [name, ['none']])),
  }
}

/** Every address of a page, with what is on record in it. @throws Error naming a name that has no place */
export const everyAddress = (places: Places): string[] =>
  pageTable()
    .filter(({ path }) => !isFile(path))
    .flatMap(({ path }) => addressesOf(path, places))

const addressesOf = (path: string, places: Places): string[] => {
  const [, name] = /:(\w+)/.exec(path) ?? []
  if (name === undefined) return [path]
  const values = places[name]
  if (!values) throw new Error(`${path}: say in placesOf what stands for :${name}`)
  return values.flatMap((value) => addressesOf(path.replace(`:${name}`, encodeURIComponent(value)), places))
}

/** The most that a page may weigh, in bytes before it is compressed. */
const PAGE_BYTES = 100_000

/** What differs from one answer to the next: keys, tokens and nonces. */
const FRESH = /[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-zA-Z_+/=-]{20,}/g

type Walk = { origin: string; addresses: readonly string[]; seen: Set<string> }

/**
 * Goes through addresses in two windows of somebody. Each has to answer as a page of its weight; a browser opens every one
 * that says something new: axe looks at what is made otherwise than before, and each has to fit a narrow telephone.
 *
 * @param walk.seen what pages said in this and earlier windows
 * @returns what is wrong, with its address
 */
export const walkPages = async (page: Page, { addresses, ...walk }: Walk): Promise<string[]> => {
  const beside = await page.context().newPage()
  const lanes = [page, beside].map((each, lane) =>
    walkLane(each, { ...walk, addresses: addresses.filter((_, at) => at % 2 === lane) }),
  )
  const wrong = await Promise.all(lanes)
  await beside.close()
  return wrong.flat()
}

const walkLane = async (page: Page, { origin, addresses, seen }: Walk): Promise<string[]> => {
  const wrong: string[] = []
  await page.setViewportSize({ width: 360, height: 740 })
  for (const address of addresses) {
    const answer = await page.request.get(`${origin}${address}`)
    const html = await answer.text()
    wrong.push(...faultsOf(answer.status(), html).map((fault) => `${address}: ${fault}`))
    const said = mainOf(html).replace(FRESH, '')
    if (seen.has(said)) continue
    seen.add(said)
    await page.goto(`${origin}${address}`)
    await assertAccessible(page).catch((error: unknown) => wrong.push(`${address}: ${String(error)}`))
  }
  return wrong
}

/** The main part of a page: what stands around it says who looks, and until when. */
const mainOf = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html

/** What is wrong with an answer before a browser looks at it. */
const faultsOf = (status: number, html: string): string[] => [
  ...([200, 403, 404].includes(status) ? [] : [`answers ${status}`]),
  ...(html.length > PAGE_BYTES ? [`weighs ${html.length}`] : []),
]
