import { GROUNDS, type Ground, groundOf, reachesDatabase } from './ground-of.ts'

/** One process of test files of a ground, with what its environment has beside the common. */
export type Run = { paths: readonly string[]; ground: Ground; on: string; env: NodeJS.ProcessEnv }

/** What only PostgreSQL can show: roles of their own. */
const ONLY_ON_POSTGRES = /^test\/postgres\//

/** What is refused of a request before a record is asked is the same on each; a whole installation brings its own. */
const ONLY_EMBEDDED = /^api\/(bad-requests|requests\/receive-files)|^test\/console\/(certification|office)\./

/**
 * What an engine is needed for is about waiting, dying and going on, and pages and papers, in a browser or read as they
 * are, stand over acts and records that are tried on both by themselves: one database is enough for them, and where there
 * is PostgreSQL it is that one, with its many sessions. A whole case and a database that goes away are tried on both.
 */
const ON_ONE: ReadonlySet<Ground> = new Set(['engine', 'browser'])
const ON_ONE_TOO = /^test\/paper\/|-pages\.test|killed-sender/
const ON_BOTH = /^test\/certification\/|database-away/

/**
 * How many files of a ground one process takes: what they import is loaded once for all of them. What comes last comes in
 * smaller portions, so that no process is left alone at the end.
 */
const TOGETHER: Readonly<Record<Ground, number>> = {
  browser: 3,
  installation: 1,
  engine: 5,
  database: 10,
  nothing: 20,
}

/** What changes its process's environment, measures its memory or takes long has a process to itself. */
const ALONE =
  /large-recording|receive-files|move-data|many-lists|[a-z]-away|console\/(certification|meeting|office|acts|keyboard)\./

/**
 * Every file once, on the embedded database; whatever reads or writes a database on PostgreSQL too, where there is one,
 * and what needs an engine or a browser there alone. What takes long comes first, so that the lanes end together: what keeps a core
 * busy in turn with what mostly waits.
 *
 * @param postgres `host:port` of a prepared server, or null
 */
export function planRuns(files: readonly string[], postgres: string | null): Run[] {
  const embedded = files.filter((path) => !ONLY_ON_POSTGRES.test(path))
  if (postgres === null) return inTurn(together(embedded, { on: '', env: {} }))
  const again = files.filter(
    (path) => ONLY_ON_POSTGRES.test(path) || (!ONLY_EMBEDDED.test(path) && reachesDatabase(path)),
  )
  const once = new Set(again.filter(isOnOne))
  const runs = together(
    embedded.filter((path) => !once.has(path)),
    { on: '', env: {} },
  )
  const onPostgres = together(again, { on: ' on PostgreSQL', env: { ATTESTOR_TEST_POSTGRES: postgres } })
  return inTurn(GROUNDS.flatMap((ground) => [...runs, ...onPostgres].filter((run) => run.ground === ground)))
}

const inTurn = (runs: readonly Run[]): Run[] => {
  const busy = runs.filter(({ ground }) => ground === 'browser' || ground === 'installation')
  const waiting = runs.filter(({ ground }) => ground === 'engine')
  const turns = Array.from({ length: Math.max(busy.length, waiting.length) }, (_, at) => [
    ...busy.slice(at, at + 1),
    ...waiting.slice(at, at + 1),
  ])
  return [...turns.flat(), ...runs.filter((run) => !busy.includes(run) && !waiting.includes(run))]
}

const together = (files: readonly string[], { on, env }: Pick<Run, 'on' | 'env'>): Run[] =>
  GROUNDS.flatMap((ground) => {
    const standing = files.filter((path) => groundOf(path) === ground)
    const [alone, others] = [standing.filter(isAlone), standing.filter((path) => !isAlone(path))]
    const groups = [...alone.map((path) => [path]), ...evenly(others, TOGETHER[ground])]
    return groups.map((paths): Run => ({ paths, ground, on, env }))
  })

const isOnOne = (path: string): boolean =>
  !ON_BOTH.test(path) && (ON_ONE.has(groundOf(path)) || ON_ONE_TOO.test(path))

const isAlone = (path: string): boolean => ALONE.test(path)

/** Cuts a list into parts of about the same length, none longer than `most`. */
const evenly = <Item>(items: readonly Item[], most: number): Item[][] => {
  const parts = Math.ceil(items.length / most)
  const cut = (part: number) => Math.round((part * items.length) / parts)
  return Array.from({ length: parts }, (_, part) => items.slice(cut(part), cut(part + 1)))
}
