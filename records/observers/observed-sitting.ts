import type { MeetingState } from '../../regulation/meeting/meeting-state.ts'
import type { ObservedMeeting } from '../../regulation/observers/admit-observers.ts'
import type { ObserverStanding } from '../../regulation/observers/observer-rights.ts'
import { PERSON, type Person } from '../case-reading/person.ts'
import type { Database } from '../database.ts'
import { findMeeting } from '../meeting/read-meeting.ts'
import { bodyOnPaper } from '../paper-facts/body-on-paper.ts'
import { heardWithoutObservers } from './heard-without-observers.ts'
import { type JudgedObserver, observedMeeting } from './observer-applications.ts'

/** The meeting of an observer: where and when, of which body, and how he stands to it. */
export type ObservedSitting = {
  meeting: ObservedMeeting
  state: MeetingState
  startsAt: string
  place: string
  body: string
  standing: ObserverStanding
}

/** Reads the meeting of an application. @throws when it is not there */
export const observedSitting = async (
  database: Database,
  { meetingId, admission, registeredOn }: JudgedObserver,
): Promise<ObservedSitting> => {
  const found = await findMeeting(database, meetingId)
  if (!found) throw new Error(`no meeting ${meetingId}`)
  const { state, startsAt, place, commissionId } = found
  const commission = await database.commission.findUniqueOrThrow({
    where: { id: commissionId },
    select: { unitId: true },
  })
  const { body } = await bodyOnPaper(database, commission.unitId)
  const standing: ObserverStanding = {
    outcome: admission.outcome,
    registered: registeredOn === null ? 'no' : 'yes',
    meeting: state.status,
    minutesCompletedOn: state.minutes?.completedOn ?? null,
  }
  return { meeting: await observedMeeting(database, meetingId), state, startsAt, place, body, standing }
}

/** The items that may be observed, with their employees: without those whose data may not be disclosed. */
export const observedItems = async (
  database: Database,
  { meetingId, items }: MeetingState,
): Promise<{ item: MeetingState['items'][number]; employee: Person }[]> => {
  const hidden = new Set(await heardWithoutObservers(database, meetingId))
  const shown = items.filter(({ n, status }) => !hidden.has(n) && status !== 'dropped')
  const people = await database.employee.findMany({
    where: { id: { in: shown.map(({ employeeId }) => employeeId) } },
    select: PERSON,
  })
  return shown.flatMap((item) => {
    const employee = people.find(({ id }) => id === item.employeeId)
    return employee ? [{ item, employee }] : []
  })
}
