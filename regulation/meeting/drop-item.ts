import { refused } from '../commission/ruling.ts'
import { closing, lastSitting } from './close-meeting.ts'
import type { MeetingState } from './meeting-state.ts'
import { lawful, type Verdict } from './verdict.ts'

/**
 * Takes a case off the agenda whose own meeting day moved; an item that is open or decided stays. A meeting with
 * nothing left on its agenda is not held; an adjourned one is closed.
 *
 * @example dropItem(called, 'case-1').outcome //=> 'allowed'
 */
export const dropItem = (state: MeetingState, caseId: string): Verdict<{ n: number }> => {
  const item = state.items.find((candidate) => candidate.caseId === caseId && candidate.status === 'waiting')
  if (!item) return refused('the case does not wait on this agenda')
  const dropped = { event: 'ItemDropped', data: { n: item.n }, cite: [] } as const
  const left = state.items.some(({ n, status }) => status !== 'dropped' && n !== item.n)
  const limit = lastSitting(state)
  const waits = state.items.some(({ n, status }) => status === 'waiting' && n !== item.n)
  if (limit && !waits)
    return lawful(
      { n: item.n },
      dropped,
      ...closing(without(state, item.n), { limit, on: state.heldOn, reason: 'not-heard', cite: [] }),
    )
  if (left || state.status !== 'called') return lawful({ n: item.n }, dropped)
  return lawful({ n: item.n }, dropped, {
    event: 'MeetingNotHeld',
    data: { reason: 'empty-agenda' },
    cite: [],
  })
}

const without = (state: MeetingState, dropped: number): MeetingState => ({
  ...state,
  items: state.items.filter(({ n }) => n !== dropped),
})
