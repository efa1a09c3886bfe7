import { reachesDatabase } from './reaches-database.ts'

/** One run of one test file, with what its environment has beside the common. */
export type Run = { path: string; on: string; env: NodeJS.ProcessEnv }

/** What only PostgreSQL can show: roles of their own. */
const ONLY_ON_POSTGRES = /^test\/postgres\//

/** Pages drive a browser over acts and records that are tried on PostgreSQL by themselves. */
const ONLY_EMBEDDED = /^test\/console\//

/**
 * Every file once on the embedded database; whatever uses a database once more on PostgreSQL, where there is one.
 *
 * @param postgres `host:port` of a prepared server, or null
 */
export function planRuns(files: readonly string[], postgres: string | null): Run[] {
  const embedded = files.filter((path) => !ONLY_ON_POSTGRES.test(path))
  const runs = embedded.map((path) => ({ path, on: '', env: {} }))
  if (postgres === null) return runs
  const again = files.filter(
    (path) => ONLY_ON_POSTGRES.test(path) || (!ONLY_EMBEDDED.test(path) && reachesDatabase(path)),
  )
  const env = { ATTESTOR_TEST_POSTGRES: postgres }
  return [...runs, ...again.map((path) => ({ path, on: ' on PostgreSQL', env }))]
}
