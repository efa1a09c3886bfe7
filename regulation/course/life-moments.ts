import { almatyHour } from '../almaty-day.ts'
import { parseCivilDate } from '../civil-date.ts'
import { type CaseEvent, happened } from './events.ts'
import { lifeEvents } from './judge-life-event.ts'
import type { Moment } from './moment.ts'
import { returnOf } from './resumed-window.ts'
import type { CaseState } from './state.ts'

const onDay = (day: string, events: readonly CaseEvent[]): Moment[] =>
  events.map((event) => ({ at: almatyHour(parseCivilDate(day), 0), key: '', event }))

/**
 * The days on which events of life come that were known ahead, and on which a leave with a known end is over.
 *
 * @example lifeMoments(suspended)[0]?.event.event //=> 'CaseResumed'
 */
export const lifeMoments = (state: CaseState): Moment[] => [
  ...state.foreseen.flatMap((told) =>
    onDay(told.on, [
      happened('LifeEventOccurred', { event: told.event, on: told.on }, []),
      ...lifeEvents(state, told, told.on),
    ]),
  ),
  ...backFromLeave(state),
]

const backFromLeave = (state: CaseState): Moment[] => {
  const on = state.suspension && returnOf(state.suspension)
  return on ? onDay(on, lifeEvents(state, { event: 'return' }, on)) : []
}
