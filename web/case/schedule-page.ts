import { scheduleCase } from '../../acts/case/schedule-case.ts'
import { forbidden } from '../../acts/problem.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import { dayTyped } from '../forms/day-typed.ts'
import type { Field } from '../forms/field.ts'
import { formFor } from '../forms/form.ts'
import { formPage } from '../forms/form-page.ts'
import { allowedActs, caseOf, type ShownCase } from './case-frame.ts'

/** The form that sets or moves the dates of a case: a verdict, or the earliest lawful dates. */
export const schedulePage = formPage({
  path: '/cases/:case/schedule',
  section: 'cases',
  form: async (visit) => {
    const { say } = visit
    const found = await caseOf(visit)
    if (!(await allowedActs(visit, found.id)).has('schedule-case'))
      throw forbidden('The dates of this case are set by its personnel service.')
    const { employee, number, schedule } = found
    const form = formFor(scheduleCase, {
      heading: say(schedule ? 'case.moveDates' : 'act.schedule'),
      lead: [
        say('fact.of', { person: `${employee.familyName} ${employee.givenName}`, number }),
        say('schedule.lead'),
      ],
      clauses: { ruleset: found.ruleset, cite: [] },
      fields: fieldsOf(found),
      button: say('schedule.set'),
      otherButtons: [{ name: 'earliest', text: say('schedule.earliest') }],
      back: { href: `/cases/${number}`, text: say('case.backTo', { number }) },
      prefilled: Object.assign(
        {},
        ...Object.entries(schedule ?? {}).map(([name, day]) => dayTyped(name, day)),
        {
          polygraphLeftOutFor: schedule?.polygraphLeftOutFor ?? '',
        },
      ),
      fixed: { caseId: found.id },
      done: () => `/cases/${number}/schedule/set`,
    })
    return { ...form, send: (given, at) => form.send(wishOf(given), at) }
  },
})

/** With the earliest days asked for, days that stand in the boxes are not. */
const wishOf = ({ earliest, ...days }: Record<string, unknown>): Record<string, unknown> =>
  earliest === true
    ? { earliest, ...(days.polygraphLeftOutFor ? { polygraphLeftOutFor: days.polygraphLeftOutFor } : {}) }
    : days

/** A day for each stage of the ruleset that has one, and the meeting's; some stages are not everybody's. */
const fieldsOf = ({ ruleset }: ShownCase): Field[] => {
  const stages = rulesetOf(ruleset).certification.stages.filter(({ day }) => day !== 'none')
  const days = stages.map(
    ({ key, day, exempt }): Field => ({
      kind: 'day',
      name: key,
      label: `stage.${key}`,
      ...(day === 'required' && exempt.length === 0 ? {} : { optional: true }),
    }),
  )
  const leftOut: Field[] = stages.some(({ day }) => day === 'may-be-left-out')
    ? [{ kind: 'text', name: 'polygraphLeftOutFor', label: 'schedule.leftOutFor', optional: true }]
    : []
  return [...days, ...leftOut, { kind: 'day', name: 'meeting', label: 'step.meeting' }]
}
