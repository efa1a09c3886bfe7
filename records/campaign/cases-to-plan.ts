import type { CaseToPlan } from '../../regulation/campaign/campaign-request.ts'
import type { CaseState } from '../../regulation/course/state.ts'
import { isCourse } from '../case-reading/read-case.ts'
import type { Database, Prisma } from '../database.ts'
import type { StoredFacts } from '../roster/stored-facts.ts'
import { readCommissionUnits } from './commission-unit.ts'

/** A case as a campaign plans it, with its id. */
export type PlannedCase = CaseToPlan & { caseId: string; unitId: string }

/**
 * Which cases: those named, those of the approved lists of a determination, or all; `unitId`: only those for which this
 * unit's personnel service answers, null: every one.
 */
export type WhichCases = {
  ids?: readonly string[] | undefined
  determinationId?: string | undefined
  unitId: string | null
}

const PAGE = 500

/**
 * The open cases that wait for days: without dates, or in need of another meeting; a case that is named may have dates
 * that nobody was called for yet.
 *
 * @param tell is told how many cases of how many are read
 * @example await casesToPlan(database, { determinationId, unitId: null })
 */
export const casesToPlan = async (
  database: Database,
  which: WhichCases,
  tell: (done: number, of: number) => void = () => undefined,
): Promise<PlannedCase[]> => {
  const where = conditionOf(which)
  const of = await database.case.count({ where })
  const unitOf = await readCommissionUnits(database)
  const found: PlannedCase[] = []
  for (let [after, done] = ['', 0]; ; ) {
    tell(done, of)
    const rows = await database.case.findMany({
      where: { AND: [where, { number: { gt: after } }] },
      orderBy: { number: 'asc' },
      take: PAGE,
      select: {
        ...{ id: true, number: true, state: true, employeeId: true },
        employee: { select: { unitId: true, positionLevel: true, facts: true } },
      },
    })
    for (const { id, number, state, employee } of rows)
      if (isCourse(state) && waits(state, which))
        found.push({
          ...{
            caseId: id,
            key: number,
            state,
            unitId: employee.unitId,
            positionLevel: employee.positionLevel,
          },
          commissionUnit: unitOf(employee.unitId),
          away: absencesOf(employee.facts),
        })
    const last = rows.at(-1)
    if (rows.length < PAGE || !last) return found
    after = last.number
    done += rows.length
  }
}

/** Of the cases that are named those that no campaign can plan: they are closed, on an agenda, or another service's. */
export const namedInVain = async (
  database: Database,
  which: WhichCases & { ids: readonly string[] },
): Promise<string[]> => {
  const found = await database.case.findMany({ where: conditionOf(which), select: { id: true } })
  const known = new Set(found.map(({ id }) => id))
  return which.ids.filter((id) => !known.has(id))
}

/** Is there any case at all that may wait for days? */
export const mayWait = async (database: Database, which: WhichCases): Promise<boolean> =>
  (await database.case.findFirst({ where: conditionOf(which), select: { id: true } })) !== null

/** The days on which somebody is away by the roster, whatever for. */
export const absencesOf = (facts: unknown): { from: string; to: string | null }[] =>
  ((facts as Partial<StoredFacts>).absences ?? []).map(({ from, to }) => ({ from, to }))

const waits = ({ current }: CaseState, { ids }: WhichCases): boolean =>
  current.meeting === null &&
  (ids !== undefined || current.schedule === null || current.newMeetingFor !== null)

const conditionOf = ({ ids, determinationId, unitId }: WhichCases): Prisma.CaseWhereInput => ({
  status: 'open',
  meetingId: null,
  ...(unitId === null ? {} : { personnelUnitId: unitId }),
  ...(ids === undefined ? {} : { id: { in: [...ids] } }),
  ...(determinationId === undefined ? {} : { employee: { entries: { some: onLists(determinationId) } } }),
})

/** Approved, not struck, with a case of its own. */
const onLists = (determinationId: string) => ({
  ...{ determinationId, listId: { not: null }, struckGround: null, caseId: { not: null } },
})
