import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker'
import { FAILURE_CONVERTER_PATH } from '../platform/codec/data-converter.ts'

// Builds the bundle of all workflows into the file that is named. Several processes may build at once: each writes its
// own file and renames it into place.
const [codePath] = process.argv.slice(2)
if (codePath === undefined) throw new Error('name the file that the bundle is written to')
const { code } = await bundleWorkflowCode({
  workflowsPath: fileURLToPath(new URL('../workflows/all-workflows.ts', import.meta.url)),
  failureConverterPath: FAILURE_CONVERTER_PATH,
  logger: new DefaultLogger('ERROR'),
})
await mkdir(dirname(codePath), { recursive: true })
const partial = `${codePath}.${process.pid}`
await writeFile(partial, code)
await rename(partial, codePath)
