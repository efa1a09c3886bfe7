import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import type { Calls } from '../calls/api.ts'
import { once, type Scene, scan } from './scene.ts'
import { show } from './situations.ts'

type Application = { id: string; fullName: string; outcome: string }
type Sitting = { meetingId: string; as: string }

/** Who applies to observe the first meeting that is announced, in the order of time; the last finds no place left. */
const APPLICANTS = [
  { fullName: 'Асанова Дина', capacity: 'maslikhat', subordination: 'none' },
  { fullName: 'Кузнецов Пётр', capacity: 'association', subordination: 'former' },
  { fullName: 'Тілеуов Марат', capacity: 'association', subordination: 'none' },
  { fullName: 'Волкова Нина', capacity: 'parliament', subordination: 'none' },
  { fullName: 'Қажыбек Алия', capacity: 'association', subordination: 'none' },
] as const

const GIVES_UP = 'Тілеуов Марат'

/** Applications on paper: registered, decided on from their papers, told; one place is given up again. */
export async function takeApplications(scene: Scene, { meetingId, as }: Sitting): Promise<void> {
  if (rulesetOf(scene.ruleset).interview.observers === null || !once(scene, 'observers')) return
  const service = scene.as(as)
  for (const applicant of APPLICANTS) {
    const attached = applicant.capacity === 'association' ? ['identity', 'membership'] : ['identity']
    const fields = { ...applicant, contact: '+7 700 000 00 00', attached }
    await service.send(`/meetings/${meetingId}/observers`, {
      name: 'documents',
      files: [scan('application')],
      fields,
    })
  }
  await decidePending(service, meetingId)
  const leaving = (await applications(service, meetingId)).find(({ fullName }) => fullName === GIVES_UP)
  await service.post(`/observers/${leaving?.id}/steps`, { step: 'cancelled', on: scene.today })
  await decidePending(service, meetingId)
  const judged = await applications(service, meetingId)
  const outcomes = judged.map(({ fullName, outcome }) => `${fullName} ${outcome}`)
  scene.diary.line(`observers: ${outcomes.join(', ')}`)
  scene.observed = meetingId
}

/** On the day: those admitted show their originals and confirm the memo. */
export async function registerObservers(
  scene: Scene,
  { meetingId, secretary }: { meetingId: string; secretary: Calls },
): Promise<void> {
  if (scene.observed !== meetingId || !once(scene, `observers of ${meetingId}`)) return
  const judged = await applications(secretary, meetingId)
  const admitted = judged.filter(({ outcome }) => outcome === 'admitted')
  for (const { id } of admitted) {
    const step = { step: 'registered', on: scene.today, originals: 'shown', memo: 'confirmed' }
    await secretary.post(`/observers/${id}/steps`, step)
  }
  const outcomes = new Set(judged.map(({ outcome }) => outcome))
  scene.diary.line(`${admitted.length} observers registered, their originals seen, the memo confirmed`)
  if (admitted.length > 0 && outcomes.has('refused') && outcomes.has('cancelled')) show(scene, 'observers')
}

/** Looks at the papers of those who hold a place. */
async function decidePending(service: Calls, meetingId: string): Promise<void> {
  for (const { id, outcome } of await applications(service, meetingId))
    if (outcome === 'pending') await service.post(`/observers/${id}/decision`, { decision: 'qualifies' })
}

async function applications(calls: Calls, meetingId: string): Promise<Application[]> {
  const { items } = await calls.get<{ items: Application[] }>(`/meetings/${meetingId}/observers`)
  return items
}
