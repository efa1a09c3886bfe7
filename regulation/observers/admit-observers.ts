import type { Calendar } from '../calendar/calendar.ts'
import { parseCivilDate } from '../civil-date.ts'
import type { Ruleset } from '../rulesets/ruleset.ts'
import { limitOf } from '../terms/limit-of.ts'

/** As what somebody can observe. */
export const OBSERVER_CAPACITIES = ['parliament', 'maslikhat', 'association'] as const
export type ObserverCapacity = (typeof OBSERVER_CAPACITIES)[number]

/** Whether the applicant serves or served under the head. */
export const SUBORDINATIONS = ['none', 'present', 'former'] as const

/** What can be attached to an application. */
export const ATTACHMENTS = ['identity', 'membership'] as const

/** What the personnel service found of an application's papers; one that is not looked at yet holds its place. */
export const OBSERVER_DECISIONS = ['not-yet', 'qualifies', 'refused'] as const

/** On which grounds of para 27 an application is refused, each with its sentence. */
export const OBSERVER_REFUSALS = {
  'not-eligible': 'is neither a deputy nor a representative of a public association',
  subordinate: 'serves or served under the head',
  identity: 'the identity is not proven by the papers',
  membership: 'the membership in the association is not proven by the papers',
} as const satisfies Record<string, string>
export type ObserverRefusal = keyof typeof OBSERVER_REFUSALS

/**
 * An application as the rules read it: `appliedOn` is its civil day, `appliedAt` the RFC 3339 instant of its order.
 *
 * `applicant` is the same for the same person; `place`: whether it was kept from a meeting that was not held.
 */
export type Application = {
  id: string
  applicant: string
  capacity: ObserverCapacity
  subordination: (typeof SUBORDINATIONS)[number]
  attached: readonly (typeof ATTACHMENTS)[number][]
  appliedAt: string
  appliedOn: string
  decision: (typeof OBSERVER_DECISIONS)[number]
  refusal: ObserverRefusal | null
  place: 'applied-for' | 'kept'
  cancelled: 'no' | 'yes'
}

/** What can come of an application. */
export const OBSERVER_OUTCOMES = ['pending', 'admitted', 'no-place', 'refused', 'cancelled'] as const

/**
 * How an application was judged. `pending`: it holds a place, and its papers are not looked at yet; `no-place`: it takes
 * the next place that is given up.
 */
export type Admission = {
  id: string
  outcome: (typeof OBSERVER_OUTCOMES)[number]
  reason: string
  cite: readonly string[]
}

/** The meeting as far as observers go. */
export type ObservedMeeting = {
  ruleset: Ruleset
  calendar: Calendar
  heldOn: string
  announcedOn: string | null
}

/**
 * The last day to apply; null where the act knows no observers (para 27).
 *
 * @example observersUntil({ ruleset: decree, calendar, heldOn: '2027-04-08', … }) //=> '2027-04-07'
 */
export const observersUntil = ({ ruleset, calendar, heldOn }: ObservedMeeting): string | null =>
  ruleset.terms.observers
    ? limitOf({ ruleset, calendar }, 'observers', { meeting: parseCivilDate(heldOn) }).date.toString()
    : null

/**
 * Who is admitted: the first so many who applied in time and qualify, in the order of their applications, each person
 * once; whose place was kept from a meeting without quorum comes first; a place that is given up goes to the next one
 * (para 27).
 */
export const admitObservers = (
  meeting: ObservedMeeting,
  applications: readonly Application[],
): Admission[] => {
  const rule = meeting.ruleset.interview.observers
  const cite = rule ? [rule.cite] : []
  let places = rule?.atMost ?? 0
  const waiting = new Set<string>()
  const judged = (application: Application): Omit<Admission, 'id' | 'cite'> => {
    const refusal = refusalOf(meeting, application)
    if (refusal !== null) return { outcome: 'refused', reason: refusal }
    if (application.cancelled === 'yes') return { outcome: 'cancelled', reason: 'given up' }
    if (waiting.has(application.applicant)) return { outcome: 'refused', reason: 'has applied already' }
    waiting.add(application.applicant)
    if (places === 0) return { outcome: 'no-place', reason: 'every place is taken by earlier applications' }
    places -= 1
    return holder(application)
  }
  return applications.toSorted(inOrder).map((each) => ({ id: each.id, ...judged(each), cite }))
}

const holder = ({ decision, place }: Application): Omit<Admission, 'id' | 'cite'> => {
  if (decision === 'not-yet') return { outcome: 'pending', reason: 'the papers are being looked at' }
  return place === 'kept'
    ? { outcome: 'admitted', reason: 'keeps the place of the meeting that was not held' }
    : { outcome: 'admitted', reason: 'among the first who qualify' }
}

/** Kept places first, then by the instant; at the same instant as they are given. */
const inOrder = (one: Application, other: Application): number => {
  if (one.place !== other.place) return one.place === 'kept' ? -1 : 1
  return one.appliedAt < other.appliedAt ? -1 : one.appliedAt > other.appliedAt ? 1 : 0
}

const refusalOf = (meeting: ObservedMeeting, application: Application): string | null => {
  const until = observersUntil(meeting)
  if (!meeting.ruleset.interview.observers || until === null) return 'the act knows no observers'
  const { refusal, decision, place } = application
  if (decision === 'refused' && refusal !== null) return OBSERVER_REFUSALS[refusal]
  // What was found in order for the meeting that was not held is not asked again.
  return place === 'kept' ? null : (lateness(meeting, until, application) ?? unfitness(application))
}

const lateness = (
  { announcedOn }: ObservedMeeting,
  until: string,
  { appliedOn }: Application,
): string | null => {
  if (announcedOn === null || appliedOn < announcedOn) return 'applied before the meeting was announced'
  return appliedOn > until ? `applied on ${appliedOn}, after ${until}` : null
}

const unfitness = ({ attached, capacity, subordination }: Application): string | null => {
  if (!attached.includes('identity')) return 'a copy of the identity document is missing'
  if (capacity === 'association' && !attached.includes('membership'))
    return 'the proof of membership in the association is missing'
  return subordination === 'none' ? null : `a ${subordination} subordinate of the head`
}
