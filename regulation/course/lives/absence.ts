import { open, pass } from '../course.ts'
import type { CaseState } from '../state.ts'
import { handled, type Life, live } from './live.ts'
import { at } from './message-of.ts'
import type { Move } from './script.ts'

const ONE_ID = () => 'n'

/** The case as it stands when it heard of everything at once, after its worker was away all the time. */
const heardAtOnce = ({ frame, messages, day }: Life): CaseState => {
  let { state } = open(frame, ONE_ID)
  const received = [...messages].sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
  for (const message of received) {
    state = pass(state, message.at, ONE_ID, 'held').state
    state = handled(state, message, ONE_ID).state
  }
  return pass(state, at(day), ONE_ID).state
}

/** What reminders leave, and where the case stands in its log. */
const bare = ({ passed: _p, seq: _s, ...rest }: CaseState) => rest

/**
 * The same life lived with a worker that was there, and with one that was away all the time: what was told late comes
 * in the order in which it was received, for both.
 */
export const withAndWithoutWorker = (frame: Life['frame'], script: readonly Move[]) => {
  const inTime = script.map((move) => (move.move === 'fact' ? { ...move, late: 0 } : move))
  const there = live(frame, inTime, ONE_ID)
  return { there: bare(there.state), away: bare(heardAtOnce(there)) }
}
