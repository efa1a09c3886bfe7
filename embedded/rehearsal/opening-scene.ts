import { setTimeout as pause } from 'node:timers/promises'
import { playing } from '../demonstration/cast.ts'
import { workingDayInMonths } from './days.ts'
import { BODY, type Person, type Scene, serviceOf } from './scene.ts'

type Determination = { id: string; state: 'running' | 'done' | 'failed'; counts?: Record<string, number> }

const LOOK_EVERY_MS = 100
const LIMIT_MS = 60_000
/** How long the approved timing lasts, in months: room for the window that opens last. */
const TIMING_MONTHS = 6

/** Determines who is due, has each service recommend its list and each head approve it, with the timing (paras 8, 9). */
export async function openCases(scene: Scene): Promise<void> {
  const personnel = scene.as('personnel')
  const asked = { asOf: scene.today, ruleset: scene.ruleset }
  const { id } = await personnel.post<{ id: string }>('/determinations', asked)
  const { counts } = await determined(scene, id)
  const found = Object.entries(counts ?? {}).map(([status, count]) => `${status} ${count}`)
  scene.diary.line(`determined who is due: ${found.join(', ')}`)
  const timing = { from: scene.today, to: workingDayInMonths(scene.today, TIMING_MONTHS, 1) }
  for (const unit of scene.units) {
    const service = { personnel: serviceOf(unit, 'personnel'), head: serviceOf(unit, 'head') }
    await scene.as(service.personnel).post(`/determinations/${id}/recommendation`, timing)
    await scene.as(service.head).post(`/determinations/${id}/approval`, { struck: [] })
    scene.diary.line(
      `list and timing ${timing.from} to ${timing.to} recommended by ${nameOf(scene, service.personnel)}, approved by ${nameOf(scene, service.head)}`,
    )
  }
}

async function determined(scene: Scene, id: string): Promise<Determination> {
  const until = performance.now() + LIMIT_MS
  for (;;) {
    const read = await scene.as('personnel').get<Determination>(`/determinations/${id}`)
    if (read.state === 'done') return read
    if (read.state === 'failed' || performance.now() > until)
      throw new Error(`the determination did not come to its end: ${JSON.stringify(read)}`)
    await pause(LOOK_EVERY_MS)
  }
}

const nameOf = (scene: Scene, account: string): string =>
  /^\d+$/.test(account) ? scene.person(account).name : account

/** Who sits on the commission of a unit: those whose parts begin so. */
const PARTS: Readonly<Record<string, string>> = { [BODY]: 'body', '200': 'district', '300': 'centre' }

/** The heads' orders that create the commissions (paras 16–19). */
export async function createCommissions(scene: Scene, unitIds: ReadonlyMap<string, string>): Promise<void> {
  for (const unit of scene.units) {
    const prefix = PARTS[unit] ?? unit
    const [chairman, ...members] = seatsOf(scene, prefix)
    const [secretary] = playing(`${prefix}-secretary`).map(({ personnelNumber }) =>
      scene.person(personnelNumber),
    )
    if (!chairman || !secretary) throw new Error(`nobody plays the commission of unit ${unit}`)
    const order = {
      unit: unitIds.get(unit) ?? null,
      orderNumber: `${unit}-1`,
      orderedOn: scene.today,
      chairman: chairman.id,
      secretary: secretary.id,
      members: [chairman, ...members].map((person) => ({
        employee: person.id,
        capacity: capacityOf(person),
      })),
    }
    const { id } = await scene.as(serviceOf(unit, 'head')).post<{ id: string }>('/commissions', order)
    scene.commissions.push({ id, unit, secretary, seats: [chairman, ...members] })
    scene.diary.line(
      `commission of unit ${unit} by order ${order.orderNumber}: ${order.members.length} members`,
    )
  }
}

const seatsOf = (scene: Scene, prefix: string): Person[] =>
  ['chairman', 'member', 'personnel']
    .flatMap((seat) => playing(`${prefix}-${seat}`))
    .map(({ personnelNumber }) => scene.person(personnelNumber))

function capacityOf({ member }: Person): string {
  if (member.part.endsWith('-personnel')) return 'personnel'
  return member.part.endsWith('-member') ? 'division-head' : 'other'
}
