import { randomUUID } from 'node:crypto'
import type { Database } from '../../records/database.ts'
import { parseCivilDate } from '../../regulation/civil-date.ts'
import { calledMeeting } from '../../regulation/meeting/apply-meeting-event.ts'
import type { RulesetId } from '../../regulation/rulesets/keys.ts'

/** Puts a meeting on record that was announced a week ahead, of a commission of the whole body. @returns its id */
export const announcedMeeting = async (
  database: Database,
  { ruleset, heldOn, employees }: { ruleset: RulesetId; heldOn: string; employees: readonly string[] },
): Promise<string> => {
  const meetingId = randomUUID()
  const [chairmanId, secretaryId, commissionId] = [randomUUID(), randomUUID(), randomUUID()]
  const seats = { chairmanId, secretaryId }
  const announcedOn = parseCivilDate(heldOn).subtract({ days: 7 }).toString()
  const item = { kind: 'regular', round: 1 } as const
  const state = calledMeeting({
    ...{ meetingId, ruleset, heldOn, announcedOn, leadDays: 1, ...seats },
    composition: [chairmanId],
    agenda: employees.map((employeeId, at) => ({
      ...{ ...item, n: at + 1, caseId: randomUUID(), caseWorkflowId: `w${at}`, employeeId },
    })),
  })
  const entered = { orderedOn: new Date('2027-01-01'), enteredById: randomUUID(), enteredAt: new Date() }
  await database.commission.create({
    data: { id: commissionId, orderNumber: commissionId, ...seats, ...entered },
  })
  const row = { id: meetingId, workflowId: `meeting/${meetingId}`, commissionId, startsAt: '10:00' }
  const days = { heldOn: new Date(heldOn), announcedOn: new Date(announcedOn) }
  await database.meeting.create({
    data: { ...row, ...days, place: 'Room 12', status: 'called', seq: 1, state: state as object },
  })
  return meetingId
}
