import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A file that pages load: its address has a hash of its content, so a browser may keep it for ever. */
export type Asset = { address: string; mediaType: string; content: Buffer }

/** The files that pages load, by what each is. */
export type Assets = { style: Asset; script: Asset; icon: Asset }

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const HERE = join(ROOT, 'web/assets')

/** What the built files are made of: when one of these changes, they are built again. */
const SOURCES = [
  'web/assets/console.scss',
  'web/assets/console.js',
  'web/assets/look-again.js',
  'web/assets/session-warning.js',
  'package-lock.json',
]

/**
 * The assets, built once for their sources and kept.
 *
 * @param folder where built files are kept between starts
 * @example (await openAssets(join(STATE_FOLDER, 'build'))).style.address //=> '/assets/console-3f9a….css'
 */
export const openAssets = async (folder: string): Promise<Assets> => {
  const stamp = hashOf(Buffer.concat(SOURCES.map((path) => readFileSync(join(ROOT, path)))))
  const kept = (name: string) => join(folder, `${stamp}-${name}`)
  mkdirSync(folder, { recursive: true })
  if (!existsSync(kept('console.css'))) keep(kept('console.css'), await builtStyle())
  if (!existsSync(kept('console.js'))) keep(kept('console.js'), await builtScript())
  return {
    style: asset('console', 'css', readFileSync(kept('console.css'))),
    script: asset('console', 'js', readFileSync(kept('console.js'))),
    icon: asset('icon', 'svg', readFileSync(join(HERE, 'icon.svg'))),
  }
}

const MEDIA_TYPES = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

const asset = (name: string, kind: keyof typeof MEDIA_TYPES, content: Buffer): Asset => ({
  address: `/assets/${name}-${hashOf(content)}.${kind}`,
  mediaType: MEDIA_TYPES[kind],
  content,
})

const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex').slice(0, 16)

/** Two processes may build at once: each writes its own and renames it into place. */
const keep = (path: string, content: string): void => {
  writeFileSync(`${path}.${process.pid}`, content)
  renameSync(`${path}.${process.pid}`, path)
}

// The builders are loaded where something is to be built: mostly everything is kept, and a start need not wait for them.
const builtStyle = async (): Promise<string> => {
  const { compile } = await import('sass')
  const packages = ['govuk-frontend/dist', '@ministryofjustice/frontend'].map((path) =>
    join(ROOT, 'node_modules', path),
  )
  return compile(join(HERE, 'console.scss'), {
    style: 'compressed',
    loadPaths: [ROOT, ...packages],
    quietDeps: true,
  }).css
}

const builtScript = async (): Promise<string> => {
  const { build, stop } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [join(HERE, 'console.js')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    write: false,
  })
  // Nothing else is built: its process need not stay.
  await stop()
  return outputFiles[0]?.text ?? ''
}
