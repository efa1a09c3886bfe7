import type { CaseFact } from '../../regulation/course/facts.ts'
import type { Delivered } from './deliver-to-people.ts'
import type { CalendarAmended, ScheduleAnswer, ScheduleRefusal, ScheduleRequest } from './messages.ts'

type Asked = { request: ScheduleRequest; reply: (answer: ScheduleAnswer | ScheduleRefusal) => void }

/** What waits to be handled; `at` is the instant at which it was received, as of which it is judged. RFC 3339. */
export type Message = { at: string } & (
  | { kind: 'fact'; fact: CaseFact }
  | ({ kind: 'schedule' } & Asked)
  | { kind: 'calendar'; amended: CalendarAmended }
  | { kind: 'delivered'; delivered: Delivered }
)

/** In the order in which messages were received; those of one instant in the order in which they came. */
export const byInstant = (one: Message, other: Message): number => Date.parse(one.at) - Date.parse(other.at)
