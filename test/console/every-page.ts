import type { Database } from '../../records/database.ts'
import { FACT_KINDS } from '../../web/case/act-address.ts'
import { pageTable } from '../../web/pages/page-table.ts'

/** A path that leads to a file, and no page. */
const isFile = (path: string): boolean =>
  ['.xlsx', '.zip', '.ics'].some((end) => path.endsWith(end)) ||
  path.endsWith('.ics') ||
  path.endsWith('/:as') ||
  path.endsWith('/archive') ||
  /^\/(documents|papers)\/:|^\/roster\/template\//.test(path)

/** What is asked for after the path, where a page says nothing without it. */
const QUERIES: Readonly<Record<string, (places: Places) => string>> = {
  '/meetings/:meeting/items/:n/vote/given': () => '?question=decision&round=1',
  '/papers/of-cases': ({ caseId = [] }) => `?case=${caseId[0]}`,
}

/** What stands in an address in place of each name of a path; a page with a name that is not here fails the test. */
export type Places = Readonly<Record<string, readonly string[]>>

/** The id of what was found, as an address names it. */
const first = async (found: Promise<{ id: string } | null>) => [(await found)?.id ?? 'none']

/** What is on record, as addresses name it: what is not there has a page that says so. */
export const placesOf = async (database: Database): Promise<Places> => {
  const { number, id, employeeId } = await database.case.findFirstOrThrow({ orderBy: { number: 'asc' } })
  const recording = await database.recording.findFirst({ where: { log: { some: { event: 'held' } } } })
  return {
    case: [number],
    caseId: [id],
    kind: FACT_KINDS,
    n: ['1'],
    ruleset: ['decree-1612'],
    cite: ['para 11'],
    employee: [employeeId],
    fact: await first(database.fact.findFirst({ where: { kind: 'profile' } })),
    notice: await first(database.notice.findFirst()),
    commission: await first(database.commission.findFirst()),
    meeting: await first(database.meeting.findFirst({ orderBy: { status: 'desc' } })),
    import: await first(database.rosterImport.findFirst()),
    determination: await first(database.determination.findFirst()),
    list: await first(database.determinationList.findFirst()),
    unit: await first(database.unit.findFirst({ where: { parentId: null } })),
    campaign: await first(database.campaign.findFirst()),
    session: await first(database.stageSession.findFirst()),
    appeal: await first(database.appeal.findFirst()),
    observer: await first(database.observerApplication.findFirst()),
    destruction: await first(database.recordingDestruction.findFirst()),
    recording: [recording?.id ?? 'none'],
    hold: await first(database.recordingLogEntry.findFirst({ where: { event: 'held' } })),
    order: await first(database.actingOrder.findFirst()),
    // What became of a request is shown to whoever made it only.
    request: ['none'],
  }
}

/**
 * Every address of a page, with what is on record in it.
 *
 * @param naming only those with one of these names in their path
 * @throws Error naming a name that has no place
 */
export const everyAddress = (places: Places, naming?: readonly string[]): string[] =>
  pageTable()
    .filter(({ path }) => !isFile(path))
    .filter(({ path }) => naming?.some((name) => path.includes(`:${name}`)) ?? true)
    .flatMap(({ path }) =>
      addressesOf(path, places).map((address) => `${address}${QUERIES[path]?.(places) ?? ''}`),
    )

const addressesOf = (path: string, places: Places): string[] => {
  const [, name] = /:(\w+)/.exec(path) ?? []
  if (name === undefined) return [path]
  const values = places[name]
  if (!values) throw new Error(`${path}: say in placesOf what stands for :${name}`)
  return values.flatMap((value) => addressesOf(path.replace(`:${name}`, encodeURIComponent(value)), places))
}
