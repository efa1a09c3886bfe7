import type { CaseFrame } from '../frame.ts'
import type { Move } from './script.ts'

/** Lives that once broke a rule, each with what was wrong: they are lived again in every run. */
export const KEPT_LIVES: readonly {
  why: string
  given: Partial<CaseFrame>
  script: readonly Move[]
}[] = [
  {
    why: 'a leave that was over before it began let the case rest for ever, with nobody to end it',
    given: { ruleset: 'decree-1612', round: 1, branch: 'police', servedElsewhere: false, leadDays: [7, 1] },
    script: [
      { move: 'comply', pick: 0 },
      { move: 'comply', pick: 11 },
      { move: 'fact', kind: 'life-event', pick: 21, ago: 0, late: 0 },
      { move: 'comply', pick: 0 },
      { move: 'again' },
      { move: 'comply', pick: 0 },
      { move: 'comply', pick: 0 },
      { move: 'comply', pick: 7 },
      { move: 'schedule', meetingIn: null },
      { move: 'comply', pick: 0 },
      { move: 'comply', pick: 0 },
    ],
  },
]
