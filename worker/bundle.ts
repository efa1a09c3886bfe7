import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker'
import { FAILURE_CONVERTER_PATH } from '../platform/codec/data-converter.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const WORKFLOWS = join(ROOT, 'workflows', 'all-workflows.ts')
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

/** Several processes may build at once: each writes its own file and renames it into place. */
const build = async (codePath: string): Promise<void> => {
  const { code } = await bundleWorkflowCode({
    workflowsPath: WORKFLOWS,
    failureConverterPath: FAILURE_CONVERTER_PATH,
    logger: new DefaultLogger('ERROR'),
  })
  await mkdir(dirname(codePath), { recursive: true })
  const partial = `${codePath}.${process.pid}`
  await writeFile(partial, code)
  await rename(partial, codePath)
}

const sourcesHash = (): string => {
  const hash = createHash('sha256').update(readFileSync(join(ROOT, VERSIONS)))
  for (const folder of SOURCES)
    for (const file of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (file.endsWith('.ts') && !file.endsWith('.test.ts'))
        hash.update(file).update(readFileSync(join(ROOT, folder, file)))
  return hash.digest('hex').slice(0, 16)
}
