import { chmodSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { livingHolder, noteHolder } from '../../embedded/supervision/holder.ts'
import { endOrphans } from '../../embedded/supervision/orphans.ts'
import { endProcessesOf } from './processes-of.ts'

/**
 * The folder of one run of the tests. It is the temporary folder of every process of the run, so that whatever they
 * leave is gone with it: at the run's end, or when the next run begins where this one is killed.
 */
export type RunFolder = {
  path: string
  /** Notes a server, so that the next run ends it where this one is killed. */
  note(name: string, pid: number | undefined): void
  /** Ends what the tests left running and removes everything. @returns the commands of what was ended */
  close(): Promise<string[]>
}

const RUNS = tmpdir()
const RUN = /^attestor-run-\d+$/
const OWNER = 'owner'
/** What outlives a run, by the hash of what it is made of: what tsx compiled, the migrated database, pages' assets. */
const KEPT = [`tsx-${process.geteuid?.() ?? ''}`, 'attestor-test']

/** Opens the folder of this run. @example openRunFolder().note('temporal', child.pid) */
export const openRunFolder = (runs = RUNS): RunFolder => {
  const path = join(runs, `attestor-run-${process.pid}`)
  rmSync(path, { recursive: true, force: true })
  mkdirSync(path)
  // PostgreSQL runs as somebody else and has its data below.
  chmodSync(path, 0o755)
  noteHolder(join(path, OWNER), process.pid)
  for (const name of KEPT) share(join(path, name), join(RUNS, name))
  return {
    path,
    note: (name, pid) => {
      if (pid !== undefined) noteHolder(join(path, `${name}.pid`), pid)
    },
    close: async () => {
      const ended = await endProcessesOf(path)
      rmSync(path, { recursive: true, force: true })
      return ended
    },
  }
}

const share = (path: string, kept: string): void => {
  mkdirSync(kept, { recursive: true })
  symlinkSync(kept, path)
}

/**
 * Ends and removes what runs left behind that were killed: their servers, processes of their tests, and files.
 *
 * @returns the names of what was ended
 */
export const endKilledRuns = async (runs = RUNS): Promise<string[]> => {
  const ended: string[] = []
  for (const run of readdirSync(runs).filter((name) => RUN.test(name))) {
    const folder = join(runs, run)
    if (livingHolder(join(folder, OWNER)) !== null) continue
    ended.push(...(await endOrphans(folder)), ...(await endProcessesOf(folder)))
    rmSync(folder, { recursive: true, force: true })
  }
  return ended
}
