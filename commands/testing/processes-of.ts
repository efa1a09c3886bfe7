import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { holderOf } from '../../embedded/supervision/holder.ts'

const LOOK_EVERY_MS = 50
/** What is ending by itself is given so many looks, and what was told to end so many more. */
const BY_ITSELF_LOOKS = 40
const PATIENCE_LOOKS = 200

/**
 * Ends every process whose temporary folder is this one: what a test started and did not stop, also where its parents
 * are gone. Only Linux tells of which environment a process is; elsewhere nothing is found.
 *
 * @returns the commands of those that did not end by themselves
 */
export const endProcessesOf = async (folder: string): Promise<string[]> => {
  for (let look = 0; look < BY_ITSELF_LOOKS && processesOf(folder).length > 0; look++)
    await pause(LOOK_EVERY_MS)
  const left = processesOf(folder)
  const commands = left.map(commandOf)
  for (const pid of left) tell(pid, 'SIGTERM')
  for (let look = 0; processesOf(folder).length > 0; look++) {
    if (look >= PATIENCE_LOOKS) for (const pid of processesOf(folder)) tell(pid, 'SIGKILL')
    await pause(LOOK_EVERY_MS)
  }
  return commands
}

const processesOf = (folder: string): number[] =>
  processes().filter((pid) => `\0${environmentOf(pid)}`.includes(`\0TMPDIR=${folder}\0`))

const processes = (): number[] => {
  try {
    return readdirSync('/proc').map(Number).filter(Boolean)
  } catch {
    return []
  }
}

/** Empty of one that is gone or a zombie, or of somebody else. */
const environmentOf = (pid: number): string => read(`/proc/${pid}/environ`)

const commandOf = (pid: number): string =>
  read(`/proc/${pid}/cmdline`).split('\0').filter(Boolean).slice(0, 4).join(' ')

const read = (path: string): string => {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return ''
  }
}

const tell = (pid: number, signal: NodeJS.Signals): void => {
  if (holderOf(pid) === null) return
  try {
    process.kill(pid, signal)
  } catch {
    // It ended in between.
  }
}
