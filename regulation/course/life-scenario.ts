import { at, DATES, newId, told } from './course-scenario.ts'
import type { Decided } from './facts.ts'
import type { LifeEvent } from './life-event.ts'
import { owed } from './owed.ts'
import { setDates } from './set-dates.ts'
import type { CaseState } from './state.ts'

/** What a case under the law in force is opened with. */
export const LAW = {
  ruleset: 'law-380-2026',
  window: { from: '2027-03-05', to: '2027-09-05', cite: ['art. 47(3)'] },
} as const

/** A case to which an event of life was told, with what had passed until then. */
export const life = (state: CaseState, event: LifeEvent, occurredOn: string, receivedOn = occurredOn) =>
  told(state, 'life-event', event, { occurredOn, receivedOn })

/** What happened by it. */
export const eventsOf = ({ step }: ReturnType<typeof life>) => (step?.entries ?? []).map(({ event }) => event)

/** The acts that a case is owed. */
export const actsOwed = (state: CaseState) => owed(state).map(({ act }) => act)

/** Asks for the dates of the examples, some of them others. */
export const schedule = (state: CaseState, days: object, on: string) =>
  setDates(state, { key: newId(), at: at(on), actorId: 'p', schedule: { ...DATES, ...days } }, newId)

/** A case that was called to its meeting and decided there. */
export const decided = (state: CaseState, decision: Decided['decision'] = 'recertification'): CaseState => {
  const meetingId = 'm1'
  const by = { occurredOn: '2027-06-20', actorId: null } as const
  const called = told(state, 'called', { meetingId, heldOn: DATES.meeting, announcedOn: '2027-06-20' }, by)
  const verdict = {
    meetingId,
    item: 1,
    heldOn: DATES.meeting,
    round: 1,
    decision,
    by: 'majority',
    counts: {},
    attended: true,
    grounds: [],
    recommendation: null,
    presidingId: 'a',
  } as const
  return told(called.state, 'decided', verdict, { occurredOn: DATES.meeting, actorId: null }).state
}
