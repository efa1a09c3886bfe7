import fc from 'fast-check'
import { RULESET_IDS, type RulesetId } from '../../rulesets/keys.ts'
import type { CaseFact } from '../facts.ts'
import type { CaseFrame } from '../frame.ts'
import { repeatedWindow } from '../open-case.ts'

/**
 * What somebody does in a random life: waits, asks for dates, does what is owed, tells something (perhaps days late),
 * tells the last thing again, or moves days off by an act.
 */
export type Move =
  | { move: 'wait'; days: number }
  | { move: 'schedule'; meetingIn: number | null }
  | { move: 'comply'; pick: number }
  | { move: 'fact'; kind: CaseFact['kind']; pick: number; ago: number; late: number }
  | { move: 'again' }
  | { move: 'amend'; inDays: number }

const KINDS: readonly CaseFact['kind'][] = [
  'profile',
  'profile-returned',
  'familiarised',
  'disagreement',
  'information',
  'session',
  'result',
  'result',
  'result',
  'missed',
  'served',
  'refused-to-sign',
  'shorter-notice-consent',
  'dossier-sent',
  'acquainted',
  'called',
  'meeting-dropped',
  'not-decided',
  'decided',
  'decided',
  'life-event',
  'correction',
  'correction-confirmed',
]

const move = <Name extends Move['move']>(name: Name) => fc.constant(name)
const pick = fc.nat({ max: 30 })
const MOVES: { weight: number; arbitrary: fc.Arbitrary<Move> }[] = [
  { weight: 18, arbitrary: fc.record({ move: move('comply'), pick }) },
  { weight: 4, arbitrary: fc.record({ move: move('wait'), days: fc.constantFrom(0, 1, 9, 40) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      move: move('schedule'),
      meetingIn: fc.option(fc.integer({ min: 5, max: 120 }), { nil: null }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      move: move('fact'),
      kind: fc.constantFrom(...KINDS),
      pick,
      ago: fc.integer({ min: 0, max: 3 }),
      late: fc.constantFrom(0, 0, 0, 2, 12),
    }),
  },
  { weight: 1, arbitrary: fc.record({ move: move('again') }) },
  { weight: 1, arbitrary: fc.record({ move: move('amend'), inDays: fc.integer({ min: 0, max: 60 }) }) },
]

/** What happens in a life, one thing after the other. */
export const scripts = (length: { minLength: number; maxLength: number }): fc.Arbitrary<Move[]> =>
  fc.array(fc.oneof(...MOVES), { ...length, size: 'max' })

type Beginning = { openedOn: string; window: { from: string; to: string }; initialDecisionOn: string }

/** Cases of every kind, under one ruleset or under each; a second round by itself is one owed from an earlier case. */
export const frames = (
  { openedOn, window, initialDecisionOn }: Beginning,
  ruleset: RulesetId | null = null,
): fc.Arbitrary<CaseFrame> =>
  fc
    .record({
      caseId: fc.constant('c1'),
      employeeId: fc.constant('e1'),
      ruleset: ruleset === null ? fc.constantFrom(...RULESET_IDS) : fc.constant(ruleset),
      kind: fc.constant('regular' as const),
      round: fc.constantFrom<(1 | 2)[]>(1, 1, 1, 2),
      branch: fc.constantFrom<('police' | 'prosecutor')[]>('police', 'prosecutor'),
      window: fc.constant({ ...window, cite: ['para 3'] }),
      timing: fc.constant(null),
      servedElsewhere: fc.boolean(),
      calendar: fc.constant({ version: 'shipped', off: [], working: [] }),
      leadDays: fc.constantFrom([7, 1], []),
      openedAt: fc.constant(`${openedOn}T04:00:00.000Z`),
    })
    .map((frame) => {
      if (frame.round === 1) return { ...frame, initialDecisionOn: null }
      const second = { ...frame, initialDecisionOn }
      return { ...second, window: repeatedWindow(second, initialDecisionOn) }
    })
