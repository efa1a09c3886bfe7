import { holdCampaign, isPlacedByCampaign } from './campaign-scene.ts'
import { chosenDays, LEFT_OUT_FOR } from './chosen-days.ts'
import type { DutyInPlay } from './duty.ts'

/** Chooses dates: the same for everybody of a unit; the earliest lawful ones where a case already moves. */
export async function schedule(duty: DutyInPlay): Promise<void> {
  if (isPlacedByCampaign(duty)) return holdCampaign(duty)
  const { scene, of, owed } = duty
  const wish = owed.data.reason === 'no-dates-set' ? chosenDays(scene, of) : earliest
  const answer = await scene
    .as(of.personnel)
    .put<{ schedule: { meeting: string } }>(`/cases/${of.read.id}/schedule`, wish)
  const what = owed.data.reason === 'no-dates-set' ? 'dates set' : `dates set anew (${owed.data.reason})`
  const round = of.read.round === 2 ? ', second round' : ''
  scene.diary.note(`${what}, meeting ${answer.schedule.meeting}${round}`, of.person.name)
}

const earliest = { earliest: true, polygraphLeftOutFor: LEFT_OUT_FOR }
