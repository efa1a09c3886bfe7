import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import type { RunFolder } from './run-folder.ts'

/** How one test file ended: how many of its tests passed and failed, and everything it said. */
export type FileResult = { passed: number; failed: number; seconds: number; output: string }

const WITHIN_MS = 600_000

/**
 * Runs one test file in a process of its own. A file that crashes, says no counts or is not done in ten minutes
 * counts as a failed test.
 */
export async function runFile(
  path: string,
  options: { root: string; env: NodeJS.ProcessEnv; here: RunFolder },
): Promise<FileResult> {
  const started = performance.now()
  const args = ['--import', 'tsx', '--test', '--test-force-exit', '--test-reporter', 'spec', path]
  const child = spawn(process.execPath, args, {
    cwd: options.root,
    env: options.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: WITHIN_MS,
    killSignal: 'SIGKILL',
  })
  const name = String(child.pid)
  options.here.note(name, child.pid)
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const [output, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  options.here.forget(name)
  const passed = countOf(output, 'pass')
  const counted = countOf(output, 'fail') + countOf(output, 'cancelled')
  const failed = code === 0 && passed > 0 ? counted : Math.max(counted, 1)
  return { passed, failed, seconds: (performance.now() - started) / 1_000, output: `${output}\n${errors}` }
}

function countOf(output: string, what: string): number {
  return Number(output.match(new RegExp(`^ℹ ${what} (\\d+)$`, 'm'))?.[1] ?? 0)
}
