import { tell } from './case-in-play.ts'
import type { DutyInPlay } from './duty.ts'
import { once, serviceOf } from './scene.ts'
import { scoresOf } from './scores-of.ts'
import { show } from './situations.ts'

const POINTS_LOST = 2

/** The service finds that a score was copied wrongly, and proposes to correct it. */
export async function proposeCorrection({ scene, of }: DutyInPlay): Promise<void> {
  if (of.part.correction !== 'proposed' || !once(scene, `correction ${of.read.number}`)) return
  const subjects = scoresOf(scene.ruleset, of.round.testing).map((each) => ({
    ...each,
    score: each.score + POINTS_LOST,
  }))
  const data = { corrects: 'result', stage: 'testing', subjects, reason: 'copied wrongly from the protocol' }
  await tell(scene, of, { by: of.personnel, kind: 'correction', data })
  scene.diary.note('correction of the test proposed', of.person.name)
}

/** A second person confirms it; the record is counted anew, the wrong score stays readable. */
export async function confirmCorrection({ scene, of, owed }: DutyInPlay): Promise<void> {
  const head = serviceOf(of.person.member.unit, 'head')
  const data = { correction: owed.data.correction }
  await tell(scene, of, { by: head, kind: 'correction-confirmed', data })
  scene.diary.note('correction confirmed by the head', of.person.name)
  show(scene, 'correction')
}
