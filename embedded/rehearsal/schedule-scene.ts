import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import { holdCampaign, isPlacedByCampaign } from './campaign-scene.ts'
import type { CaseInPlay } from './case-in-play.ts'
import { workingDayAfter, workingDayInMonths } from './days.ts'
import type { DutyInPlay } from './duty.ts'
import type { Scene } from './scene.ts'

const LEFT_OUT_FOR = 'no decision of the head to hold it'
/** From the start to the meeting: room for the profile, its familiarisation and a disagreement. */
const MEETING_AFTER_DAYS = 28

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

/** A test the day after the standards, the meeting four weeks after them. */
export function chosenDays(scene: Scene, of: CaseInPlay) {
  const fitness = firstDay(scene, of)
  const testing = workingDayAfter(fitness, 1)
  const study = stagesOf(scene).includes('study') ? { study: workingDayAfter(testing, 1) } : {}
  const days = of.person.member.branch === 'prosecutor' ? { testing } : { fitness, testing }
  return {
    ...days,
    ...study,
    polygraph: null,
    polygraphLeftOutFor: LEFT_OUT_FOR,
    meeting: workingDayAfter(fitness, MEETING_AFTER_DAYS),
  }
}

const stagesOf = ({ ruleset }: Scene): string[] =>
  rulesetOf(ruleset).certification.stages.map(({ key }) => key)

/** First rounds begin a month and some days after they are scheduled, second rounds not before three months. */
function firstDay(scene: Scene, of: CaseInPlay): string {
  const initial = of.read.rounds?.decisions.at(-1)?.on
  const begin = initial ? workingDayInMonths(initial, 3, 3) : scene.today
  const noticed = workingDayInMonths(scene.today, 1, 7)
  return initial && begin > noticed ? begin : noticed
}
