import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import type { Scene } from './scene.ts'
import type { RoundScript } from './script.ts'

const THRESHOLD = 60
const PASSED = 82
const FAILED = 41

/** Scores of the test by subject, as the script has somebody do. */
export function scoresOf(ruleset: Scene['ruleset'], testing: RoundScript['testing']) {
  const law = testing === 'fails' ? FAILED : PASSED
  return subjectsOf(ruleset).map((subject) => ({
    subject,
    score: subject === 'law' ? law : PASSED,
    threshold: THRESHOLD,
  }))
}

function subjectsOf(ruleset: Scene['ruleset']): string[] {
  const { stages } = rulesetOf(ruleset).certification
  return (stages.find(({ key }) => key === 'testing')?.subjects ?? []).map(({ key }) => key)
}
