import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { readAuthorities } from '../../records/access/authorities.ts'
import { type CaseCounts, summariseCases as countCases } from '../../records/report/summarise-cases.ts'
import { listUnits } from '../../records/roster/list-units.ts'
import { DECISION_KEYS, STAGE_KEYS } from '../../regulation/rulesets/keys.ts'
import type { Act } from '../act.ts'
import { caseViewer } from '../permission/case-viewer.ts'
import { permit } from '../permission/permit.ts'
import { unitRows } from './unit-rows.ts'
import { unitAsked } from './units-asked.ts'

const input = z.strictObject({
  unit: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: 'Cases of this unit (id or code) and of the units below it.' }),
})
type Input = z.infer<typeof input>

/** Overdue by at least so many days; the last one has no end. A way to look, not a term of law. */
const LATENESS = [
  { from: 1, to: 7 },
  { from: 8, to: 30 },
  { from: 31, to: null },
] as const

const count = z.int()

/** What `GET /reports/cases` answers: how many cases are where. */
export const summaryAnswer = z.object({
  today: z.iso.date(),
  total: count,
  open: count.meta({ description: 'Not closed, the suspended ones included.' }),
  closed: count,
  late: count.meta({ description: 'Open, and a limit has passed.' }),
  withoutDates: count,
  withBreaches: count,
  stages: z.array(z.object({ stage: z.enum(STAGE_KEYS), open: count, late: count })),
  decisions: z.array(z.object({ decision: z.enum(DECISION_KEYS), cases: count })),
  undecided: count,
  lateness: z.array(z.object({ from: count, to: count.nullable(), cases: count })),
  units: z.array(
    z.object({
      unit: z.object({ id: z.uuid(), code: z.string(), name: z.string() }),
      ...{ open: count, late: count, closed: count, divided: z.boolean() },
    }),
  ),
  meetings: z.array(z.object({ on: z.iso.date(), cases: count })),
})

/** The campaign as it stands, in figures: by stage, decision, lateness, unit and day of meeting. */
export type Summary = z.infer<typeof summaryAnswer>

/** Counts the cases that the actor may see. */
export const summariseCases: Act<Input, Summary> = {
  name: 'summarise-cases',
  input,
  permitted: (context) => permit(context, 'summarise-cases', 'body'),
  perform: async ({ actor, clock, database }, { unit }) => {
    const today = clock.today().toString()
    const top =
      unit === undefined
        ? null
        : await unitAsked(database, { authorities: await readAuthorities(database), unit })
    const counts = await countCases(database, { viewer: caseViewer(actor), unitIds: top?.unitIds, today })
    const units = unitRows(await listUnits(database), counts.units, top?.id ?? null)
    return { today, ...figures(counts, today), units, meetings: counts.meetings }
  },
}

const figures = (
  { total, open, withoutDates, withBreaches, ...counts }: CaseCounts,
  today: string,
): Omit<Summary, 'today' | 'units' | 'meetings'> => {
  const late = (from: number, to: number | null) =>
    sum(counts.late.filter(({ limitOn }) => isWithin(daysSince(limitOn, today), { from, to })))
  return {
    ...{ total, open, closed: total - open, late: sum(counts.late), withoutDates, withBreaches },
    stages: STAGE_KEYS.map((stage) => ({
      ...{ open: 0, late: 0, ...counts.stages.find((each) => each.stage === stage), stage },
    })),
    decisions: DECISION_KEYS.map((decision) => ({
      ...{ decision, cases: sum(counts.decisions.filter((each) => each.decision === decision)) },
    })),
    undecided: sum(counts.decisions.filter(({ decision }) => decision === null)),
    lateness: LATENESS.map(({ from, to }) => ({ from, to, cases: late(from, to) })),
  }
}

const sum = (counts: readonly { cases: number }[]): number =>
  counts.reduce((total, { cases }) => total + cases, 0)

const daysSince = (limitOn: string, today: string): number =>
  Temporal.PlainDate.from(limitOn).until(Temporal.PlainDate.from(today)).days

const isWithin = (days: number, { from, to }: { from: number; to: number | null }): boolean =>
  days >= from && (to === null || days <= to)
