import { PERSON, type Person } from '../case-reading/person.ts'
import type { Database } from '../database.ts'
import { type Page, type PageRequest, pageOf } from '../paging/page.ts'
import { writtenDay } from '../written-day.ts'

/** A decision of a lower commission, with its case; `annulledOn` the day of the act by which the certification was annulled. */
export type LowerDecision = {
  of: { id: string; number: string; ruleset: string; employee: Person }
  decision: string
  decidedOn: string
  commission: { id: string; orderNumber: string; unit: { id: string; code: string; name: string } | null }
  annulledOn: string | null
}

/** The day of the meeting of the last decision seen, the meeting, and the number of the item. */
export type LowerDecisionPosition = [string, string, number]

/** Whose decisions are asked for: of commissions of these units, about anybody but this employee. */
export type LowerDecisionsAsked = {
  unitIds: readonly string[]
  notAbout: string | null
  page: PageRequest<LowerDecisionPosition>
}

/** The decisions of the commissions of some units, the latest first. */
export const listLowerDecisions = async (
  database: Database,
  { unitIds, notAbout, page }: LowerDecisionsAsked,
): Promise<Page<LowerDecision>> => {
  const where = {
    status: 'decided',
    meeting: { commission: { unitId: { in: [...unitIds] } } },
    caseId: { notIn: notAbout === null ? [] : await casesAbout(database, notAbout) },
  }
  const [total, rows] = await Promise.all([
    database.meetingItem.count({ where }),
    database.meetingItem.findMany({
      where: { AND: [where, after(page.position)] },
      orderBy: [{ meeting: { heldOn: 'desc' } }, { meetingId: 'desc' }, { n: 'asc' }],
      take: page.limit + 1,
      select: {
        ...{ meetingId: true, n: true, caseId: true, decision: true },
        meeting: {
          select: { heldOn: true, commission: { select: { id: true, orderNumber: true, unitId: true } } },
        },
      },
    }),
  ])
  const units = await database.unit.findMany({
    where: { id: { in: rows.flatMap(({ meeting }) => meeting.commission.unitId ?? []) } },
    select: { id: true, code: true, name: true },
  })
  const ofCase = await casesWith(
    database,
    rows.map(({ caseId }) => caseId),
  )
  const read = pageOf(rows, {
    limit: page.limit,
    total,
    positionOf: ({ meeting, meetingId, n }): LowerDecisionPosition => [
      writtenDay(meeting.heldOn),
      meetingId,
      n,
    ],
    itemOf: ({ caseId, decision, meeting: { heldOn, commission } }) => {
      const { unitId, ...order } = commission
      const unit = units.find(({ id }) => id === unitId) ?? null
      return {
        ...{
          caseId,
          decision: decision ?? '',
          decidedOn: writtenDay(heldOn),
          commission: { ...order, unit },
        },
      }
    },
  })
  return {
    ...read,
    items: read.items.flatMap(({ caseId, ...line }) => {
      const found = ofCase.get(caseId)
      return found ? [{ ...line, ...found }] : []
    }),
  }
}

const casesAbout = async (database: Database, employeeId: string): Promise<string[]> =>
  (await database.case.findMany({ where: { employeeId }, select: { id: true } })).map(({ id }) => id)

/** Cases by their ids, each with the day on which it was annulled. */
const casesWith = async (database: Database, ids: readonly string[]) => {
  const [cases, annulments] = await Promise.all([
    database.case.findMany({
      where: { id: { in: [...ids] } },
      select: { id: true, number: true, ruleset: true, employee: { select: PERSON } },
    }),
    database.annulment.findMany({
      where: { caseId: { in: [...ids] } },
      select: { caseId: true, actOn: true },
    }),
  ])
  const days = new Map(annulments.map(({ caseId, actOn }) => [caseId, writtenDay(actOn)]))
  return new Map(cases.map((of) => [of.id, { of, annulledOn: days.get(of.id) ?? null }]))
}

const after = (position: LowerDecisionPosition | null) => {
  if (!position) return {}
  const heldOn = new Date(position[0])
  const [, meetingId, n] = position
  return {
    OR: [
      { meeting: { heldOn: { lt: heldOn } } },
      { meeting: { heldOn }, meetingId: { lt: meetingId } },
      { meetingId, n: { gt: n } },
    ],
  }
}
