import { readAllCases } from './case-in-play.ts'
import { chosenDays } from './chosen-days.ts'
import { workingDayAfter, workingDayBefore } from './days.ts'
import type { DutyInPlay } from './duty.ts'
import { BODY, once, type Scene, serviceOf, until } from './scene.ts'
import { show } from './situations.ts'

type Campaign = {
  state: string
  counts: { planned: number; unplaced: number; scheduled: number; called: number; refused: number }
  shortages: { missing: number }[]
  agendas: { heldOn: string; cases: number }[]
}
type Meeting = { id: string; heldOn: string; status: string; commission: { id: string } }

/** Is this a case that the service of the whole body places by its campaign? */
export const isPlacedByCampaign = ({ of, owed }: DutyInPlay): boolean =>
  of.read.round === 1 && owed.data.reason === 'no-dates-set' && of.personnel === serviceOf(BODY, 'personnel')

/** The service of the whole body plans its cases, moves one by hand, and has the plan carried out. */
export async function holdCampaign(duty: DutyInPlay): Promise<void> {
  const { scene, of } = duty
  if (!once(scene, 'campaign')) return
  const days = chosenDays(scene, of)
  const otherDay = workingDayAfter(days.meeting, 1)
  const service = scene.as(of.personnel)
  const cases = await waitingCases(scene, of.personnel)
  const planned = await service.post<{ id: string }>(
    '/campaigns',
    campaignOf(scene, { days, otherDay, cases }),
  )
  await planMade(duty, planned.id)
  await moveOne(duty, { campaign: planned.id, to: otherDay, cases })
  await service.post(`/campaigns/${planned.id}/execution`, {})
  await until('the campaign is carried out', async () => {
    const { state } = await service.get<Campaign>(`/campaigns/${planned.id}`)
    return state === 'carried-out'
  })
  const { counts, agendas } = await service.get<Campaign>(`/campaigns/${planned.id}`)
  if (counts.called !== cases.length || counts.refused > 0)
    throw new Error(`the campaign was carried out for ${counts.called} of ${cases.length}`)
  const told = agendas.map(({ heldOn, cases: heard }) => `${heldOn} (${heard})`).join(', ')
  scene.diary.line(`campaign carried out: ${counts.called} called to meetings of ${told}`)
  await announce(scene, of.personnel)
  show(scene, 'campaign')
}

async function planMade({ scene, of }: DutyInPlay, id: string): Promise<void> {
  const read = () => scene.as(of.personnel).get<Campaign>(`/campaigns/${id}`)
  await until('the campaign is planned', async () => (await read()).state === 'planned')
  const { counts, shortages } = await read()
  const missing = shortages.reduce((sum, each) => sum + each.missing, 0)
  scene.diary.line(
    `campaign planned: ${counts.planned} placed, ${counts.unplaced} not, ${missing} places missing`,
  )
}

/** Two days of its commission; a class with computers and a polygraph in the week before the dossier is due. */
function campaignOf(
  scene: Scene,
  {
    days,
    otherDay,
    cases,
  }: { days: { testing: string; meeting: string }; otherDay: string; cases: string[] },
): object {
  const place = 'Department, hall 2'
  const room = (stage: string, on: string) => ({ stage, place, hours: ['09:00'], capacity: 40, days: [on] })
  const polygraphOn = workingDayBefore(days.meeting, 10)
  return {
    name: 'Spring campaign',
    unit: scene.unitId(BODY),
    from: scene.today,
    to: otherDay,
    cases,
    commissions: [
      { commission: bodysCommission(scene), casesADay: 20, place, days: [days.meeting, otherDay] },
    ],
    rooms: [room('testing', days.testing), room('polygraph', polygraphOn)],
  }
}

const bodysCommission = ({ commissions }: Scene): string | undefined =>
  commissions.find(({ unit }) => unit === BODY)?.id

async function waitingCases(scene: Scene, personnel: string): Promise<string[]> {
  const theirs = (await readAllCases(scene, personnel)).filter(({ startOn, state, employee }) => {
    const { unit } = scene.personById(employee.id).member
    return state === 'open' && startOn === null && serviceOf(unit, 'personnel') === personnel
  })
  return theirs.map(({ id }) => id)
}

/** A case is moved to the other day: the rulebook judges it like any date. */
async function moveOne(
  { scene, of }: DutyInPlay,
  { campaign, to, cases }: { campaign: string; to: string; cases: string[] },
): Promise<void> {
  const moved = cases.find((id) => scene.cases.get(id)?.member.part === 'further-round') ?? of.read.id
  await scene
    .as(of.personnel)
    .put(`/campaigns/${campaign}/placements`, { case: moved, commission: bodysCommission(scene), heldOn: to })
  scene.diary.note(`placed by hand on ${to}`, scene.cases.get(moved)?.name ?? moved)
}

/** A campaign calls its meetings; that they are published is told of each. */
async function announce(scene: Scene, personnel: string): Promise<void> {
  const { items } = await scene.as(personnel).get<{ items: Meeting[] }>('/meetings?limit=200')
  for (const { id, heldOn } of items) {
    await scene.as(personnel).post(`/meetings/${id}/announcement`, { announcedOn: scene.today })
    scene.diary.line(`meeting of ${heldOn} announced`)
  }
}
