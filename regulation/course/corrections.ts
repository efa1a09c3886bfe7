import { datedCorrections } from './correct-dated.ts'
import { decisionCorrections } from './correct-decision.ts'
import { stageCorrections } from './correct-stages.ts'
import type { Correcting } from './correcting.ts'
import type { CorrectsKey, Right, RightOf } from './correction.ts'
import { inRound, roundStateOf } from './round-of.ts'
import { clauseOf, rulesOf } from './rules-of-case.ts'
import type { CaseState } from './state.ts'

/** Witnesses of a refusal to sign who were not those that were entered. */
const witnesses: Correcting<RightOf<'witnesses'>> = {
  cite: ({ frame }, { of }) => clauseOf(frame, of === 'profile' ? 'familiarisation' : 'acquaintance'),
  bar: (state, right) => {
    if (refusalOf(state, right) === null) return 'nothing-to-correct'
    const { witnesses: needed } = rulesOf(state.frame).ruleset.certification.refusalToSign
    const different = new Set(right.witnesses.filter((one) => one !== state.frame.employeeId))
    return different.size < needed ? 'too-few-witnesses' : null
  },
  was: (state, right) => refusalOf(state, right)?.witnesses ?? null,
  correct: (state, right) => {
    const refusal = refusalOf(state, right)
    if (!refusal) return state
    const corrected = { ...refusal, witnesses: right.witnesses }
    if (right.of === 'profile')
      return inRound(state, right.round, (found) => ({
        ...found,
        profile: { ...found.profile, refusal: corrected },
      }))
    const round = right.round ?? state.decisions.at(-1)?.round
    return {
      ...state,
      decisions: state.decisions.map((each) =>
        each.round === round ? { ...each, refusal: corrected } : each,
      ),
    }
  },
  follows: () => [],
}

const refusalOf = (state: CaseState, { of, round }: RightOf<'witnesses'>) =>
  (of === 'profile'
    ? roundStateOf(state, round)?.profile.refusal
    : (round === undefined ? state.decisions.at(-1) : state.decisions.find((each) => each.round === round))
        ?.refusal) ?? null

/** A wrong scan: it stays where it is, the right one stands beside it. What it shows is corrected for itself. */
const document: Correcting<RightOf<'document'>> = {
  cite: () => [],
  bar: (_, { replacedBy }) => (replacedBy === undefined ? 'right-document-expected' : null),
  was: (_, { document: wrong }) => wrong,
  correct: (state) => state,
  follows: () => [],
}

/** The case should not have been opened; it ends with the entry (`judgeConfirmation`). */
const openedInError: Correcting<RightOf<'opened-in-error'>> = {
  cite: ({ frame }) => [rulesOf(frame).ruleset.due.cycle.cite],
  bar: (state) => (state.decisions.length > 0 || state.status === 'closed' ? 'decided-already' : null),
  was: () => null,
  correct: (state) => state,
  follows: () => [],
}

/**
 * What in the record of a case can be corrected, once: when it can, and what is counted anew by it (section 7: a mistake
 * is corrected by an entry with its reason and a second person, never overwritten).
 */
export const CORRECTIONS: { readonly [Key in CorrectsKey]: Correcting<RightOf<Key>> } = {
  ...stageCorrections,
  ...datedCorrections,
  ...decisionCorrections,
  witnesses,
  document,
  'opened-in-error': openedInError,
}

type Row = Correcting<Right>

/** The row of what is corrected. @example correctingOf({ corrects: 'result', result }).bar(state, right) //=> null */
export const correctingOf = ({ corrects }: Right): Row => CORRECTIONS[corrects] as Row
