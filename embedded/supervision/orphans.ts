import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { livingHolder } from './holder.ts'

const LOOK_EVERY_MS = 50
const PATIENCE_LOOKS = 200

/**
 * Ends what a supervisor that was killed left running: every process that a pid file of the state folder names.
 * Answers once all of them are gone.
 *
 * @returns the names of those that were ended
 */
export async function endOrphans(stateFolder: string): Promise<string[]> {
  const files = readdirSync(stateFolder).filter((name) => name.endsWith('.pid'))
  const ended = await Promise.all(files.map((name) => endOrphan(join(stateFolder, name))))
  return files.filter((_, index) => ended[index]).map((name) => name.replace(/\.pid$/, ''))
}

async function endOrphan(path: string): Promise<boolean> {
  const orphan = livingHolder(path)
  if (orphan !== null) {
    process.kill(orphan.pid, 'SIGTERM')
    for (let look = 0; livingHolder(path) !== null; look++) {
      if (look === PATIENCE_LOOKS) process.kill(orphan.pid, 'SIGKILL')
      await pause(LOOK_EVERY_MS)
    }
  }
  rmSync(path, { force: true })
  return orphan !== null
}
