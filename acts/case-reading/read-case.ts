import { z } from 'zod'
import { recordAccess } from '../../records/access/access-log.ts'
import { readCase } from '../../records/case-reading/read-case.ts'
import { writtenDay } from '../../records/written-day.ts'
import type { CaseState } from '../../regulation/course/state.ts'
import { type StepStanding, stepsOfCase } from '../../regulation/course/steps-of-case.ts'
import type { Act } from '../act.ts'
import { personSchema } from '../me/read-me.ts'
import { permit } from '../permission/permit.ts'
import { notFound } from '../problem.ts'
import { caseLineSchema } from './list-cases.ts'
import { timetableWithWorkings } from './timetable-with-workings.ts'

const input = z.strictObject({ caseId: z.uuid() })

const owed = z.object({
  act: z.string(),
  role: z.string(),
  person: personSchema.nullable(),
  unitId: z.uuid().nullable(),
  limit: z.iso.date().nullable(),
  advised: z.iso.date().nullable(),
  late: z.boolean(),
  cite: z.array(z.string()),
  data: z.unknown(),
})

const timetableStep = z.object({
  step: z.string(),
  limit: z.iso.date(),
  advised: z.iso.date().nullable(),
  cite: z.array(z.string()),
  working: z.array(z.string()).meta({ description: 'How the limit was found, in the reader’s language.' }),
  advisedWorking: z.array(z.string()),
})

const stepStanding = z.object({
  group: z.enum(['step', 'stage']),
  key: z.string(),
  outcome: z.enum(['done', 'open', 'locked']),
  on: z.iso.date().nullable().meta({ description: 'When it was done.' }),
  reason: z.string().nullable().meta({ description: 'What locks it.' }),
  cite: z.array(z.string()).meta({ description: 'By which clause it is locked.' }),
  from: z.iso.date().nullable().meta({
    description: 'The first day on which it can be done at the earliest, where the rules know one.',
  }),
  waits: z
    .enum(['for-the-day', 'for-somebody'])
    .nullable()
    .meta({ description: 'Whether a locked step waits for its day alone, or for what somebody does first.' }),
})

const span = z.object({ from: z.iso.date(), to: z.iso.date() })

/** What `GET /cases/{id}` answers. */
export const caseAnswer = caseLineSchema.omit({ breaches: true, windowTo: true }).extend({
  dueOn: z.iso.date(),
  openedAt: z.iso.datetime(),
  closedOn: z.iso.date().nullable(),
  predecessorId: z.uuid().nullable().meta({ description: 'The annulled case that this one follows.' }),
  meetingId: z.uuid().nullable(),
  window: span.nullable(),
  timing: span.nullable(),
  schedule: z.record(z.string(), z.string().nullable()).nullable(),
  timetable: z.array(timetableStep).nullable(),
  steps: z.array(stepStanding),
  owed: z.array(owed),
  breaches: z.array(z.unknown()),
  rounds: z.object({ current: z.unknown(), decisions: z.array(z.unknown()) }).nullable(),
})
type Answer = z.infer<typeof caseAnswer>

/** One case: where it stands, its timetable with workings, what is owed by whom. The view is put on the access log. */
export const readOneCase: Act<z.infer<typeof input>, Answer> = {
  name: 'read-case',
  input,
  permitted: (context, { caseId }) => permit(context, 'read-case', { caseId }),
  perform: async ({ actor, clock, database, language }, { caseId }) => {
    const found = await readCase(database, caseId)
    if (!found) throw notFound()
    const today = clock.today().toString()
    await recordAccess(database, { at: clock.now(), accountId: actor.accountId, what: 'case', caseId })
    const { id, number, kind, ruleset, stage, round, employee, decision, outcome, meetingId } = found
    return {
      ...{ id, number, kind, ruleset, stage, round, employee, decision, outcome, meetingId },
      state: found.status,
      dueOn: found.dueOn.toISOString().slice(0, 10),
      openedAt: found.openedAt.toISOString(),
      startOn: writtenDay(found.startOn),
      meetingOn: writtenDay(found.meetingOn),
      closedOn: writtenDay(found.closedOn),
      predecessorId: found.predecessorId,
      nextLimitOn: writtenDay(found.nextLimitOn),
      owed: found.owed.map((task) => ({ ...task, late: task.limit !== null && task.limit < today })),
      ...fromCourse(found.course),
      steps: found.course ? stepsOfCase(found.course, today).map(standingOf) : [],
      timetable: found.course && timetableWithWorkings(found.course, { today, language }),
    }
  },
}

const NOT_LOCKED = { on: null, reason: null, cite: [], from: null, waits: null }

const standingOf = (step: StepStanding): Answer['steps'][number] => ({
  ...NOT_LOCKED,
  ...step,
  cite: step.outcome === 'locked' ? [...step.cite] : [],
})

/** What only the course knows; nothing of it before the case has taken its first step. */
const fromCourse = (
  course: CaseState | null,
): Pick<Answer, 'window' | 'timing' | 'schedule' | 'breaches' | 'rounds'> => {
  if (!course) return { window: null, timing: null, schedule: null, breaches: [], rounds: null }
  const { from, to } = course.current.window
  return {
    window: { from, to },
    timing: course.frame.timing,
    schedule: course.current.schedule,
    breaches: [...course.breaches],
    rounds: { current: course.current, decisions: [...course.decisions] },
  }
}
