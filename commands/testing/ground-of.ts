import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { importsOf, ROOT } from '../../test/house/source-files.ts'

/** The one way by which tests get a database. */
const DATABASE = 'test/database.ts'

/** What a test file needs beside itself, the heaviest first; each is known by the modules that give it. */
const GIVEN_BY = {
  browser: ['test/console/browser.ts'],
  installation: ['embedded/installation/start-installation.ts', 'test/start/installation-copy.ts'],
  engine: ['embedded/temporal/start-temporal.ts'],
  database: [DATABASE],
} as const

/** What a test file stands on: a browser (over anything), a whole installation, an engine, a database, or nothing. */
export type Ground = keyof typeof GIVEN_BY | 'nothing'

/** All grounds, the heaviest first. */
export const GROUNDS: readonly Ground[] = [...(Object.keys(GIVEN_BY) as (keyof typeof GIVEN_BY)[]), 'nothing']

/**
 * The heaviest thing that a test file, or anything it imports, opens.
 *
 * @example groundOf('test/roster/roster-import.test.ts') // 'database'
 */
export const groundOf = (path: string): Ground => {
  const reached = reachedFrom(path)
  const found = Object.entries(GIVEN_BY).find(([, modules]) => modules.some((module) => reached.has(module)))
  return found === undefined ? 'nothing' : (found[0] as Ground)
}

/** Does a test file, or anything it imports, open a test database? Such a file is also run on PostgreSQL. */
export const reachesDatabase = (path: string): boolean => reachedFrom(path).has(DATABASE)

const imported = new Map<string, readonly string[]>()

const importedBy = (file: string): readonly string[] => {
  const known = imported.get(file)
  if (known !== undefined) return known
  // A file that imports what is not there says so itself when it is run.
  const imports = existsSync(join(ROOT, file)) ? importsOf(file) : []
  const values = imports.flatMap(({ to, kind }) => (kind === 'value' ? [to] : []))
  imported.set(file, values)
  return values
}

const reachedFrom = (path: string): Set<string> => {
  const seen = new Set([path])
  for (const file of seen) if (file.endsWith('.ts')) for (const next of importedBy(file)) seen.add(next)
  return seen
}
