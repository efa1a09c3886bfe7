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

/** An application as the rules read it: `appliedOn` is its civil day, `appliedAt` the RFC 3339 instant of its order. */
export type Application = {
  id: string
  capacity: ObserverCapacity
  subordination: (typeof SUBORDINATIONS)[number]
  attached: readonly (typeof ATTACHMENTS)[number][]
  appliedAt: string
  appliedOn: string
  cancelled: 'no' | 'yes'
}

/** How an application was judged; `no-place`: it takes the next place that is given up. */
export type Admission = {
  id: string
  outcome: 'admitted' | 'no-place' | 'refused' | 'cancelled'
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
 * Who is admitted: the first so many who applied in time and qualify, in the order of their applications; a place that
 * is given up goes to the next one (para 27).
 */
export const admitObservers = (
  meeting: ObservedMeeting,
  applications: readonly Application[],
): Admission[] => {
  const rule = meeting.ruleset.interview.observers
  const cite = rule ? [rule.cite] : []
  const ordered = applications.toSorted((a, b) =>
    a.appliedAt < b.appliedAt ? -1 : a.appliedAt > b.appliedAt ? 1 : 0,
  )
  let places = rule?.atMost ?? 0
  return ordered.map(({ id, ...application }) => {
    const refusal = refusalOf(meeting, { id, ...application })
    if (refusal !== null) return { id, outcome: 'refused', reason: refusal, cite }
    if (application.cancelled === 'yes') return { id, outcome: 'cancelled', reason: 'given up', cite }
    if (places === 0)
      return { id, outcome: 'no-place', reason: 'every place is taken by earlier applications', cite }
    places -= 1
    return { id, outcome: 'admitted', reason: 'among the first who qualify', cite }
  })
}

const refusalOf = (meeting: ObservedMeeting, application: Application): string | null => {
  const until = observersUntil(meeting)
  if (!meeting.ruleset.interview.observers || until === null) return 'the act knows no observers'
  const { announcedOn } = meeting
  const { appliedOn, attached, capacity, subordination } = application
  if (announcedOn === null || appliedOn < announcedOn) return 'applied before the meeting was announced'
  if (appliedOn > until) return `applied on ${appliedOn}, after ${until}`
  if (!attached.includes('identity')) return 'a copy of the identity document is missing'
  if (capacity === 'association' && !attached.includes('membership'))
    return 'the proof of membership in the association is missing'
  return subordination === 'none' ? null : `a ${subordination} subordinate of the head`
}
