import { ApplicationFailure } from '@temporalio/workflow'
import { UNLAWFUL } from '../verdict-messages.ts'
import type { ScheduleAnswer, ScheduleRefusal } from './messages.ts'

/** The answer to a wish for dates that was granted. @throws ApplicationFailure of type UNLAWFUL for one that was not */
export const granted = (answer: ScheduleAnswer | ScheduleRefusal | null): ScheduleAnswer => {
  if (answer && 'schedule' in answer) return answer
  throw refusedWith(answer ?? { violations: [], earliestLawfulMeeting: null, field: null })
}

/** How a wish for dates is refused, with everything that forbids it. */
export const refusedWith = ({
  violations,
  earliestLawfulMeeting,
  field,
}: ScheduleRefusal): ApplicationFailure =>
  ApplicationFailure.create({
    type: UNLAWFUL,
    message: violations.map(({ message }) => message).join('; '),
    nonRetryable: true,
    details: [{ violations, earliestLawfulMeeting, field } satisfies ScheduleRefusal],
  })
