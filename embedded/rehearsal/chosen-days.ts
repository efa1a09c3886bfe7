import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import type { CaseInPlay } from './case-in-play.ts'
import { workingDayAfter, workingDayInMonths } from './days.ts'
import type { Scene } from './scene.ts'

/** Why no polygraph is held. */
export const LEFT_OUT_FOR = 'no decision of the head to hold it'
/** From the start to the meeting: room for the profile, its familiarisation and a disagreement. */
const MEETING_AFTER_DAYS = 28

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
