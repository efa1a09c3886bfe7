import { Temporal } from 'temporal-polyfill'
import { shippedCalendar } from '../../regulation/calendar/shipped-calendar.ts'
import { recordingKeptUntil } from '../../regulation/recording/judge-keeping.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import { RefusedCall } from '../calls/api.ts'
import { readAllCases } from './case-in-play.ts'
import { moveTo } from './play.ts'
import { type Scene, serviceOf, until } from './scene.ts'
import { show } from './situations.ts'

type Act = { id: string; status: string; recordings: { recording: string; outcome: string | null }[] }
type Office = { office: { act: string; destruction?: string }[] }

/** Time for an act, once recordings need not be kept any more. */
const TIME_FOR_AN_ACT = { days: 10 } as const
const GONE = 409

/**
 * What was recorded is destroyed when its three years are over: the personnel service draws up an act, the head finds it
 * among his tasks and approves it, and it is carried out.
 */
export async function destroyRecordings(scene: Scene): Promise<void> {
  const recorded = scene.recorded
  if (!recorded) return
  const tables = { ruleset: rulesetOf(scene.ruleset), calendar: shippedCalendar }
  const keptUntil = Temporal.PlainDate.from(recordingKeptUntil(tables, recorded.heldOn))
  await moveTo(scene, keptUntil.add(TIME_FOR_AN_ACT).toString())
  await stillClosed(scene)
  const unit = scene.unitId(recorded.unit)
  const drawnUp = await scene
    .as(serviceOf(recorded.unit, 'personnel'))
    .post<Act>('/recording-destructions', { unit })
  const head = scene.as(serviceOf(recorded.unit, 'head'))
  const { office } = await head.get<Office>('/me/tasks')
  if (!office.some(({ act, destruction }) => act === 'approve-destruction' && destruction === drawnUp.id))
    throw new Error('the act of destruction is no task of the head')
  const path = `/recording-destructions/${drawnUp.id}`
  await head.post(`${path}/approval`, { actNumber: '1-D', actOn: scene.today })
  await until('the act is carried out', async () => (await head.get<Act>(path)).status === 'carried-out')
  const { recordings } = await head.get<Act>(path)
  const gone = recordings.filter(({ outcome }) => outcome === 'destroyed')
  scene.diary.line(
    `act of destruction approved and carried out: ${gone.length} of ${recordings.length} recordings`,
  )
  const [first] = gone
  if (!first) return
  const heard = await head.get(`/recordings/${first.recording}/content`).catch((error: unknown) => error)
  if (heard instanceof RefusedCall && heard.status === GONE) show(scene, 'destruction')
}

/** Years in which nobody does anything open no case again. */
async function stillClosed(scene: Scene): Promise<void> {
  const open = (await readAllCases(scene)).filter(({ state }) => state !== 'closed')
  if (open.length > 0) throw new Error(`${open[0]?.number} is ${open[0]?.state} after three years`)
}
