import { writtenDay } from '../case-reading/person.ts'
import { type CaseViewer, visibleCases } from '../case-reading/visible-cases.ts'
import type { Database, Prisma } from '../database.ts'

/** So many cases of one unit at one stage, with one decision. */
export type CaseCount = {
  unitId: string
  stage: string
  status: string
  decision: string | null
  cases: number
}

/** So many open cases of one unit at one stage whose limit passed on that day. */
export type LateCount = { unitId: string; stage: string; limitOn: string; cases: number }

/** The cases that somebody may see, counted by the database. */
export type CaseCounts = {
  cases: CaseCount[]
  late: LateCount[]
  /** Open cases without a day of the meeting. */
  withoutDates: number
  /** Cases with a breach on record. */
  withBreaches: number
  /** Open cases by the day of their meeting, from today on. */
  meetings: { on: string; cases: number }[]
}

/** Counts cases; `unitIds`: only those of these units. Late is a case whose limit ended before `today`. */
export const summariseCases = async (
  database: Database,
  asked: { viewer: CaseViewer; unitIds?: readonly string[] | undefined; today: string },
): Promise<CaseCounts> => {
  const today = new Date(asked.today)
  const where: Prisma.CaseWhereInput = {
    AND: [
      await visibleCases(database, asked.viewer),
      asked.unitIds === undefined ? {} : { unitId: { in: [...asked.unitIds] } },
    ],
  }
  const notClosed = { AND: [where, { status: { not: 'closed' } }] }
  const [cases, late, meetings, withoutDates, withBreaches] = await Promise.all([
    database.case.groupBy({ by: ['unitId', 'stage', 'status', 'decision'], where, _count: true }),
    database.case.groupBy({
      by: ['unitId', 'stage', 'nextLimitOn'],
      where: { AND: [notClosed, { nextLimitOn: { lt: today } }] },
      _count: true,
    }),
    database.case.groupBy({
      by: ['meetingOn'],
      where: { AND: [notClosed, { meetingOn: { gte: today } }] },
      orderBy: { meetingOn: 'asc' },
      _count: true,
    }),
    database.case.count({ where: { AND: [notClosed, { meetingOn: null }] } }),
    database.case.count({ where: { AND: [where, { breaches: { gt: 0 } }] } }),
  ])
  return {
    cases: cases.map(({ _count, ...group }) => ({ ...group, cases: _count })),
    late: late.map(({ _count, nextLimitOn, ...group }) => ({
      ...group,
      limitOn: writtenDay(nextLimitOn) ?? '',
      cases: _count,
    })),
    meetings: meetings.map(({ _count, meetingOn }) => ({ on: writtenDay(meetingOn) ?? '', cases: _count })),
    withoutDates,
    withBreaches,
  }
}
