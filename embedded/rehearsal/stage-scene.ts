import { type CaseInPlay, tell } from './case-in-play.ts'
import { proposeCorrection } from './correction-scene.ts'
import type { DutyInPlay } from './duty.ts'
import type { Scene } from './scene.ts'
import { scoresOf } from './scores-of.ts'
import { takeSession } from './session-scene.ts'
import { show } from './situations.ts'

/** Holds a stage on its day and records its result; the first session of the test may be missed. */
export async function holdStage(duty: DutyInPlay): Promise<void> {
  const { scene, of, owed } = duty
  const stage = owed.data.stage ?? ''
  if (stage === 'testing' && (await takeSession(duty))) return
  const again = missedBefore(duty)
  if (stage === 'testing' && of.round.testing === 'misses' && !again) {
    await tell(scene, of, {
      by: of.personnel,
      kind: 'missed',
      data: { stage, reason: 'good', evidence: 'sick leave certificate' },
    })
    scene.diary.note('testing missed', of.person.name, 'ill, a good reason: another session')
    return
  }
  await tell(scene, of, { by: of.personnel, kind: 'result', data: resultOf(scene, of, stage) })
  const failed = stage === 'testing' && of.round.testing === 'fails'
  const remark = failed ? 'below the threshold' : again ? 'at another session' : undefined
  scene.diary.note(`${stage} held`, of.person.name, remark)
  if (stage === 'polygraph') show(scene, 'polygraph')
  if (stage === 'testing') await proposeCorrection(duty)
}

/** Whether this stage was missed in this round, so that it is held at another session. */
export const missedBefore = ({ of, owed }: DutyInPlay): boolean =>
  of.read.rounds?.current.stages[owed.data.stage ?? '']?.missed === 'good'

function resultOf(scene: Scene, of: CaseInPlay, stage: string): object {
  if (stage === 'fitness') return { stage, standardsMet: true }
  if (stage !== 'testing') return { stage, conclusion: `conclusion of the ${stage}` }
  return { stage, subjects: scoresOf(scene.ruleset, of.round.testing) }
}
