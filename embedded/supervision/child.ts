import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { noteHolder } from './holder.ts'

/** What a supervised process is: its name, its entry point under the project's folder, arguments and environment. */
export type ChildPlan = {
  name: string
  entry: string
  args?: readonly string[]
  /** How large its heap may become, in MiB; left out: as Node decides by the machine. */
  heapMiB?: number
  env: NodeJS.ProcessEnv
  /** The folder of pid files and logs. */
  stateFolder: string
}

/** A running child: what it said when it was ready, and how to stop it. */
export type Child = { process: ChildProcess; ready: Promise<string>; stop(): Promise<void> }

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const STOP_WITHIN_MS = 25_000

/**
 * Starts a Node process of ours. It has a process group of its own (Ctrl-C is the supervisor's to pass on), ends by
 * itself when the supervisor is gone, and says `{ ready }` once it is usable.
 */
export function startChild(plan: ChildPlan): Child {
  const log = openSync(join(plan.stateFolder, 'logs', `${plan.name}.log`), 'a')
  const heap = plan.heapMiB === undefined ? [] : [`--max-old-space-size=${plan.heapMiB}`]
  const args = [...heap, '--import', 'tsx', join(ROOT, plan.entry), ...(plan.args ?? [])]
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: plan.env,
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  })
  closeSync(log)
  if (child.pid !== undefined) noteHolder(join(plan.stateFolder, `${plan.name}.pid`), child.pid)
  return { process: child, ready: readiness(child, plan.name), stop: () => stopProcess(child) }
}

function readiness(child: ChildProcess, name: string): Promise<string> {
  const ready = new Promise<string>((resolve, reject) => {
    child.on('message', (message: { ready?: string }) => resolve(message.ready ?? ''))
    child.once('error', reject)
    child.once('exit', (code, signal) =>
      reject(new Error(`${name} ended (${code ?? signal}): see ${name}.log`)),
    )
  })
  ready.catch(() => undefined)
  return ready
}

/** Ends a child: SIGTERM, and SIGKILL when it does not end by itself. */
export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS)
  await ended
  clearTimeout(force)
}
