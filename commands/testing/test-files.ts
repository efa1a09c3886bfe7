import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const LEFT_OUT = new Set(['node_modules', '.attestor', '.git'])

/** Every test file under a folder, in order, as paths from it; with words, those whose path has one of them. */
export function testFiles(root: string, words: readonly string[] = []): string[] {
  const found = readdirSync(root, { withFileTypes: true })
    .filter(({ name }) => !LEFT_OUT.has(name))
    .flatMap((entry) => (entry.isDirectory() ? below(root, entry.name) : [entry.name]))
    .filter((path) => path.endsWith('.test.ts'))
  return found.filter((path) => words.length === 0 || words.some((word) => path.includes(word))).sort()
}

function below(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
    join(folder, path),
  )
}
