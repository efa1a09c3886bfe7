import { AsyncResource } from 'node:async_hooks'
import { join, relative, resolve } from 'node:path'
import { describe } from 'node:test'
import { pathToFileURL } from 'node:url'
import { importsOf, ROOT } from '../../test/house/source-files.ts'

// Test files in one process, each a suite of its own with what it prepares and puts away. What they import is loaded
// once and before them, and of them one after the other: Node takes a test for one of the suite that its file is
// waited for by, and two that wait for the same would be taken for one.
const load = async (path: string): Promise<void> => {
  await import(pathToFileURL(resolve(path)).href)
}

const loadImports = async (path: string): Promise<void> => {
  for (const { to, kind } of importsOf(relative(ROOT, resolve(path))))
    if (kind === 'value') await load(join(ROOT, to))
}

const paths = process.argv.slice(2)
/** Why the imports of a file cannot be loaded; Node tells it the first time only. */
const reasons = new Map<string, unknown>()
for (const path of paths) await loadImports(path).catch((reason) => reasons.set(path, reason))

let earlier: Promise<void> = Promise.resolve()
for (const path of paths)
  describe(path, () => {
    if (reasons.has(path)) throw reasons.get(path)
    const suite = new AsyncResource('test file')
    const mine = earlier.then(() => suite.runInAsyncScope(() => load(path)))
    earlier = mine.catch(() => undefined)
    return mine
  })
