import { applyMeetingEvent } from '../../regulation/meeting/apply-meeting-event.ts'
import type { CitedMeetingEvent } from '../../regulation/meeting/meeting-event.ts'
import type { MeetingState } from '../../regulation/meeting/meeting-state.ts'
import type { Verdict } from '../../regulation/meeting/verdict.ts'

/**
 * Entries that stand in the log without this run knowing whose act they were: their acknowledgement was lost with a
 * worker, and the acts are handled again, perhaps in another order. An act that finds its own entries there gets its
 * answer and is not recorded a second time.
 */
export class StandingSteps {
  private entries: { before: MeetingState; event: CitedMeetingEvent }[] = []

  /** Takes what stands; answers the state to which it leads. */
  add(from: MeetingState, events: readonly CitedMeetingEvent[]): MeetingState {
    let state = from
    for (const event of events) {
      this.entries.push({ before: state, event })
      state = applyMeetingEvent(state, event)
    }
    return state
  }

  /** The answer of an act that stands already, once; null when none of the entries is its own. */
  claim<Answer>(judge: (state: MeetingState) => Verdict<Answer>): { answer: Answer } | null {
    const found = this.find(judge)
    if (found) this.entries.splice(found.at, found.length)
    return found
  }

  /** Where an act stands already, and its answer. */
  find<Answer>(judge: (state: MeetingState) => Verdict<Answer>) {
    for (const [at, { before }] of this.entries.entries()) {
      const verdict = judge(before)
      if (verdict.outcome !== 'allowed' || verdict.events.length === 0) continue
      const { length } = verdict.events
      const standing = this.entries.slice(at, at + length)
      if (standing.map(({ event }) => brief(event)).join() === verdict.events.map(brief).join())
        return { at, length, answer: verdict.answer }
    }
    return null
  }
}

/** Event and data with their keys in one order: a database gives them back in another. */
const brief = ({ event, data }: CitedMeetingEvent): string => JSON.stringify([event, sorted(data)])

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return entries.map(([key, held]) => [key, sorted(held)])
}
