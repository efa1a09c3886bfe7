import { Temporal } from 'temporal-polyfill'
import { civilDateOf } from '../../platform/clock.ts'
import type { MeetingState } from '../../regulation/meeting/meeting-state.ts'
import {
  type Admission,
  type Application,
  admitObservers,
  type ObservedMeeting,
} from '../../regulation/observers/admit-observers.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import { calendarInForce } from '../calendar/calendar-in-force.ts'
import type { Database, Transaction } from '../database.ts'

/** An application as it is registered; `documentIds`: the copies that were attached. */
export type NewObserver = {
  id: string
  meetingId: string
  fullName: string
  organisation: string | null
  contact: string
  capacity: Application['capacity']
  subordination: Application['subordination']
  attached: string[]
  documentIds: string[]
  appliedAt: string
  registeredById: string
}

/** Puts an application on record. */
export const storeObserver = async (tx: Transaction, given: NewObserver): Promise<void> => {
  await tx.observerApplication.create({ data: given })
}

/** An application on record, with how it is judged now. */
export type JudgedObserver = {
  id: string
  meetingId: string
  fullName: string
  organisation: string | null
  contact: string
  capacity: string
  appliedAt: Date
  notifiedOn: Date | null
  registeredOn: Date | null
  cancelledOn: Date | null
  admission: Admission
}

/** The meeting of an application, as the rules read it. @throws when there is no such meeting */
export const observedMeeting = async (database: Database, meetingId: string): Promise<ObservedMeeting> => {
  const { state } = await database.meeting.findUniqueOrThrow({
    where: { id: meetingId },
    select: { state: true },
  })
  const { ruleset, heldOn, announcedOn } = state as unknown as MeetingState
  return { ruleset: rulesetOf(ruleset), calendar: await calendarInForce(database), heldOn, announcedOn }
}

/** The applications for a meeting in the order in which they came, each judged among the others. */
export const judgedObservers = async (database: Database, meetingId: string): Promise<JudgedObserver[]> => {
  const [meeting, rows] = await Promise.all([
    observedMeeting(database, meetingId),
    database.observerApplication.findMany({
      where: { meetingId },
      orderBy: [{ appliedAt: 'asc' }, { id: 'asc' }],
    }),
  ])
  const admissions = new Map(admitObservers(meeting, rows.map(applicationOf)).map((each) => [each.id, each]))
  return rows.flatMap((row) => {
    const admission = admissions.get(row.id)
    return admission ? [{ ...row, admission }] : []
  })
}

type Row = Awaited<ReturnType<Database['observerApplication']['findFirstOrThrow']>>

const applicationOf = ({ id, appliedAt, cancelledOn, ...row }: Row): Application => ({
  id,
  capacity: row.capacity as Application['capacity'],
  subordination: row.subordination as Application['subordination'],
  attached: row.attached as Application['attached'][number][],
  appliedAt: appliedAt.toISOString(),
  appliedOn: civilDateOf(Temporal.Instant.fromEpochMilliseconds(appliedAt.getTime())).toString(),
  cancelled: cancelledOn === null ? 'no' : 'yes',
})

/** The meeting of an application; null when there is no such application. */
export const meetingOfObserver = async (database: Database, id: string): Promise<string | null> => {
  const found = await database.observerApplication.findUnique({ where: { id }, select: { meetingId: true } })
  return found?.meetingId ?? null
}

/** What can happen to an application after it was registered, with the column of its day. */
export const OBSERVER_STEPS = {
  notified: 'notifiedOn',
  registered: 'registeredOn',
  cancelled: 'cancelledOn',
} as const
export type ObserverStep = keyof typeof OBSERVER_STEPS

/** Records the day of a step; one that stands already stays. */
export const markObserver = async (
  database: Database,
  { id, step, on }: { id: string; step: ObserverStep; on: string },
): Promise<void> => {
  const column = OBSERVER_STEPS[step]
  await database.observerApplication.updateMany({
    where: { id, [column]: null },
    data: { [column]: new Date(on) },
  })
}

/** A meeting that is announced and still ahead: when, where, until when observers apply. Nothing of anybody on its agenda. */
export type Announcement = {
  id: string
  heldOn: string
  startsAt: string
  place: string
  announcedOn: string
  meeting: ObservedMeeting
}

/** The announced meetings of today and later, the next one first. */
export const announcedMeetings = async (database: Database, today: string): Promise<Announcement[]> => {
  const calendar = await calendarInForce(database)
  const found = await database.meeting.findMany({
    where: {
      heldOn: { gte: new Date(today) },
      announcedOn: { not: null, lte: new Date(today) },
      status: { in: ['called', 'opened'] },
    },
    orderBy: [{ heldOn: 'asc' }, { id: 'asc' }],
    take: 200,
    select: { id: true, startsAt: true, place: true, state: true },
  })
  return found.flatMap(({ id, startsAt, place, state }) => {
    const { ruleset, heldOn, announcedOn } = state as unknown as MeetingState
    if (announcedOn === null) return []
    const meeting = { ruleset: rulesetOf(ruleset), calendar, heldOn, announcedOn }
    return [{ id, heldOn, startsAt, place, announcedOn, meeting }]
  })
}

/** The items of a meeting that are heard without observers: of employees whose data may not be disclosed. */
export const heardWithoutObservers = async (database: Database, meetingId: string): Promise<number[]> => {
  const { state } = await database.meeting.findUniqueOrThrow({
    where: { id: meetingId },
    select: { state: true },
  })
  const { items } = state as unknown as MeetingState
  const closed = await database.employee.findMany({
    where: { id: { in: items.map(({ employeeId }) => employeeId) }, disclosure: false },
    select: { id: true },
  })
  const ids = new Set(closed.map(({ id }) => id))
  return items.filter(({ employeeId }) => ids.has(employeeId)).map(({ n }) => n)
}
