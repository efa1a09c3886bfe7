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

const paths = process.argv.slice(2)
// What cannot be loaded says so where the test file is.
for (const path of paths)
  for (const { to, kind } of importsOf(relative(ROOT, resolve(path))))
    if (kind === 'value') await load(join(ROOT, to)).catch(() => undefined)

let earlier: Promise<void> = Promise.resolve()
for (const path of paths)
  describe(path, () => {
    const suite = new AsyncResource('test file')
    const mine = earlier.then(() => suite.runInAsyncScope(() => load(path)))
    earlier = mine.catch(() => undefined)
    return mine
  })
