import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker'
import { FAILURE_CONVERTER_PATH } from '../platform/codec/data-converter.ts'

// Builds the bundle of all workflows into the file that is named. Several processes may build at once: each writes its
// own file and renames it into place.
const PRELOADED = fileURLToPath(new URL('../workflows/preloaded.ts', import.meta.url))
const [codePath] = process.argv.slice(2)
if (codePath === undefined) throw new Error('name the file that the bundle is written to')
/** The one thing that is used of Webpack here. */
type Compiler = {
  webpack: { DefinePlugin: new (defined: Record<string, string>) => { apply(compiler: Compiler): void } }
}

/**
 * Where the polyfill of Temporal finds no `process` it takes itself to be looked at in a browser, and writes every date
 * out as text when it is made.
 */
const withoutTextsForBrowsers = {
  apply: (compiler: Compiler) =>
    new compiler.webpack.DefinePlugin({ 'globalThis.process': 'true' }).apply(compiler),
}

const { code } = await bundleWorkflowCode({
  workflowsPath: fileURLToPath(new URL('../workflows/all-workflows.ts', import.meta.url)),
  failureConverterPath: FAILURE_CONVERTER_PATH,
  // The rulebook keeps nothing of a case: one copy of it serves all cases that a worker holds.
  preloadModules: [PRELOADED],
  webpackConfigHook: (config) => ({
    ...config,
    plugins: [...(config.plugins ?? []), withoutTextsForBrowsers],
  }),
  logger: new DefaultLogger('ERROR'),
})
await mkdir(dirname(codePath), { recursive: true })
const partial = `${codePath}.${process.pid}`
await writeFile(partial, code)
await rename(partial, codePath)
