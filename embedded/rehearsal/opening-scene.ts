import { setTimeout as pause } from 'node:timers/promises'
import { playing } from '../demonstration/cast.ts'
import { workingDayInMonths } from './days.ts'
import { BODY, type Person, type Scene, serviceOf } from './scene.ts'

type Determination = { id: string; state: 'running' | 'done' | 'failed'; counts?: Record<string, number> }
type Listed = { items: { id: string }[] }

const LOOK_EVERY_MS = 100
const LIMIT_MS = 60_000
/** How long the approved timing lasts, in months: room for the window that opens last. */
const TIMING_MONTHS = 6

/** The schedule determines who is due; each service recommends its list, each head approves it, with the timing (paras 8, 9). */
export async function openCases(scene: Scene): Promise<void> {
  await scene.determine()
  const { id, counts } = await determined(scene)
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

/** The determination that the schedule began, at its end. */
async function determined(scene: Scene): Promise<Determination> {
  const personnel = scene.as('personnel')
  const until = performance.now() + LIMIT_MS
  while (performance.now() < until) {
    const [begun] = (await personnel.get<Listed>('/determinations?limit=1')).items
    const read = begun && (await personnel.get<Determination>(`/determinations/${begun.id}`))
    if (read?.state === 'done') return read
    if (read?.state === 'failed') throw new Error(`the determination failed: ${JSON.stringify(read)}`)
    await pause(LOOK_EVERY_MS)
  }
  throw new Error('the schedule did not determine who is due')
}

const nameOf = (scene: Scene, account: string): string =>
  /^\d+$/.test(account) ? scene.person(account).name : account

/** Who sits on the commission of a unit: those whose parts begin so. */
const PARTS: Readonly<Record<string, string>> = { [BODY]: 'body', '200': 'district', '300': 'centre' }

/** The heads' orders that create the commissions (paras 16–19). */
export async function createCommissions(scene: Scene): Promise<void> {
  for (const unit of scene.units) {
    const prefix = PARTS[unit] ?? unit
    const [chairman, ...members] = seatsOf(scene, prefix)
    const [secretary] = playing(`${prefix}-secretary`).map(({ personnelNumber }) =>
      scene.person(personnelNumber),
    )
    if (!chairman || !secretary) throw new Error(`nobody plays the commission of unit ${unit}`)
    const order = {
      unit: scene.unitId(unit),
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
