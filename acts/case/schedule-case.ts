import { z } from 'zod'
import { findCase } from '../../records/case/find-case.ts'
import type { ScheduleAnswer } from '../../workflows/certification/messages.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { notFound } from '../problem.ts'
import { askSchedule } from './ask-schedule.ts'
import { wishedSchedule, wishFields } from './wished-schedule.ts'

const input = z.strictObject({ caseId: z.uuid(), ...wishFields })
type Input = z.infer<typeof input>

const day = z.iso.date()

/** The schedule that a case has now, and what was recorded as a breach with it. */
export const scheduleAnswer = z.object({
  schedule: z.object({
    fitness: day.nullable(),
    testing: day,
    study: day.nullable(),
    polygraph: day.nullable(),
    polygraphLeftOutFor: z.string().nullable(),
    meeting: day,
  }),
  breaches: z.array(
    z.object({ step: z.string(), limit: day, cite: z.array(z.string()), message: z.string() }),
  ),
  earliestLawfulMeeting: day,
})
type Answer = z.infer<typeof scheduleAnswer>

/** Sets or moves the dates of one case: a verdict, refused with clause, limit and the earliest lawful meeting. */
export const scheduleCase: Act<Input, Answer> = {
  name: 'schedule-case',
  input,
  permitted: (context, { caseId }) => permit(context, 'schedule-case', { caseId }),
  perform: async (context, { caseId, ...wish }) => {
    const subject = await findCase(context.database, caseId)
    if (!subject) throw notFound()
    const wished = { key: context.requestId, schedule: wishedSchedule(wish) }
    return shown(await askSchedule(context, subject, wished))
  },
}

/** What of a verdict is answered. */
export const shown = ({ schedule, breaches, earliestLawfulMeeting }: ScheduleAnswer): Answer => ({
  schedule,
  breaches: breaches.map((breach) => ({ ...breach, cite: [...breach.cite] })),
  earliestLawfulMeeting,
})
