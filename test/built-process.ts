import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, type Plugin } from 'esbuild'

/** A module of ours still says where its source stands, by which it finds what lies beside it. */
const inItsPlace: Plugin = {
  name: 'in its place',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const where = JSON.stringify(pathToFileURL(path).href)
      return { loader: 'ts', contents: (await readFile(path, 'utf8')).replaceAll('import.meta.url', where) }
    }),
}

/** Packages stay where they are, and are found from anywhere. */
const packagesOutside: Plugin = {
  name: 'packages outside',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^[^./]/ }, ({ path }) => ({
      path: isBuiltin(path) ? path : fileURLToPath(import.meta.resolve(path)),
      external: true,
    })),
}

/** What a package loads by its path is TypeScript too: the failure converter of Temporal. */
const LOADS_SOURCES = `
import { Module as Loader } from 'node:module'
import { readFileSync as readSource } from 'node:fs'
import { transformSync } from ${JSON.stringify(import.meta.resolve('esbuild'))}
Loader._extensions['.ts'] = (module, path) =>
  module._compile(transformSync(readSource(path, 'utf8'), { loader: 'ts', format: 'cjs' }).code, path)`

/**
 * Builds what a process of a test runs into one file: hundreds of modules read one by one take more than such a process
 * does. The file goes with the test's process.
 *
 * @returns its path
 * @example fork(await builtProcess(new URL('./worker-process.ts', import.meta.url)), { execArgv: [] })
 */
export const builtProcess = async (source: URL): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'attestor-process-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const outfile = join(folder, `${basename(source.pathname, '.ts')}.mjs`)
  await build({
    ...{ entryPoints: [fileURLToPath(source)], outfile, logLevel: 'error' },
    ...{ bundle: true, platform: 'node', format: 'esm', target: 'node20' },
    banner: { js: LOADS_SOURCES },
    plugins: [packagesOutside, inItsPlace],
  })
  return outfile
}
