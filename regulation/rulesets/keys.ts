/** The rulesets that a case can be pinned to. */
export const RULESET_IDS = ['decree-1612', 'law-380-2026'] as const
export type RulesetId = (typeof RULESET_IDS)[number]

/** The branches of law enforcement service. */
export const BRANCHES = [
  'police',
  'prosecutor',
  'fire',
  'civil-protection',
  'anti-corruption',
  'economic-investigations',
  'courier',
] as const
export type Branch = (typeof BRANCHES)[number]

/** The kinds of certification; a ruleset may not know each of them. */
export const CERTIFICATION_KINDS = ['regular', 'extraordinary', 'unplanned'] as const
export type CertificationKind = (typeof CERTIFICATION_KINDS)[number]

/** 1: the initial certification, 2: the re-certification. */
export type Round = 1 | 2

/** The stages that have a day of their own in the schedule. */
export const SCHEDULED_STAGES = ['fitness', 'testing', 'study', 'polygraph'] as const
export type ScheduledStage = (typeof SCHEDULED_STAGES)[number]

/** Every stage of either ruleset, in order. */
export const STAGE_KEYS = ['preparation', ...SCHEDULED_STAGES, 'interview', 'decision'] as const
export type StageKey = (typeof STAGE_KEYS)[number]

/** The decisions of a commission, of either ruleset. */
export const DECISION_KEYS = [
  'reserve-or-promotion',
  'promotion',
  'corresponds',
  'recertification',
  'demotion',
  'dismissal',
  'recommended',
  'not-recommended',
] as const
export type DecisionKey = (typeof DECISION_KEYS)[number]

/** The steps of a case that have a limit, in the order in which a timetable gives them. */
export const STEPS = [
  'notice',
  'profile',
  'familiarisation',
  'disagreement',
  'dossier',
  'announcement',
  'observers',
  'minutes',
  'acquaintance',
  'appeal',
  'repeated-from',
  'repeated-to',
  'recording',
] as const
export type Step = (typeof STEPS)[number]

/** The five grounds of non-correspondence. */
export const GROUND_KEYS = ['profile', 'test', 'standards', 'study', 'interview'] as const
export type GroundKey = (typeof GROUND_KEYS)[number]

/** Leaves after which, and during which, nobody is certified. */
export type LeaveKind = 'pregnancy' | 'parental' | 'adoption'

/** Service elsewhere that some rulesets add to the twenty years. */
export const CREDITED_KINDS = ['special-state-body', 'military'] as const
export type CreditedKind = (typeof CREDITED_KINDS)[number]
