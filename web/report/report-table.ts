import type { Summary } from '../../acts/report/summarise-cases.ts'
import type { PageKey } from '../../texts/pages/page-texts.ts'
import type { Cell, Column } from '../listing/cell.ts'
import type { Bar } from '../picture/bars.ts'
import type { Write } from '../rendering/write.ts'

/** A line of a report: what it counts, how many cases of it are in time and late (or all together), and their list. */
export type ReportRow = {
  label: (write: Write) => string
  /** One number, or those in time and those late. */
  counts: readonly number[]
  /** The address of the cases that were counted, or of the same report one level below. */
  href: string | null
}

/** A report: a picture, and the table of the same numbers. */
export type Report = {
  title: PageKey
  /** What its lines are. */
  of: PageKey
  /** The parts of a bar, in their order. */
  parts: readonly PageKey[]
  rows: (summary: Summary, unit: string | null) => readonly ReportRow[]
}

const IN_TIME_AND_LATE: readonly PageKey[] = ['report.inTime', 'report.late']

const casesAt = (asked: Record<string, string>, unit: string | null): string =>
  `/cases?${new URLSearchParams({ ...asked, ...(unit === null ? {} : { unit }) })}`

/** Every report of the campaign, by the key of its address. */
export const REPORTS = {
  stages: {
    title: 'report.stages',
    of: 'report.stage',
    parts: IN_TIME_AND_LATE,
    rows: ({ stages }, unit) =>
      stages.map(({ stage, open, late }) => ({
        label: ({ say }) => say(`stage.${stage}`),
        counts: [open - late, late],
        href: casesAt({ stage, state: 'open' }, unit),
      })),
  },
  decisions: {
    title: 'report.decisions',
    of: 'report.decision',
    parts: ['report.cases'],
    rows: ({ decisions, undecided }) => [
      ...decisions.map(({ decision, cases }) => ({
        label: ({ say }: Write) => say(`decision.${decision}`),
        counts: [cases],
        href: null,
      })),
      { label: ({ say }: Write) => say('report.undecided'), counts: [undecided], href: null },
    ],
  },
  units: {
    title: 'report.units',
    of: 'listing.unit',
    parts: [...IN_TIME_AND_LATE, 'report.closed'],
    rows: ({ units }) =>
      units.map(({ unit: { id, name }, open, late, closed, divided }) => ({
        label: () => name,
        counts: [open - late, late, closed],
        href: divided ? `/reports/units?unit=${id}` : `/cases?unit=${id}`,
      })),
  },
  lateness: {
    title: 'report.lateness',
    of: 'report.overdue',
    parts: ['report.cases'],
    rows: ({ lateness }, unit) =>
      lateness.map(({ from, to, cases }) => ({
        label: ({ say }) =>
          to === null ? say('report.daysFrom', { from }) : say('report.daysFromTo', { from, to }),
        counts: [cases],
        href: casesAt({ late: 'true' }, unit),
      })),
  },
  meetings: {
    title: 'report.meetings',
    of: 'report.day',
    parts: ['report.cases'],
    rows: ({ meetings }, unit) =>
      meetings.map(({ on, cases }) => ({
        label: ({ day }) => day(on),
        counts: [cases],
        href: casesAt({ sort: 'meeting', state: 'open' }, unit),
      })),
  },
} as const satisfies Record<string, Report>

/** The key of a report. */
export type ReportKey = keyof typeof REPORTS

/** The columns of a report's table: what is counted, then a number for each part. */
export const columnsOf = ({ of, parts }: Report): readonly Column<ReportRow>[] => [
  {
    title: of,
    cell: ({ label, href }, write): Cell => ({ text: label(write), ...(href === null ? {} : { href }) }),
  },
  ...parts.map(
    (title, at): Column<ReportRow> => ({ title, numeric: true, cell: ({ counts }) => counts[at] ?? 0 }),
  ),
]

/** The bars of a report. */
export const barsOf = (rows: readonly ReportRow[], write: Write): Bar[] =>
  rows.map(({ label, counts }) => ({ label: label(write), parts: counts }))
