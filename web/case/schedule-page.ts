import { scheduleCase } from '../../acts/case/schedule-case.ts'
import { conflict, forbidden } from '../../acts/problem.ts'
import { isCourse } from '../../records/case-reading/read-case.ts'
import { readCaseState } from '../../records/meeting/read-case-state.ts'
import { dayTyped } from '../forms/day-typed.ts'
import { formFor } from '../forms/form.ts'
import { formPage } from '../forms/form-page.ts'
import { allowedActs, caseOf } from './case-frame.ts'
import { scheduleAsked } from './schedule-fields.ts'

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
    const course = await readCaseState(visit.context.database, found.id)
    if (!isCourse(course))
      throw conflict('The case has not taken its first step yet: its dates can be set in a moment.')
    const asked = scheduleAsked(course, visit)
    const form = formFor(scheduleCase, {
      heading: say(schedule ? 'case.moveDates' : 'act.schedule'),
      lead: [
        say('fact.of', { person: `${employee.familyName} ${employee.givenName}`, number }),
        ...asked.lead,
        say('schedule.lead'),
      ],
      clauses: { ruleset: found.ruleset, cite: [] },
      fields: asked.fields,
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
