import { readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SPOOL_PREFIX } from './spool.ts'

/**
 * Removes the spools that imports left behind whose process was killed.
 *
 * @param before only those that nothing was written to since
 * @returns how many
 */
export const sweepSpools = async (before: Date, folder: string = tmpdir()): Promise<number> => {
  let swept = 0
  for (const name of await readdir(folder)) {
    if (!name.startsWith(SPOOL_PREFIX)) continue
    const path = join(folder, name)
    const found = await stat(path).catch(() => null)
    if (!found || found.mtime >= before) continue
    await rm(path, { recursive: true, force: true })
    swept += 1
  }
  return swept
}
