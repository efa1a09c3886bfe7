import { almatyDay } from '../almaty-day.ts'
import type { Step } from '../rulesets/ruleset.ts'
import type { Correcting } from './correcting.ts'
import type { DatedAct, DatedRight } from './correction.ts'
import { acquaintanceLimit, limitsOf } from './limits.ts'
import { rejudged } from './rejudged.ts'
import { inRound, roundStateOf } from './round-of.ts'
import { clauseOf, preparationClause } from './rules-of-case.ts'
import type { CaseState, RoundState } from './state.ts'

/** Where the day of an act stands in its round, and by which step's limit it is judged. */
type DayInRound = {
  day: (round: RoundState) => string | null
  with: (round: RoundState, on: string | null) => RoundState
  step: Step | null
}

const DAYS: Record<Exclude<DatedAct, 'minutes-signed' | 'acquainted'>, DayInRound> = {
  served: {
    day: ({ notice }) => notice?.servedOn ?? null,
    with: (round, on) => (round.notice ? { ...round, notice: { ...round.notice, servedOn: on } } : round),
    step: 'notice',
  },
  profile: {
    day: ({ profile }) => profile.submittedOn,
    with: (round, on) => ({
      ...round,
      profile:
        on === null
          ? { ...round.profile, submittedOn: null, familiarisedOn: null, refusal: null }
          : { ...round.profile, submittedOn: on },
    }),
    step: 'profile',
  },
  familiarised: {
    day: ({ profile }) => profile.familiarisedOn,
    with: (round, on) => ({
      ...round,
      profile: {
        ...round.profile,
        familiarisedOn: on,
        refusal: on === null || !round.profile.refusal ? null : { ...round.profile.refusal, on },
      },
    }),
    step: 'familiarisation',
  },
  disagreement: {
    day: ({ disagreementOn }) => disagreementOn,
    with: (round, on) => ({ ...round, disagreementOn: on }),
    step: null,
  },
  information: {
    day: ({ informationOn }) => informationOn,
    with: (round, on) => ({ ...round, informationOn: on }),
    step: null,
  },
  session: {
    day: ({ sessionOn }) => sessionOn,
    with: (round, on) => ({ ...round, sessionOn: on }),
    step: null,
  },
  'dossier-sent': {
    day: ({ dossier }) => dossier?.sentOn ?? null,
    with: (round, on) => ({
      ...round,
      dossier: on === null || !round.dossier ? null : { ...round.dossier, sentOn: on },
    }),
    step: 'dossier',
  },
}

/** The limit by which an act of a round was judged. */
const limitIn = (state: CaseState, round: RoundState, step: Step): string | null =>
  step === 'notice'
    ? (round.notice?.limit ?? null)
    : (limitsOf({ frame: state.frame, current: round }).of[step]?.limit ?? null)

const inItsRound = (act: keyof typeof DAYS): Correcting<DatedRight> => {
  const { day, with: withDay, step } = DAYS[act]
  const was = (state: CaseState, { round }: DatedRight): string | null => {
    const found = roundStateOf(state, round)
    return found ? day(found) : null
  }
  return {
    cite: ({ frame }) => (step ? clauseOf(frame, step) : citeOf(frame, act)),
    bar: (state, right) => {
      if (was(state, right) === null) return 'nothing-to-correct'
      if ((right.on ?? '') > almatyDay(state.now).toString()) return 'lies-ahead'
      return state.status === 'closed' && right.on === null ? 'case-closed' : null
    },
    was,
    correct: (state, { round, on }) => inRound(state, round, (found) => withDay(found, on)),
    follows: (state, { round, on }) => {
      const found = roundStateOf(state, round)
      const limit = found && step ? limitIn(state, found, step) : null
      if (!found || !step || limit === null) return []
      return rejudged(state, { step, round: found.round, limit, on, cite: clauseOf(state.frame, step) })
    },
  }
}

const citeOf = (frame: CaseState['frame'], act: string): readonly string[] => {
  if (act === 'disagreement') return clauseOf(frame, 'disagreement')
  return preparationClause(frame, act === 'information' ? 'information' : 'session')
}

type AfterDecision = 'minutes-signed' | 'acquainted'

const decisionOf = (state: CaseState, round: number | undefined) =>
  round === undefined ? state.decisions.at(-1) : state.decisions.find((each) => each.round === round)

const afterDecision = (
  act: AfterDecision,
  field: 'minutesOn' | 'acquaintedOn',
  step: Step,
): Correcting<DatedRight> => ({
  cite: ({ frame }) => clauseOf(frame, step),
  bar: (state, { round, on }) => {
    const decision = decisionOf(state, round)
    if (!decision || decision[field] === null) return 'nothing-to-correct'
    if (on !== null && on < decision.on) return 'before-the-decision'
    return on === null && state.status === 'closed' ? 'case-closed' : null
  },
  was: (state, { round }) => decisionOf(state, round)?.[field] ?? null,
  correct: (state, { round, on }) => {
    const decision = decisionOf(state, round)
    const last = state.decisions.at(-1)
    const closes = act === 'acquainted' && state.status === 'closed' && decision === last && on !== null
    return {
      ...state,
      closedOn: closes ? on : state.closedOn,
      decisions: state.decisions.map((each) =>
        each.round === decision?.round
          ? { ...each, [field]: on, refusal: act === 'acquainted' && on === null ? null : each.refusal }
          : each,
      ),
    }
  },
  follows: (state, { round, on }) => {
    const decision = decisionOf(state, round)
    if (act !== 'acquainted' || !decision) return []
    const { limit, cite } = acquaintanceLimit(state.frame, decision)
    return rejudged(state, { step: 'acquaintance', round: decision.round, limit, on, cite })
  },
})

/** How the day of an act is corrected: it is judged by its limit anew. */
export const datedCorrections = {
  served: inItsRound('served'),
  profile: inItsRound('profile'),
  familiarised: inItsRound('familiarised'),
  disagreement: inItsRound('disagreement'),
  information: inItsRound('information'),
  session: inItsRound('session'),
  'dossier-sent': inItsRound('dossier-sent'),
  'minutes-signed': afterDecision('minutes-signed', 'minutesOn', 'minutes'),
  acquainted: afterDecision('acquainted', 'acquaintedOn', 'acquaintance'),
}
