import { importsOf } from '../../test/house/source-files.ts'

/** The one way by which tests get a database. */
const DATABASE = 'test/database.ts'

/**
 * Does a test file, or anything it imports, open a test database? Such a file is also run on PostgreSQL.
 *
 * @example reachesDatabase('test/roster/roster-import.test.ts') // true
 */
export function reachesDatabase(path: string): boolean {
  const seen = new Set<string>()
  const waiting = [path]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (file === DATABASE) return true
    if (seen.has(file) || !file.endsWith('.ts')) continue
    seen.add(file)
    for (const { to, kind } of importsOf(file)) if (kind === 'value') waiting.push(to)
  }
  return false
}
