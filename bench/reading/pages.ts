import { type ManyGround, openMany, type Viewer } from '../../test/many/many-ground.ts'
import { median } from '../alternating.ts'

const TIMES = 9

/** The main pages of the console, each as whoever opens it most. */
const PAGES: readonly [Viewer, string, string][] = [
  ['100205', 'tasks', '/'],
  ['service', 'cases', '/cases'],
  ['service', 'cases by a name', '/cases?q=Ким'],
  ['service', 'cases by stage and limit', '/cases?stage=testing&sort=limit'],
  ['100205', 'cases of a territory', '/cases'],
  ['service', 'a case', '/cases/{case/7}'],
  ['service', 'log of a case', '/cases/{case/7}/log'],
  ['head', 'overview', '/overview'],
  ['service', 'breaches', '/breaches'],
  ['service', 'determination', '/determinations/{determination/0}'],
  ['service', 'its entries', '/determinations/{determination/0}/entries'],
  ['service', 'notices', '/notices'],
  ['service', 'service by hand', '/service'],
  ['service', 'scheduling', '/scheduling'],
  ['service', 'roster', '/roster'],
  ['service', 'roster by a name', '/roster?q=Ким'],
  ['service', 'meetings', '/meetings'],
  ['service', 'calendar', '/calendar'],
]

/** The server's share of a page at 150,000 employees and 75,000 cases: the median of some requests, and the longest. */
export const pages = async (say: (line: string) => void): Promise<void> => {
  const ground = await openMany()
  if (ground === null) return say('needs PostgreSQL')
  for (const [viewer, name, path] of PAGES) {
    const address = await addressed(ground, path)
    const shown = []
    for (let time = 0; time < TIMES; time += 1) shown.push(await ground.show(viewer, address))
    const took = shown.slice(1).map((each) => each.took)
    const { status = 0, bytes = 0 } = shown[0] ?? {}
    const figures = [`${median(took).toFixed(0)} ms`, `at most ${Math.max(...took).toFixed(0)}`]
    say(
      `${name.padEnd(26)}${figures.join(', ').padEnd(26)}${(bytes / 1_000).toFixed(1)} KB${status === 200 ? '' : ` (${status})`}`,
    )
  }
  await ground.close()
}

const addressed = async (ground: ManyGround, path: string): Promise<string> => {
  const [whole, what, n] = path.match(/\{(\w+)\/(\d+)\}/) ?? []
  return whole && what ? path.replace(whole, await ground.idOf(what, Number(n))) : path
}
