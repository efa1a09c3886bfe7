import { randomUUID } from 'node:crypto'
import type { Database } from '../../records/database.ts'
import { storeObserver } from '../../records/observers/observer-applications.ts'
import type { Ballot, MeetingItem, MeetingState } from '../../regulation/meeting/meeting-state.ts'
import { announcedMeeting } from '../observers/announced-meeting.ts'

/** By this receipt the observer of the meeting that is over follows his application. */
export const OBSERVERS_RECEIPT = 'WWWW-MMMM-QQQQ-7K7K-W9M8'

const OVER_ON = '2026-11-20'
const ON_PAPER_ON = '2026-11-24'

const BALLOT: Ballot = {
  ...{ question: 'decision', round: 1, options: ['corresponds', 'recertification'] },
  ...{ cite: ['para 31'], votes: {} },
}

const DECIDED: Pick<MeetingItem, 'status' | 'decided'> = {
  status: 'decided',
  decided: {
    ...{ decision: 'corresponds', by: 'majority', counts: { corresponds: 1 }, votingRound: 1 },
    ...{ grounds: [], recommendation: null },
  },
}

type Change = (called: MeetingState) => MeetingState

const heldLater: Change = (called) => ({ ...called, announcedOn: null })

const onPaper: Change = (called) => ({
  ...called,
  status: 'adjourned',
  paper: { declaredOn: ON_PAPER_ON, enterBy: '2026-11-27', reminded: 'not-yet', scans: [] },
})

const over: Change = (called) => ({
  ...{ ...called, status: 'closed', attendance: present(called), everPresent: called.composition },
  items: called.items.map((item) => ({ ...item, ...DECIDED })),
  minutes: {
    ...{ limitOn: '2026-11-25', signers: [called.chairmanId, called.secretaryId], signed: [] },
    ...{ reminded: 'reminded', limit: 'missed', completedOn: null },
  },
})

const present = ({ composition, chairmanId }: MeetingState): MeetingState['attendance'] => ({
  ...{ present: composition, presidingId: chairmanId, barred: [], quorum: 'present' },
})

/**
 * Meetings beside the one that was held, whose seats they have: one is called, one goes on on paper, and one is over, with its
 * minutes to sign and an observer who was there. They are of the cases with these numbers.
 */
export const meetingsOnRecord = async (
  database: Database,
  { waits, decided }: { waits: string; decided: string },
): Promise<void> => {
  await voteUnderWay(database)
  await seatedMeeting(database, { heldOn: '2026-12-22', number: waits, change: heldLater })
  await seatedMeeting(database, { heldOn: ON_PAPER_ON, number: waits, change: onPaper })
  const overId = await seatedMeeting(database, { heldOn: OVER_ON, number: decided, change: over })
  await registeredObserver(database, overId)
}

/** At the meeting that was opened its first item is voted on. */
const voteUnderWay = async (database: Database): Promise<void> => {
  const { id, state } = await database.meeting.findFirstOrThrow({ where: { status: 'opened' } })
  const opened = state as unknown as MeetingState
  const items = opened.items.map((item) => (item.n === 1 ? { ...item, ballot: BALLOT } : item))
  const changed: MeetingState = { ...opened, attendance: present(opened), items }
  await database.meeting.update({ where: { id }, data: { state: changed as object } })
}

const seatedMeeting = async (
  database: Database,
  { heldOn, number, change }: { heldOn: string; number: string; change: Change },
): Promise<string> => {
  const { id: caseId, employeeId } = await database.case.findUniqueOrThrow({ where: { number } })
  const { chairmanId, secretaryId } = await database.commission.findFirstOrThrow({
    where: { meetings: { some: { status: 'opened' } } },
  })
  const seats = { chairmanId, secretaryId }
  const called = { ruleset: 'decree-1612', heldOn, employees: [employeeId] } as const
  const id = await announcedMeeting(database, called)
  const found = await database.meeting.findUniqueOrThrow({ where: { id } })
  const { items, ...listed } = found.state as unknown as MeetingState
  const state = change({
    ...{ ...listed, ...seats, composition: [chairmanId] },
    items: items.map((item) => ({ ...item, caseId })),
  })
  await database.commission.update({ where: { id: found.commissionId }, data: seats })
  for (const { n, status } of state.items)
    await database.meetingItem.create({ data: { meetingId: id, n, caseId, status } })
  const announcedOn = state.announcedOn === null ? null : new Date(state.announcedOn)
  const data = { status: state.status, announcedOn, state: state as object }
  await database.meeting.update({ where: { id }, data })
  return id
}

const registeredObserver = async (database: Database, meetingId: string): Promise<void> => {
  const id = randomUUID()
  await storeObserver(database, {
    ...{ id, meetingId, fullName: 'Ахметова Дана', organisation: null, contact: '+7 700 000 00 02' },
    ...{ email: null, address: null, language: 'ru', cameBy: 'paper' },
    receipt: OBSERVERS_RECEIPT,
    ...{ capacity: 'maslikhat', subordination: 'none', decision: 'qualifies', attached: ['identity'] },
    ...{ documentIds: [], appliedAt: '2026-11-18T05:00:00Z', registeredById: randomUUID() },
  })
  await database.observerApplication.update({ where: { id }, data: { registeredOn: new Date(OVER_ON) } })
}
