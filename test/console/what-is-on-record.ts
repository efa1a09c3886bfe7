import type { Database } from '../../records/database.ts'

/** Tables that keep how the console was used, and nothing of a certification. */
const OF_THE_CONSOLE = [
  'IdempotencyKey',
  'FormDraft',
  'FormKey',
  'AccessLogEntry',
  'WebSession',
  'RequestCount',
]

/** A plan is made in a process of its own while it is looked at: that it was asked for is what counts. */
const AS_ASKED: Readonly<Record<string, string>> = {
  Campaign: `r.name || r."plannedAt"::text`,
  CampaignPlacement: 'r."movedAt"::text',
}

/** What a second row of the very same thing would have of its own; the clock of these tests stands still. */
const OWN_OF_A_ROW = ['id', 'storedAs', 'key', 'seq', 'number', 'createdAt']

/** Ids, keys and hashes, wherever they stand. */
const AN_ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32,}/g

/** A digest of everything on record, table by table: the same when nothing was done. */
export const whatIsOnRecord = async (database: Database): Promise<Record<string, string>> => {
  const read = (await tablesOf(database)).map((name) => {
    const row = AS_ASKED[name] ?? 'r::text'
    return `SELECT '${name}' AS name, md5(coalesce(string_agg(${row}, '|' ORDER BY ${row}), '')) AS digest FROM "${name}" r`
  })
  const digests = await database.$queryRawUnsafe<{ name: string; digest: string }[]>(read.join(' UNION ALL '))
  return Object.fromEntries(digests.map(({ name, digest }) => [name, digest]))
}

/** How often each row stands on record, whatever its own id. */
export const rowsOnRecord = async (database: Database): Promise<ReadonlyMap<string, number>> => {
  const own = OWN_OF_A_ROW.map((name) => `'${name}'`).join(', ')
  const read = (await tablesOf(database)).map(
    (name) =>
      `SELECT '${name} ' || (to_jsonb(r) - ARRAY[${own}])::text AS what, count(*)::int AS times FROM "${name}" r GROUP BY 1`,
  )
  const rows = await database.$queryRawUnsafe<{ what: string; times: number }[]>(read.join(' UNION ALL '))
  return new Map(rows.map(({ what, times }) => [what, times]))
}

/**
 * The rows that came more often than `atMost` times, whatever is new of each: what was done once more than it was asked for.
 *
 * @param asOne ids of people who are taken for one: whichever of them did it
 */
export const cameTooOften = (
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  { atMost, asOne }: { atMost: number; asOne: readonly string[] },
): string[] => {
  const known = new Set([...before.keys()].flatMap((row) => row.match(AN_ID) ?? []))
  const came = new Map<string, number>()
  for (const [row, times] of after) {
    const more = times - (before.get(row) ?? 0)
    if (more <= 0) continue
    const what = row.replace(AN_ID, (id) => (asOne.includes(id) ? 'one of them' : known.has(id) ? id : 'new'))
    came.set(what, (came.get(what) ?? 0) + more)
  }
  return [...came].flatMap(([what, times]) => (times > atMost ? [what] : []))
}

const tablesOf = async (database: Database): Promise<string[]> => {
  const tables = await database.$queryRawUnsafe<{ name: string }[]>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
  )
  return tables.map(({ name }) => name).filter((name) => !OF_THE_CONSOLE.includes(name))
}
