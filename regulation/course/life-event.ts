import type { LeaveKind, MovementReason, Ruleset } from '../rulesets/ruleset.ts'

/** What may happen in the life of an employee while a case runs. */
export const LIFE_EVENTS = [
  'dismissal',
  'death',
  'transfer',
  'state-body',
  'length-of-service',
  'new-post',
  'pregnancy',
  'parental',
  'adoption',
  'study',
  'international-organisation',
  'return',
  'sickness',
  'direct-head',
  'unit',
] as const
export type LifeEventKey = (typeof LIFE_EVENTS)[number]

/** Why an employee may be moved although his certification runs. */
export const MOVEMENT_REASONS = [
  'organisational-and-staff',
  'study',
  'secondment',
] as const satisfies readonly MovementReason[]

/**
 * An event of life as it is told; the day on which it begins is the fact's own. `to`: its last day, null or left out
 * while it is not known. `postOn`: at a return, the day on which a post was taken up. `source` tells what an import
 * brought: it has happened, whether it was allowed or not.
 */
export type LifeEvent = {
  event: LifeEventKey
  to?: string | null
  postOn?: string | null
  equivalent?: boolean
  dutiesChanged?: boolean
  reason?: MovementReason
  source?: 'roster'
  /** What was known ahead for this day does not come after all. */
  withdrawn?: true
}

/**
 * What an event of life does to a case: `ends` it, `suspends` its round until the return, lets it go on (`resumes`),
 * excuses from what lies in it (`excuses`), gives what is owed to others (`readdresses`), or nothing (`noted`).
 */
export type Effect = {
  effect: 'ends' | 'suspends' | 'resumes' | 'excuses' | 'readdresses' | 'noted'
  cite: readonly string[]
}

const leave =
  (kind: LeaveKind) =>
  ({ due: { afterLeave } }: Ruleset): Effect =>
    afterLeave.kinds.includes(kind)
      ? { effect: 'suspends', cite: [afterLeave.cite] }
      : { effect: 'noted', cite: [] }

const newPost = ({ certification, due }: Ruleset, { equivalent, dutiesChanged }: LifeEvent): Effect => {
  const ending = certification.newPostEndsCase
  const isNew = equivalent !== true || dutiesChanged === true
  return ending && isNew
    ? { effect: 'ends', cite: [ending.cite] }
    : { effect: 'noted', cite: [due.newPost.cite] }
}

const EFFECTS: Record<LifeEventKey, (rules: Ruleset, told: LifeEvent) => Effect> = {
  dismissal: ({ due }) => ({ effect: 'ends', cite: [due.cycle.cite] }),
  death: ({ due }) => ({ effect: 'ends', cite: [due.cycle.cite] }),
  transfer: ({ due }) => ({ effect: 'ends', cite: [due.cycle.cite] }),
  'state-body': ({ due }) => ({ effect: 'ends', cite: [due.elsewhere.cite] }),
  'length-of-service': ({ certification }) =>
    certification.exemptionEndsCase
      ? { effect: 'ends', cite: [certification.exemptionEndsCase.cite] }
      : { effect: 'noted', cite: [] },
  'new-post': newPost,
  pregnancy: leave('pregnancy'),
  parental: leave('parental'),
  adoption: leave('adoption'),
  study: ({ due }) => ({ effect: 'suspends', cite: [due.afterStudy.cite] }),
  'international-organisation': ({ due }) => ({ effect: 'suspends', cite: [due.afterOrganisation.cite] }),
  return: () => ({ effect: 'resumes', cite: [] }),
  sickness: ({ certification }) => ({ effect: 'excuses', cite: [certification.goodReason.cite] }),
  'direct-head': ({ terms }) => ({ effect: 'readdresses', cite: terms.profile ? [terms.profile.cite] : [] }),
  unit: () => ({ effect: 'readdresses', cite: [] }),
}

/**
 * What an event of life does to a case, and by which rule (section 7, paras 3–5, art. 47).
 *
 * @example effectOf(rulesetOf('decree-1612'), { event: 'parental' }) //=> { effect: 'suspends', cite: ['para 4'] }
 */
export const effectOf = (ruleset: Ruleset, told: LifeEvent): Effect => EFFECTS[told.event](ruleset, told)

const MOVEMENTS: ReadonlySet<LifeEventKey> = new Set(['new-post', 'transfer'])

/**
 * Whether an employee may be moved like this while his certification runs: art. 47(3-3).
 *
 * @example movementRuling(rulesetOf('law-380-2026'), { event: 'new-post' })
 * //=> { outcome: 'forbidden', reason: 'movement-while-certification-runs', cite: ['art. 47(3-3)'] }
 */
export const movementRuling = (
  { certification: { movements } }: Ruleset,
  { event, reason }: LifeEvent,
): { outcome: 'allowed' | 'forbidden'; reason: string; cite: readonly string[] } => {
  if (!MOVEMENTS.has(event) || movements.allowed === 'always')
    return { outcome: 'allowed', reason: 'no-rule-against-it', cite: [] }
  const cite = [movements.cite]
  return reason !== undefined && movements.reasons.includes(reason)
    ? { outcome: 'allowed', reason, cite }
    : { outcome: 'forbidden', reason: 'movement-while-certification-runs', cite }
}
