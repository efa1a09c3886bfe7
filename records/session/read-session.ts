import type { CaseState } from '../../regulation/course/state.ts'
import type { ScheduledStage } from '../../regulation/rulesets/keys.ts'
import { PERSON, type Person } from '../case-reading/person.ts'
import type { Database } from '../database.ts'
import { writtenDay } from '../written-day.ts'

/** A session of a stage with whoever is called to it, by case number. */
export type SessionRecord = {
  id: string
  unitId: string | null
  stage: ScheduledStage
  heldOn: string
  startsAt: string
  place: string
  capacity: number
  people: {
    caseId: string
    number: string
    ruleset: string
    employee: Person
    state: CaseState
    /** Of the row of results that was taken; null while none was. */
    resultHash: string | null
  }[]
}

/** The session with this id; null when there is none. */
export const findSession = async (database: Database, id: string): Promise<SessionRecord | null> => {
  const found = await database.stageSession.findUnique({ where: { id }, include: { seats: true } })
  if (!found) return null
  const cases = await database.case.findMany({
    where: { id: { in: found.seats.map(({ caseId }) => caseId) } },
    orderBy: { number: 'asc' },
    select: { id: true, number: true, ruleset: true, state: true, employee: { select: PERSON } },
  })
  const { id: sessionId, unitId, stage, startsAt, place, capacity } = found
  return {
    ...{ id: sessionId, unitId, stage: stage as ScheduledStage, startsAt, place, capacity },
    heldOn: writtenDay(found.heldOn) ?? '',
    people: cases.map(({ id: caseId, state, ...row }) => ({
      ...{ ...row, caseId, state: state as unknown as CaseState },
      resultHash: found.seats.find((seat) => seat.caseId === caseId)?.resultHash ?? null,
    })),
  }
}

/** Notes which row of results was taken for a seat. */
export const noteResult = async (
  database: Pick<Database, 'sessionSeat'>,
  seat: { sessionId: string; caseId: string },
  taken: { resultHash: string; factId: string },
): Promise<void> => {
  await database.sessionSeat.update({ where: { sessionId_caseId: seat }, data: taken })
}
