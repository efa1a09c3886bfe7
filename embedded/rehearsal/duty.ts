import type { CaseInPlay, Owed } from './case-in-play.ts'
import type { Scene } from './scene.ts'

/** Something owed, in its case. */
export type DutyInPlay = { scene: Scene; of: CaseInPlay; owed: Owed }

/** On which civil day it is done (null: not at all, it is a right that is not used), and how. */
export type Performance = {
  on(duty: DutyInPlay): string | null
  perform(duty: DutyInPlay): Promise<void>
}
