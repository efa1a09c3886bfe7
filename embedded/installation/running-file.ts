import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { livingHolder } from '../supervision/holder.ts'

/** What a running installation tells the other commands in the same folder. */
export type Running = {
  pid: number
  address: string
  issuer: string
  mailPage: string | null
  databaseUrl: string
}

/** The lock of the one supervisor that a state folder may have. */
export const lockOf = (stateFolder: string) => join(stateFolder, 'supervisor.lock')

const fileOf = (stateFolder: string) => join(stateFolder, 'running.json')

/** Tells the other commands; the address of the database may hold a password, so only the owner reads it. */
export function tellRunning(stateFolder: string, running: Running): void {
  writeFileSync(fileOf(stateFolder), JSON.stringify(running), { mode: 0o600 })
}

/** No longer running. */
export function forgetRunning(stateFolder: string): void {
  rmSync(fileOf(stateFolder), { force: true })
}

/** The installation that runs in this state folder, or null. */
export function readRunning(stateFolder: string): Running | null {
  if (livingHolder(lockOf(stateFolder)) === null) return null
  try {
    const running: Running = JSON.parse(readFileSync(fileOf(stateFolder), 'utf8'))
    return running
  } catch {
    return null
  }
}
