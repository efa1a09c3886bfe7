import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { livingHolder, noteHolder } from '../../embedded/supervision/holder.ts'
import { endOrphans } from '../../embedded/supervision/orphans.ts'

/** Where a run of the tests notes what it started, so that the next one ends it where this one is killed. */
export type RunFolder = {
  note(name: string, pid: number | undefined): void
  forget(name: string): void
  close(): void
}

const RUNS = join(tmpdir(), 'attestor-test', 'runs')
const OWNER = 'owner'

/** Opens the folder of this run. @example openRunFolder().note('temporal', child.pid) */
export const openRunFolder = (runs = RUNS): RunFolder => {
  const folder = join(runs, String(process.pid))
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  noteHolder(join(folder, OWNER), process.pid)
  return {
    note: (name, pid) => {
      if (pid !== undefined) noteHolder(join(folder, `${name}.pid`), pid)
    },
    forget: (name) => rmSync(join(folder, `${name}.pid`), { force: true }),
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/**
 * Ends what runs left behind that were killed: their servers, and files that were being run.
 *
 * @returns the names of what was ended
 */
export const endKilledRuns = async (runs = RUNS): Promise<string[]> => {
  mkdirSync(runs, { recursive: true })
  const ended: string[] = []
  for (const run of readdirSync(runs)) {
    const folder = join(runs, run)
    if (livingHolder(join(folder, OWNER)) !== null) continue
    ended.push(...(await endOrphans(folder)))
    rmSync(folder, { recursive: true, force: true })
  }
  return ended
}
