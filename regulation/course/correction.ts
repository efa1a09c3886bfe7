import type { DecisionKey, GroundKey, Round, ScheduledStage } from '../rulesets/ruleset.ts'
import type { MissedReason, StageResult } from './stage-result.ts'

/** Acts of which only the day can be wrong; the day null: it never happened. */
export const DATED_ACTS = [
  'served',
  'profile',
  'familiarised',
  'disagreement',
  'information',
  'session',
  'dossier-sent',
  'minutes-signed',
  'acquainted',
] as const
export type DatedAct = (typeof DATED_ACTS)[number]

/** Everything in the record of a case that can be corrected. */
export const CORRECTABLE = [
  'result',
  'stage-day',
  'absence',
  ...DATED_ACTS,
  'witnesses',
  'document',
  'decision',
  'ballot',
  'opened-in-error',
] as const

/** The vote that decided, as the sheets have it: who was present, how each voted, among what. Ids only. */
export type CorrectedBallot = {
  composition: readonly string[]
  chairman: string
  present: readonly string[]
  votes: { readonly [memberId: string]: DecisionKey | null }
}

type InRound = { round?: Round }

/** The right day of an act; null: it never happened. */
export type DatedRight = { corrects: DatedAct; on: string | null } & InRound

/**
 * What is right, by what it corrects. Without a round the one that runs is meant. An `absence` with the reason null: the
 * employee was there, and the result is told anew. `document` is the wrong one; the right one comes with the correction.
 */
export type Right =
  | ({ corrects: 'result'; result: StageResult } & InRound)
  | ({ corrects: 'stage-day'; stage: ScheduledStage; on: string } & InRound)
  | ({ corrects: 'absence'; stage: ScheduledStage; absence: MissedReason | null } & InRound)
  | { [Act in DatedAct]: DatedRight & { corrects: Act } }[DatedAct]
  | ({ corrects: 'witnesses'; of: 'profile' | 'decision'; witnesses: readonly string[] } & InRound)
  | { corrects: 'document'; document: string; replacedBy?: string }
  | ({
      corrects: 'decision'
      grounds?: readonly GroundKey[]
      recommendation?: 'reserve' | 'promotion' | null
    } & InRound)
  | ({ corrects: 'ballot'; ballot: CorrectedBallot } & InRound)
  | { corrects: 'opened-in-error' }

export type CorrectsKey = Right['corrects']

/** What is right of one kind of correction. */
export type RightOf<Key extends CorrectsKey> = Extract<Right, { corrects: Key }>

/** What an employee may ask to be put right, where he finds his record wrong. */
export const ASKED_ABOUT = [
  'person',
  'service',
  'notice',
  'profile',
  'result',
  'decision',
  'another-date',
  'good-reason',
] as const
export type AskedAbout = (typeof ASKED_ABOUT)[number]
