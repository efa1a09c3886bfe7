import { randomUUID } from 'node:crypto'
import type { Database } from '../records/database.ts'
import type { CaseState, DecisionRecord } from '../regulation/course/state.ts'
import type { DecisionKey, RulesetId } from '../regulation/rulesets/keys.ts'
import { caseOnRecord, employeeOnRecord } from './body-on-record.ts'

/** A person whose first round was decided, as a test wants him; `facts` are those of the roster. */
export type Decided = {
  number: string
  unitId: string
  decision: DecisionKey
  ruleset: RulesetId
  facts?: object
}

/** The day on which such a case was decided. */
export const DECIDED_ON = '2026-11-20'

/** Puts on record a person and his case, decided on 20 November 2026 without any engine. @returns its id and number */
export const decidedOnRecord = async (
  database: Database,
  { number, unitId, decision, ruleset, facts = {} }: Decided,
): Promise<{ id: string; number: string; employeeId: string }> => {
  const employeeId = await employeeOnRecord(database, { number, unitId })
  await database.employee.update({ where: { id: employeeId }, data: { facts } })
  const caseNumber = `2026-${number.padStart(6, '0')}`
  const id = await caseOnRecord(database, { number: caseNumber, employeeId, unitId })
  const { state } = await database.case.findUniqueOrThrow({ where: { id }, select: { state: true } })
  const course = state as unknown as CaseState
  const record: DecisionRecord = {
    ...{ round: 1, on: DECIDED_ON, decision, acquaintedOn: null, refusal: null, minutesOn: null },
    decided: {
      ...{ meetingId: randomUUID(), item: 1, heldOn: DECIDED_ON, round: 1, decision, by: 'majority' },
      ...{ counts: { [decision]: 5 }, attended: true, grounds: ['test'], recommendation: null },
      presidingId: randomUUID(),
    },
  }
  const changed = { ...course, frame: { ...course.frame, ruleset }, decisions: [record] }
  await database.case.update({ where: { id }, data: { ruleset, decision, state: changed as object } })
  return { id, number: caseNumber, employeeId }
}

/** Puts on record the meeting that decided on a case, with its commission, as far as permissions and lists look at them. */
export const decidingMeetingOnRecord = async (
  database: Database,
  caseId: string,
  { unitId, chairmanId }: { unitId: string | null; chairmanId: string },
): Promise<void> => {
  const { state } = await database.case.findUniqueOrThrow({ where: { id: caseId }, select: { state: true } })
  const decision = (state as unknown as CaseState).decisions.at(-1)
  if (!decision) throw new Error(`${caseId} is not decided`)
  const { meetingId: id, item: n } = decision.decided
  const held = { attendance: null, chairmanId, secretaryId: chairmanId, minutes: null }
  await database.meeting.create({
    data: {
      ...{ id, workflowId: `meeting/${id}`, startsAt: '10:00', place: '1', status: 'closed', seq: 1 },
      ...{ heldOn: new Date(decision.on), state: held },
      items: { create: [{ n, caseId, status: 'decided', decision: decision.decision }] },
      commission: { create: commissionOf({ unitId, chairmanId, number: id }) },
    },
  })
}

/** Puts a commission on record that somebody leads. @returns its id */
export const commissionOnRecord = async (
  database: Database,
  led: { unitId: string | null; chairmanId: string; number: string },
): Promise<string> => {
  const { id } = await database.commission.create({ data: commissionOf(led) })
  return id
}

const commissionOf = ({
  unitId,
  chairmanId,
  number,
}: {
  unitId: string | null
  chairmanId: string
  number: string
}) => ({
  ...{ id: randomUUID(), unitId, orderNumber: number, orderedOn: new Date('2026-11-01'), chairmanId },
  ...{ secretaryId: chairmanId, enteredById: chairmanId, enteredAt: new Date('2026-11-01') },
})
