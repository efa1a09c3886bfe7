import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { ROOT } from '../../embedded/supervision/child.ts'
import { runFiles } from './run-files.ts'

const TEST = `import { after, before, describe, test } from 'node:test'`

/** Files of tests as they may be, and how many of their tests passed and failed. */
const FILES = {
  'passes.test.mjs': [`test('a', () => {}); describe('b', () => { test('c', () => {}) })`, 2, 0],
  'fails.test.mjs': [`test('a', () => {}); test('b', () => { throw new Error('b is wrong') })`, 1, 1],
  'is-not-prepared.test.mjs': [`before(() => { throw new Error('x') }); test('a', () => {})`, 0, 2],
  'is-not-put-away.test.mjs': [`after(() => { throw new Error('x') }); test('a', () => {})`, 1, 1],
  'is-not-loaded.test.mjs': [`throw new Error('x')`, 0, 1],
  'has-no-test.test.mjs': ['', 0, 1],
  'is-prepared-for-itself.test.mjs': [
    `let so = 0; before(() => { so++ }); test('a', () => { if (so !== 1) throw so })`,
    1,
    0,
  ],
} as const

describe('several test files in one process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'attestor-counts-'))
  after(() => rmSync(folder, { recursive: true }))
  const written = (name: string, content: string): string => {
    writeFileSync(join(folder, name), `${TEST}\n${content}\n`)
    return join(folder, name)
  }
  const countsOf = async (paths: readonly string[]) => {
    const { files, output } = await runFiles(paths, { root: ROOT, env: process.env })
    return { counts: files.map(({ passed, failed }) => [passed, failed]), output }
  }

  test('are counted each by itself, with what failed outside a test as a failed test', async () => {
    const paths = Object.entries(FILES).map(([name, [content]]) => written(name, content))
    const { counts, output } = await countsOf(paths)
    assert.deepEqual(
      Object.fromEntries(Object.keys(FILES).map((name, at) => [name, counts[at]])),
      Object.fromEntries(Object.entries(FILES).map(([name, [, passed, failed]]) => [name, [passed, failed]])),
      output,
    )
    assert.match(output, /b is wrong/)
  })

  test('what a process that ends halfway did not come to counts as failed', async () => {
    const ends = written('ends.test.mjs', `test('a', () => process.exit(0))`)
    const never = written('never.test.mjs', `test('a', () => {})`)
    const { counts } = await countsOf([ends, never])
    assert.deepEqual(counts, [
      [0, 1],
      [0, 1],
    ])
  })
})
