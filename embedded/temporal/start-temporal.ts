import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { Connection } from '@temporalio/client'
import { freePort } from '../free-port.ts'
import { temporalCli } from './temporal-cli.ts'

/** A Temporal dev server: where it listens, its process, and how to stop it. */
export type StartedTemporal = { address: string; process: ChildProcess; stop(): Promise<void> }

const FLAGS = [
  // Rehearsals and tests move executions ahead in time; production has a server of its own, without these.
  'frontend.WorkflowTimeSkippingEnabled=true',
  'history.timerProcessorMaxTimeShift="50ms"',
]
const PRAGMAS = ['journal_mode=wal', 'synchronous=1']
const READY_WITHIN_MS = 60_000
const STOP_WITHIN_MS = 10_000

/**
 * Starts the Temporal dev server and answers once it serves. It runs in a process group of its own, so that
 * Ctrl-C leaves it to whoever stops it last.
 *
 * @param options.file the SQLite file it keeps its state in; without one in memory
 * @param options.logFile where its own words go; without one nowhere
 * @throws when it ends or does not serve within a minute
 */
export async function startTemporal(
  options: { file?: string; logFile?: string; port?: number } = {},
): Promise<StartedTemporal> {
  const port = options.port ?? (await freePort())
  const log = options.logFile === undefined ? null : openSync(options.logFile, 'a')
  const child = spawn(temporalCli(), argumentsFor(port, options.file), {
    detached: true,
    stdio: ['ignore', log ?? 'ignore', log ?? 'ignore'],
  })
  if (log !== null) closeSync(log)
  const address = `127.0.0.1:${port}`
  try {
    await served(address, child)
  } catch (error) {
    child.kill('SIGKILL')
    throw error
  }
  return { address, process: child, stop: () => stop(child) }
}

function argumentsFor(port: number, file: string | undefined): string[] {
  const kept =
    file === undefined
      ? []
      : ['--db-filename', file, ...PRAGMAS.flatMap((pragma) => ['--sqlite-pragma', pragma])]
  const flags = FLAGS.flatMap((flag) => ['--dynamic-config-value', flag])
  return [
    'server',
    'start-dev',
    '--headless',
    '--ip',
    '127.0.0.1',
    '--port',
    String(port),
    '--log-level',
    'error',
    ...kept,
    ...flags,
  ]
}

async function served(address: string, child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit').then(([code, signal]) => {
    throw new Error(`the Temporal server ended at its start (${code ?? signal})`)
  })
  const ready = Connection.connect({ address, connectTimeout: READY_WITHIN_MS }).then(async (connection) => {
    try {
      await namespaceThere(connection)
    } finally {
      await connection.close()
    }
  })
  await Promise.race([ready, ended])
  ended.catch(() => undefined)
}

/** The server answers before its default namespace is there: each look waits a little longer than the last. */
async function namespaceThere(connection: Connection, look = 1): Promise<void> {
  try {
    await connection.workflowService.describeNamespace({ namespace: 'default' })
  } catch (error) {
    if (look > 100) throw error
    await new Promise((resolve) => setTimeout(resolve, 5 * look))
    await namespaceThere(connection, look + 1)
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS)
  await ended
  clearTimeout(force)
}
