import { scheduleCases } from '../../acts/case/schedule-cases.ts'
import { listVisibleCases } from '../../acts/case-reading/list-cases.ts'
import { caseNumbers } from '../../records/meeting/read-meeting.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import type { Field, Option } from '../forms/field.ts'
import type { Form } from '../forms/form.ts'
import { formPage } from '../forms/form-page.ts'
import type { Cell, Column } from '../listing/cell.ts'
import { unitFilter } from '../listing/unit-filter.ts'
import { keepOutcome, readOutcome } from '../pages/kept-outcome.ts'
import { requireMayDo } from '../pages/may-do.ts'
import { type PageAnswer, type PageRow, page } from '../pages/page.ts'
import { asked, doAct, type Visit } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'

/** How many cases are offered to be scheduled at once. */
const AT_ONCE = 50

type Outcome = Awaited<ReturnType<typeof scheduleCases.perform>>['items'][number]
type NamedOutcome = { number: string; outcome: Outcome }

const optionsOf = async (visit: Visit): Promise<Option[]> => {
  const chosen = { ...asked(visit, ['unit', 'q']), withoutDates: true, limit: AT_ONCE }
  const { items } = await doAct(visit, listVisibleCases, chosen)
  const write = writeTo(visit)
  return items.map(({ id, number, employee, windowTo }) => ({
    value: id,
    text: `${number}, ${write.person(employee)}`,
    hint: `${employee.unit.name}; ${write.say('dates.until', { day: write.day(windowTo) })}`,
  }))
}

/** The days that the body's rules know; a case under other rules refuses what it does not have. */
const fieldsFor = (options: readonly Option[], { context }: Visit): Field[] => [
  { kind: 'ticks', name: 'cases', label: 'dates.cases', options },
  { kind: 'text', name: 'polygraphLeftOutFor', label: 'dates.leftOutFor', optional: true },
  ...rulesetOf(context.settings.ruleset)
    .certification.stages.filter(({ day }) => day !== 'none')
    .map(({ key }): Field => ({ kind: 'day', name: key, label: `stage.${key}`, optional: true })),
  { kind: 'day', name: 'meeting', label: 'dates.meeting', optional: true },
]

/** What was sent, once: the answer for each case is kept under the key of the request, for the page that shows it. */
const schedule = async (given: Record<string, unknown>, visit: Visit): Promise<string> => {
  const { days, ...rest } = given
  const wish = days === true ? rest : { ...pick(rest, ['cases', 'polygraphLeftOutFor']), earliest: true }
  const id = await keepOutcome(visit, OUTCOME, async () => (await doAct(visit, scheduleCases, wish)).items)
  return `/scheduling/outcome/${id}`
}

const OUTCOME = 'schedules'

const pick = (given: Record<string, unknown>, names: readonly string[]) =>
  Object.fromEntries(Object.entries(given).filter(([name]) => names.includes(name)))

const form = async (visit: Visit): Promise<Form> => {
  const { say } = visit
  await requireMayDo(visit, 'schedule-case', 'body')
  return {
    heading: say('dates.title'),
    lead: [say('dates.lead'), say('dates.daysLead')],
    fields: fieldsFor(await optionsOf(visit), visit),
    button: say('dates.earliest'),
    otherButtons: [{ name: 'days', text: say('dates.days') }],
    back: { href: '/overview', text: say('nav.overview') },
    send: schedule,
  }
}

const sent = formPage({ path: '/scheduling', section: 'cases', form })

/** The form under its filters; without a case that waits, what that means. */
const filtered = async (visit: Visit, answer: PageAnswer): Promise<PageAnswer> => {
  if (!('view' in answer)) return answer
  const filters = [{ name: 'q', label: 'roster.search', kind: 'text' }, await unitFilter(visit)]
  const { total } = await doAct(visit, listVisibleCases, { withoutDates: true, limit: 1 })
  const chosen = asked(visit, ['unit', 'q'])
  return {
    ...answer,
    view: 'scheduling/scheduling',
    model: { ...answer.model, filters, chosen, waiting: total },
  }
}

const COLUMNS: readonly Column<NamedOutcome>[] = [
  { title: 'listing.case', cell: ({ number }): Cell => ({ text: number, href: `/cases/${number}` }) },
  { title: 'listing.state', cell: ({ outcome }) => ({ group: 'dateOutcome', key: outcome.outcome }) },
  {
    title: 'dates.meeting',
    cell: ({ outcome }) => ({ day: outcome.outcome === 'scheduled' ? outcome.schedule.meeting : null }),
  },
  {
    title: 'dates.why',
    cell: ({ outcome }, { refusedWith }) =>
      outcome.outcome === 'refused' ? refusedWith(outcome.detail).text : null,
  },
  { title: 'dates.possible', cell: ({ outcome }) => ({ day: outcome.earliestLawfulMeeting }) },
]

/** Dates for many cases at once, and what became of each. */
export const schedulingPages: readonly PageRow[] = [
  {
    path: '/scheduling',
    section: 'cases',
    get: async (visit) => filtered(visit, await sent.get(visit)),
    post: async (visit, posted) =>
      filtered(visit, (await sent.post?.(visit, posted)) ?? { to: '/scheduling' }),
  },
  page({
    path: '/scheduling/outcome/:request',
    section: 'cases',
    view: 'scheduling/outcome',
    read: async (visit) => {
      const items = await readOutcome<Outcome[]>(visit, OUTCOME, visit.params.request ?? '')
      const numbers = await numbersOf(visit, items)
      const rows = items.map((outcome) => ({ outcome, number: numbers.get(outcome.case) ?? outcome.case }))
      const write = writeTo(visit)
      return {
        columns: COLUMNS,
        rows: rows.map((row) => COLUMNS.map(({ cell }) => cell(row, write))),
        set: items.filter(({ outcome }) => outcome === 'scheduled').length,
        refusedCount: items.filter(({ outcome }) => outcome === 'refused').length,
      }
    },
  }),
]

const numbersOf = async ({ context }: Visit, items: readonly Outcome[]) => {
  const ids = items.map((item) => item.case)
  return caseNumbers(context.database, ids)
}
