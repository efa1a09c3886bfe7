import { stageOf } from '../../regulation/course/stage-of.ts'
import type { RulesetId } from '../../regulation/rulesets/keys.ts'
import { type CaseOnEngine, openCase } from '../certification/case-ground.ts'
import { decide, isServed, showProfile, stageResults } from '../certification/lives.ts'
import { keepHistory } from './keep-history.ts'

const keepStage = async (life: CaseOnEngine, ruleset: RulesetId): Promise<void> => {
  const state = await life.state()
  const stage = state.status === 'closed' ? 'closed' : stageOf(state)
  await keepHistory(life.handle, `certification/${ruleset}-round-${state.current.round}-${stage}`)
}

/** A case through every stage of both rounds, its history kept at each. */
export const recordCase = async (
  ground: Parameters<typeof openCase>[0],
  ruleset: RulesetId,
): Promise<void> => {
  const life = await openCase(ground, { ruleset })
  await life.until(({ seq }) => seq === 1)
  await keepStage(life, ruleset)
  let on: string | undefined
  for (const [round, decision] of [
    [1, 'recertification'],
    [2, 'corresponds'],
  ] as const) {
    const earliest = await life.schedule({ earliest: true }, on)
    const { polygraphLeftOutFor: _, ...days } = earliest.schedule
    const { schedule } = await life.schedule({ ...days, polygraph: days.testing }, on)
    await life.until(isServed)
    await showProfile(life)
    await keepStage(life, ruleset)
    for (const { result, on: day } of stageResults(schedule)) {
      await life.tell('result', result, day)
      await life.until(({ current }) => result.stage in current.stages)
      await keepStage(life, ruleset)
    }
    await life.tell('dossier-sent', {}, schedule.testing)
    await decide(life, schedule, { decision, round })
    await keepStage(life, ruleset)
    await life.tell('acquainted', {}, schedule.meeting)
    on = schedule.meeting
  }
  await life.handle.result()
  await keepStage(life, ruleset)
}
