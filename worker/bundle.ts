import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const BUILDER = join(ROOT, 'worker', 'build-bundle.ts')
const BUILD = join(ROOT, '.attestor', 'build')

/** What can change the bundle: our deterministic code, and the versions of what it is bundled with. */
const SOURCES = ['workflows', 'regulation', 'platform/codec']
const VERSIONS = 'package-lock.json'

/**
 * The bundle of all workflows, built when its sources changed and kept by their hash.
 *
 * @example Worker.create({ workflowBundle: await workflowBundle(), … })
 */
export const workflowBundle = async (): Promise<{ codePath: string }> => {
  const codePath = join(BUILD, `workflows-${sourcesHash()}.js`)
  if (!existsSync(codePath)) await build(codePath)
  return { codePath }
}

/** Built by a process of its own: a compiler's memory would stay with the worker for as long as it runs. */
const build = async (codePath: string): Promise<void> => {
  await promisify(execFile)(process.execPath, ['--import', 'tsx', BUILDER, codePath], { cwd: ROOT })
}

const sourcesHash = (): string => {
  const hash = createHash('sha256').update(readFileSync(join(ROOT, VERSIONS)))
  for (const folder of SOURCES)
    for (const file of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (file.endsWith('.ts') && !file.endsWith('.test.ts'))
        hash.update(file).update(readFileSync(join(ROOT, folder, file)))
  return hash.digest('hex').slice(0, 16)
}
