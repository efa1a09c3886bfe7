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
  Campaign: 'r.name',
  CampaignPlacement: 'r."movedAt"::text',
}

/** A digest of everything on record, table by table: the same when nothing was done. */
export const whatIsOnRecord = async (database: Database): Promise<Record<string, string>> => {
  const tables = await database.$queryRawUnsafe<{ name: string }[]>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
  )
  const read = tables
    .filter(({ name }) => !OF_THE_CONSOLE.includes(name))
    .map(({ name }) => {
      const row = AS_ASKED[name] ?? 'r::text'
      return `SELECT '${name}' AS name, md5(coalesce(string_agg(${row}, '|' ORDER BY ${row}), '')) AS digest FROM "${name}" r`
    })
  const digests = await database.$queryRawUnsafe<{ name: string; digest: string }[]>(read.join(' UNION ALL '))
  return Object.fromEntries(digests.map(({ name, digest }) => [name, digest]))
}
