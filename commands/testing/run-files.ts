import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { countsAmong, type FileCount } from './count-by-file.ts'

/** How the files of one process ended: each of them, how long the process took, and everything it said. */
export type FilesResult = { files: FileCount[]; seconds: number; output: string }

/** A limit for what hangs, generous: the machine may have much else to do. */
const WITHIN_MS = 900_000

const TOGETHER = join('commands', 'testing', 'run-together.ts')
const COUNT = join('commands', 'testing', 'count-by-file.ts')

/**
 * Runs test files in one process of their own. A file that is not done when the process crashed or its time was over
 * counts as a failed test.
 *
 * @param options.env of the process
 */
export async function runFiles(
  paths: readonly string[],
  options: { root: string; env: NodeJS.ProcessEnv },
): Promise<FilesResult> {
  const started = performance.now()
  const child = spawn(process.execPath, [...argumentsFor(options.root), ...paths], {
    cwd: options.root,
    // Where this itself is run as a test, its processes report to it all the same.
    env: { ...options.env, NODE_TEST_CONTEXT: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: WITHIN_MS,
    killSignal: 'SIGKILL',
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const [output, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  const seconds = (performance.now() - started) / 1_000
  const { counts, rest } = countsAmong(errors)
  return { files: countsOf(paths, counts, code), seconds, output: `${output}\n${rest}` }
}

const argumentsFor = (root: string): string[] => [
  ...['--import', 'tsx', '--test-force-exit'],
  ...['--test-reporter', 'spec', '--test-reporter-destination', 'stdout'],
  ...['--test-reporter', join(root, COUNT), '--test-reporter-destination', 'stderr'],
  join(root, TOGETHER),
]

/**
 * What is not counted did not end, and what counted no test has none. A process that fails although all its files
 * passed, or that has tests of none of them, fails with its last one.
 */
const countsOf = (
  paths: readonly string[],
  counts: readonly FileCount[],
  code: number | null,
): FileCount[] => {
  const counted = new Map(counts.map((count) => [count.path, count]))
  const all = paths.map((path) => tested(counted.get(path) ?? { path, passed: 0, failed: 0, ms: 0 }))
  const strange = counts.some(({ path }) => !paths.includes(path))
  const untold = code !== 0 && all.every(({ failed }) => failed === 0)
  const last = all.length - 1
  return strange || untold ? all.map((count, at) => (at === last ? { ...count, failed: 1 } : count)) : all
}

const tested = (count: FileCount): FileCount =>
  count.passed + count.failed === 0 ? { ...count, failed: 1 } : count
