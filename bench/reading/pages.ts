import { CONSOLE_PAGES } from '../../test/many/lists.ts'
import { type ManyGround, openMany, type Viewer } from '../../test/many/many-ground.ts'
import { median } from '../alternating.ts'

const TIMES = 7
const SLOWEST = 5

/** Every page that shows a list, as the personnel service of the whole body; what others open most as they do. */
const PAGES: readonly [Viewer, string][] = [
  ['100205', '/'],
  ['100205', '/cases'],
  ['100003', '/cases'],
  ['head', '/overview'],
  ...(CONSOLE_PAGES.service ?? []).map((path): [Viewer, string] => ['service', path]),
]

type Measured = { name: string; middle: number; most: number; said: string }

/** The server's share of a page at 150,000 employees and 75,000 cases: the median of some requests, and the longest. */
export const pages = async (say: (line: string) => void): Promise<void> => {
  const ground = await openMany()
  if (ground === null) return say('needs PostgreSQL')
  // A process that has just begun is measured by nobody: each page is asked for once before.
  for (const [viewer, path] of PAGES) await ground.show(viewer, await addressed(ground, path))
  const measured: Measured[] = []
  for (const [viewer, path] of PAGES) measured.push(await measure(ground, viewer, path))
  for (const { said } of measured) say(said)
  const slowest = measured.toSorted((one, other) => other.middle - one.middle).slice(0, SLOWEST)
  say(`slowest: ${slowest.map(({ name, middle }) => `${name} ${middle.toFixed(0)} ms`).join(', ')}`)
  say(`${measured.filter(({ middle }) => middle <= 50).length} of ${measured.length} within 50 ms`)
  await ground.close()
}

const measure = async (ground: ManyGround, viewer: Viewer, path: string): Promise<Measured> => {
  const address = await addressed(ground, path)
  const shown = []
  for (let time = 0; time < TIMES; time += 1) shown.push(await ground.show(viewer, address))
  const took = shown.slice(1).map((each) => each.took)
  const { status = 0, bytes = 0 } = shown[0] ?? {}
  const [middle, most] = [median(took), Math.max(...took)]
  const name = `${path}${viewer === 'service' ? '' : ` (${viewer})`}`
  const figures = `${middle.toFixed(0)} ms, at most ${most.toFixed(0)}`
  const said = `${name.padEnd(52)}${figures.padEnd(26)}${(bytes / 1_000).toFixed(1)} KB${status === 200 ? '' : ` (${status})`}`
  return { name, middle, most, said }
}

const addressed = async (ground: ManyGround, path: string): Promise<string> => {
  const [whole, what, n] = path.match(/\{(\w+)\/([\d/]+)\}/) ?? []
  return whole && what && n ? path.replace(whole, await ground.idOf(what, n)) : path
}
