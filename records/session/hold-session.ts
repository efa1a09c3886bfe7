import type { CaseState } from '../../regulation/course/state.ts'
import { concluded } from '../../regulation/course/timetable-of.ts'
import type { ScheduledStage } from '../../regulation/rulesets/keys.ts'
import { ensureSession, type HeldSession } from '../campaign/carry-out.ts'
import { absencesOf } from '../campaign/cases-to-plan.ts'
import { isCourse } from '../case-reading/read-case.ts'
import type { Database } from '../database.ts'
import { lock } from '../lock.ts'

/** A case whose stage is on a day, and what may keep its employee from a session. */
export type CaseOfDay = {
  caseId: string
  number: string
  windowTo: string
  away: { from: string; to: string | null }[]
  /** Why it cannot come; null: it can. */
  bar: 'other-day' | 'held' | 'seated' | null
}

/** The open cases of these ids, or all whose stage is on that day; `unitId` null: of the whole body. */
export const casesOfDay = async (
  database: Database,
  asked: {
    stage: ScheduledStage
    heldOn: string
    unitId: string | null
    ids?: readonly string[] | undefined
  },
): Promise<CaseOfDay[]> => {
  const { stage, heldOn, unitId, ids } = asked
  const day = new Date(heldOn)
  const rows = await database.case.findMany({
    where: {
      status: 'open',
      ...(unitId === null ? {} : { personnelUnitId: unitId }),
      ...(ids
        ? { id: { in: [...ids] } }
        : {
            ...{ startOn: { lte: day }, meetingOn: { gt: day } },
            state: { path: ['current', 'schedule', stage], equals: heldOn },
          }),
    },
    orderBy: [{ windowTo: 'asc' }, { number: 'asc' }],
    select: { id: true, number: true, windowTo: true, state: true, employee: { select: { facts: true } } },
  })
  const found = rows.map(({ id }) => id)
  const seated = await seatedOn(database, found, { stage, heldOn: day })
  return rows.map(({ id, number, windowTo, state, employee }) => ({
    ...{ caseId: id, number, windowTo: windowTo.toISOString().slice(0, 10) },
    away: absencesOf(employee.facts),
    bar: seated.has(id) ? 'seated' : barOf(state, stage, heldOn),
  }))
}

/** Who of these has a seat in a session of a stage on a day. */
const seatedOn = async (
  database: Pick<Database, 'sessionSeat'>,
  caseIds: readonly string[],
  session: { stage: string; heldOn: Date },
): Promise<ReadonlySet<string>> => {
  const seats = await database.sessionSeat.findMany({
    where: { caseId: { in: [...caseIds] }, session },
    select: { caseId: true },
  })
  return new Set(seats.map(({ caseId }) => caseId))
}

const barOf = (state: unknown, stage: ScheduledStage, heldOn: string): CaseOfDay['bar'] => {
  if (!isCourse(state) || state.current.schedule?.[stage] !== heldOn) return 'other-day'
  return concluded(state as CaseState, stage) ? 'held' : null
}

/**
 * Holds a session, or adds to the one that is held at that hour in that place; never over its size, and nobody whom another
 * called to a session of this stage on that day meanwhile.
 *
 * @returns null where nobody is left to call
 */
export const seatPeople = (
  database: Database,
  session: HeldSession,
  caseIds: readonly string[],
): Promise<{ id: string; seated: string[]; free: number } | null> =>
  database.$transaction(async (tx) => {
    await lock(tx, 'stage-sessions')
    const { stage, heldOn } = session
    const taken = await seatedOn(tx, caseIds, { stage, heldOn: new Date(heldOn) })
    const free = caseIds.filter((caseId) => !taken.has(caseId))
    if (free.length === 0) return null
    const id = await ensureSession(tx, session)
    const { capacity } = await tx.stageSession.findUniqueOrThrow({
      where: { id },
      select: { capacity: true },
    })
    const before = await tx.sessionSeat.count({ where: { sessionId: id } })
    const seated = free.slice(0, Math.max(0, capacity - before))
    await tx.sessionSeat.createMany({
      data: seated.map((caseId) => ({ sessionId: id, caseId })),
      skipDuplicates: true,
    })
    return { id, seated, free: free.length }
  })
