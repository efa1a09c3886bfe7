import { type Arranged, arrange } from '../../regulation/course/arrange.ts'
import { type StageOfCase, stagesOf } from '../../regulation/course/rules-of-case.ts'
import type { CaseState } from '../../regulation/course/state.ts'
import { concluded } from '../../regulation/course/timetable-of.ts'
import type { Field } from '../forms/field.ts'
import type { Visit } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'

/** What the rules know of the dates of a case before somebody has chosen them. */
export type ScheduleAsked = { fields: readonly Field[]; lead: readonly string[] }

/**
 * The questions about the dates of a case: a day for each stage that this employee passes, and the meeting's, each with the
 * earliest lawful one; above them the days between which they have to lie, or what forbids dates now.
 */
export const scheduleAsked = (course: CaseState, visit: Visit): ScheduleAsked => {
  const { say, context } = visit
  const { day, refusedWith } = writeTo(visit)
  const earliest = arrange(course, { earliest: true }, context.clock.now().toString())
  const { window, stages } = course.current
  const said = (key: 'meeting' | StageOfCase['key']) => {
    const held = stages[key as StageOfCase['key']]
    if (key !== 'meeting' && held && concluded(course, key))
      return { said: say('schedule.held', { day: day(held.on) }) }
    const first = firstDayOf(earliest, key)
    return first ? { said: say('schedule.earliestDay', { day: day(first) }) } : {}
  }
  const { timing } = course.frame
  return {
    fields: [
      ...stagesOf(course.frame).map((stage) => ({ ...stageField(stage), ...said(stage.key) })),
      ...leftOutField(course),
      { kind: 'day', name: 'meeting', label: 'step.meeting', ...said('meeting') },
    ],
    lead: [
      say('case.window', { from: day(window.from), to: day(window.to) }),
      ...(timing ? [say('case.timing', { from: day(timing.from), to: day(timing.to) })] : []),
      ...(earliest.outcome === 'refused'
        ? earliest.violations.map(({ message }) => refusedWith(message).text)
        : []),
    ],
  }
}

const firstDayOf = (earliest: Arranged, key: 'meeting' | StageOfCase['key']): string | null =>
  earliest.outcome === 'lawful' ? earliest.schedule[key] : null

const stageField = ({ key, demand }: StageOfCase): Field => ({
  ...{ kind: 'day', name: key, label: `stage.${key}` },
  ...(demand === 'required' ? {} : { optional: true }),
})

const leftOutField = (course: CaseState): Field[] =>
  stagesOf(course.frame).some(({ demand }) => demand === 'may-be-left-out')
    ? [{ kind: 'text', name: 'polygraphLeftOutFor', label: 'schedule.leftOutFor', optional: true }]
    : []
