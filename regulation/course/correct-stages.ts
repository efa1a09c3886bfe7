import { options } from '../options/options.ts'
import type { Round } from '../rulesets/ruleset.ts'
import type { Correcting } from './correcting.ts'
import type { RightOf } from './correction.ts'
import { type CaseEvent, happened } from './events.ts'
import { inRound, roundStateOf } from './round-of.ts'
import { rulesOf, stageClause } from './rules-of-case.ts'
import { standingOf } from './standing.ts'
import type { CaseState, StageRecord } from './state.ts'
import { unknownSubjects } from './unknown-subjects.ts'

type OfStage = { round?: Round; stage: keyof CaseState['current']['stages'] }

const recordOf = (state: CaseState, { round, stage }: OfStage): StageRecord | undefined =>
  roundStateOf(state, round)?.stages[stage]

const withRecord = (
  state: CaseState,
  { round, stage }: OfStage,
  change: (record: StageRecord) => StageRecord | null,
): CaseState =>
  inRound(state, round, (found) => {
    const record = found.stages[stage]
    if (!record) return found
    const { [stage]: _, ...others } = found.stages
    const changed = change(record)
    return { ...found, stages: changed ? { ...found.stages, [stage]: changed } : others }
  })

/**
 * A decision that the corrected record would not have allowed stands until an appeal or an annulment; that it was not
 * open is recorded as a breach.
 */
const decisionStillOpen = (state: CaseState, round: Round | undefined): CaseEvent[] => {
  const found = roundStateOf(state, round)
  const decision = state.decisions.find((each) => each.round === found?.round)
  if (!found || !decision) return []
  const { ruleset } = rulesOf(state.frame)
  const { admitted } = standingOf({ ...state, current: found })
  const asked = { ruleset, kind: state.frame.kind, round: found.round, admitted }
  const allowed = options({ ...asked, attended: decision.decided.attended })
  const known = state.breaches.some((breach) => breach.step === 'decision' && breach.round === found.round)
  return allowed.options.includes(decision.decision) || known
    ? []
    : [
        happened(
          'BreachRecorded',
          { step: 'decision', round: found.round, limit: decision.on, cause: 'not-among-the-options' },
          allowed.cite,
        ),
      ]
}

const result: Correcting<RightOf<'result'>> = {
  cite: ({ frame }, { result: { stage } }) => stageClause(frame, stage),
  bar: (state, right) => {
    const { stage } = right.result
    if (!recordOf(state, { ...right, stage })) return 'nothing-to-correct'
    const missing = unknownSubjects(state, right.result)
    return missing.length > 0 ? `subjects-expected: ${missing.join(', ')}` : null
  },
  was: (state, right) => {
    const record = recordOf(state, { ...right, stage: right.result.stage })
    return record ? JSON.parse(JSON.stringify(record)) : null
  },
  correct: (state, right) =>
    withRecord(state, { ...right, stage: right.result.stage }, (record) => ({
      ...record,
      result: right.result,
      missed: null,
    })),
  follows: (state, right) => decisionStillOpen(result.correct(state, right), right.round),
}

const stageDay: Correcting<RightOf<'stage-day'>> = {
  cite: ({ frame }, { stage }) => stageClause(frame, stage),
  bar: (state, right) => {
    if (!recordOf(state, right)) return 'nothing-to-correct'
    const start = roundStateOf(state, right.round)?.notice?.start ?? ''
    return right.on < start ? 'before-the-start' : null
  },
  was: (state, right) => recordOf(state, right)?.on ?? null,
  correct: (state, right) => withRecord(state, right, (record) => ({ ...record, on: right.on })),
  follows: () => [],
}

const absence: Correcting<RightOf<'absence'>> = {
  cite: ({ frame }) => [rulesOf(frame).ruleset.certification.goodReason.cite],
  bar: (state, right) => {
    const record = recordOf(state, right)
    if (!record || record.missed === null) return 'nothing-to-correct'
    const isDecided = state.decisions.some(({ round }) => round === roundStateOf(state, right.round)?.round)
    // Whoever was excused or there after all is heard again: that is what the appeal is for (para 23).
    return isDecided && right.absence !== 'none' ? 'decided-already' : null
  },
  was: (state, right) => recordOf(state, right)?.missed ?? null,
  correct: (state, right) =>
    withRecord(state, right, (record) =>
      right.absence === null ? null : { ...record, missed: right.absence },
    ),
  follows: (state, right) => decisionStillOpen(absence.correct(state, right), right.round),
}

/** How the record of a stage is corrected: admission follows from it by itself. */
export const stageCorrections = { result, 'stage-day': stageDay, absence }
