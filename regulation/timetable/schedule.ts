import { type CivilDate, latestOf } from '../civil-date.ts'
import { RulebookError } from '../rulebook-error.ts'
import type { Branch, ScheduledStage } from '../rulesets/keys.ts'
import { SCHEDULED_STAGES } from '../rulesets/keys.ts'
import type { Ruleset } from '../rulesets/ruleset.ts'
import type { StageDays } from './timetable-request.ts'

/** A stage with its day. */
export type StageDay = { stage: ScheduledStage; date: CivilDate }

/**
 * The stages of a branch that have a day, in the order of the ruleset.
 *
 * @throws RulebookError naming the stage: a day missing that must be there, or given for a stage that the ruleset
 * does not have or the branch does not pass
 * @example scheduledStages(ruleset, 'prosecutor', { testing }) //=> [{ stage: 'testing', date: testing }]
 */
export const scheduledStages = (ruleset: Ruleset, branch: Branch, days: StageDays): StageDay[] => {
  const scheduled: StageDay[] = []
  for (const { stage, demand } of demandsOf(ruleset, branch)) {
    const date = days[stage] ?? null
    if (date && demand === 'none')
      throw new RulebookError(stage, `${ruleset.id} has no such stage for ${branch}`)
    if (!date && demand === 'required')
      throw new RulebookError(stage, `expected the day of the stage ${stage}`)
    if (date) scheduled.push({ stage, date })
  }
  return scheduled
}

/**
 * Which stages need a day of their own for a branch, in the order of the ruleset; `none` for those it does not pass.
 *
 * @example demandsOf(rulesetOf('decree-1612'), 'prosecutor')[0] //=> { stage: 'testing', demand: 'required' }
 */
export const demandsOf = (ruleset: Ruleset, branch: Branch) => {
  const known = ruleset.certification.stages.flatMap(({ key, day, exempt }) => {
    const stage = SCHEDULED_STAGES.find((scheduled) => scheduled === key)
    if (!stage) return []
    return [{ stage, demand: exempt.includes(branch) ? ('none' as const) : day }]
  })
  const unknown = SCHEDULED_STAGES.filter((stage) => !known.some((each) => each.stage === stage))
  return [...known, ...unknown.map((stage) => ({ stage, demand: 'none' as const }))]
}

/** The start of certification: the day of the first stage in order. @example startOf(scheduled).toString() //=> '2027-03-10' */
export const startOf = ([first]: readonly StageDay[]): CivilDate => {
  if (!first) throw new RulebookError('testing', 'expected the day of at least one stage')
  return first.date
}

/** The latest day of any stage. @example lastStageOf(scheduled).toString() //=> '2027-03-20' */
export const lastStageOf = (scheduled: readonly StageDay[]): CivilDate =>
  latestOf(startOf(scheduled), ...scheduled.map(({ date }) => date))
