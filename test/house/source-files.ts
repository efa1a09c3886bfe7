import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** The files of the project, as paths from its folder: what is committed or about to be. */
export function projectFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
  })
  return listed
    .toString()
    .split('\n')
    .filter((path) => path !== '' && existsSync(join(ROOT, path)))
}

/** An import as it stands in a file: what it names, where that is in the project, and whether only as a type. */
export type Import = { from: string; to: string; kind: 'type' | 'value' }

const IMPORT = /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'(\.[^']+)'|import\('(\.[^']+)'\)/gm

/** The relative imports of a file. */
export function importsOf(path: string): Import[] {
  const text = readFileSync(join(ROOT, path), 'utf8')
  return [...text.matchAll(IMPORT)].map(([, type, fixed, called]) => ({
    from: path,
    to: relative(ROOT, join(ROOT, dirname(path), fixed ?? called ?? '')),
    kind: type === undefined ? 'value' : 'type',
  }))
}
