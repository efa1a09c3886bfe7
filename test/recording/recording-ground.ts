import { randomUUID } from 'node:crypto'
import { calledMeeting } from '../../regulation/meeting/apply-meeting-event.ts'
import type { MeetingState } from '../../regulation/meeting/meeting-state.ts'
import type { RulesetId } from '../../regulation/rulesets/keys.ts'
import type { TestApi } from '../api.ts'
import { caseOnRecord, employeeOnRecord, unitOnRecord } from '../body-on-record.ts'

/** A meeting that was held: item 1 was heard, item 2 was not opened. People by their personnel number. */
export type HeldMeeting = {
  meetingId: string
  caseId: string
  unitId: string
  /** Ends the certification of item 1. */
  closeCase(): Promise<void>
}

export const HELD_ON = '2026-11-26'

/** Puts a held meeting on record; `S` is its secretary, `M` a member, `E` whoever was heard. */
export const heldMeeting = async (
  { database }: Pick<TestApi, 'database'>,
  { ruleset = 'decree-1612' as RulesetId, suffix = '' } = {},
): Promise<HeldMeeting> => {
  const unitId = await unitOnRecord(database, { code: `body${suffix}`, kind: 'body' })
  const person = (number: string) => employeeOnRecord(database, { number: `${number}${suffix}`, unitId })
  const [secretaryId, memberId, employeeId, otherId] = [
    await person('S'),
    await person('M'),
    await person('E'),
    await person('E2'),
  ]
  const caseId = await caseOnRecord(database, { number: `2027-00000${suffix || 1}`, employeeId, unitId })
  const seats = { chairmanId: memberId, secretaryId }
  const meetingId = randomUUID()
  const item = { caseWorkflowId: 'w', kind: 'regular', round: 1 } as const
  const called = calledMeeting({
    ...{ meetingId, ruleset, heldOn: HELD_ON, announcedOn: '2026-11-18', leadDays: 1, ...seats },
    composition: [memberId],
    agenda: [
      { ...item, n: 1, caseId, employeeId },
      { ...item, n: 2, caseId: randomUUID(), employeeId: otherId },
    ],
  })
  const state: MeetingState = {
    ...called,
    status: 'opened',
    items: called.items.map((each) =>
      each.n === 1 ? { ...each, status: 'opened', attendance: 'came' } : each,
    ),
  }
  const commission = await database.commission.create({
    data: {
      ...{
        id: randomUUID(),
        unitId,
        orderNumber: `17${suffix}`,
        orderedOn: new Date('2026-01-12'),
        ...seats,
      },
      ...{ enteredById: randomUUID(), enteredAt: new Date() },
      members: { create: [{ employeeId: memberId, capacity: 'other' }] },
    },
  })
  await database.meeting.create({
    data: {
      ...{ id: meetingId, workflowId: `meeting/${meetingId}`, commissionId: commission.id },
      ...{ startsAt: '10:00', place: 'Room 12', status: 'opened', seq: 1, state: state as object },
      ...{ heldOn: new Date(HELD_ON), announcedOn: new Date('2026-11-18') },
      items: { create: [{ n: 1, caseId, status: 'opened' }] },
    },
  })
  const closeCase = async () => {
    await database.case.update({ where: { id: caseId }, data: { status: 'closed' } })
  }
  return { meetingId, caseId, unitId, closeCase }
}

/** A sound of so many bytes: the beginning of an Ogg file, and noise that repeats itself. */
export async function* sound(size: number): AsyncGenerator<Buffer> {
  const MIB = 1024 * 1024
  for (let sent = 0; sent < size; sent += MIB) {
    const chunk = Buffer.alloc(Math.min(MIB, size - sent), sent / MIB)
    if (sent === 0) chunk.write('OggS')
    yield chunk
  }
}
