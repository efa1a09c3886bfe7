import { Temporal } from 'temporal-polyfill'
import { civilDateOf } from '../../platform/clock.ts'
import type { MeetingState } from '../../regulation/meeting/meeting-state.ts'
import {
  type Admission,
  type Application,
  admitObservers,
  type ObservedMeeting,
  type ObserverRefusal,
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
  email: string | null
  address: string | null
  language: string
  cameBy: 'public-page' | 'paper'
  receipt: string
  capacity: Application['capacity']
  subordination: Application['subordination']
  decision: Application['decision']
  attached: string[]
  documentIds: string[]
  appliedAt: string
  registeredById: string
}

/** Puts an application on record. */
export const storeObserver = async (tx: Transaction, given: NewObserver): Promise<void> => {
  await tx.observerApplication.create({ data: given })
}

type Row = Awaited<ReturnType<Database['observerApplication']['findFirstOrThrow']>>

/** An application on record, with how it is judged now. */
export type JudgedObserver = Row & { admission: Admission }

/** The meeting of an application, as the rules read it. @throws when there is no such meeting */
export const observedMeeting = async (
  database: Database | Transaction,
  meetingId: string,
): Promise<ObservedMeeting> => {
  const { state } = await database.meeting.findUniqueOrThrow({
    where: { id: meetingId },
    select: { state: true },
  })
  const { ruleset, heldOn, announcedOn } = state as unknown as MeetingState
  return { ruleset: rulesetOf(ruleset), calendar: await calendarInForce(database), heldOn, announcedOn }
}

/** The applications for a meeting in the order in which they came, each judged among the others. */
export const judgedObservers = async (
  database: Database | Transaction,
  meetingId: string,
): Promise<JudgedObserver[]> => {
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

/** One application, judged among the others of its meeting; null when there is none. */
export const judgedObserver = async (database: Database, id: string): Promise<JudgedObserver | null> => {
  const meetingId = await meetingOfObserver(database, id)
  if (meetingId === null) return null
  return (await judgedObservers(database, meetingId)).find((each) => each.id === id) ?? null
}

const applicationOf = ({ id, appliedAt, cancelledOn, ...row }: Row): Application => ({
  id,
  applicant: applicantOf(row),
  capacity: row.capacity as Application['capacity'],
  subordination: row.subordination as Application['subordination'],
  attached: row.attached as Application['attached'][number][],
  appliedAt: appliedAt.toISOString(),
  appliedOn: civilDateOf(Temporal.Instant.fromEpochMilliseconds(appliedAt.getTime())).toString(),
  decision: row.decision as Application['decision'],
  refusal: row.refusalGround as ObserverRefusal | null,
  place: row.keptFromId === null ? 'applied-for' : 'kept',
  cancelled: cancelledOn === null ? 'no' : 'yes',
})

/** The same person by the same name and telephone, however they were typed. */
const applicantOf = ({ fullName, contact }: Pick<Row, 'fullName' | 'contact'>): string => {
  const name = fullName.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').split(/\s+/).filter(Boolean)
  const digits = contact.replaceAll(/\D/g, '')
  return `${name.join(' ')}/${digits === '' ? contact.trim().toLowerCase() : digits.slice(-10)}`
}

/** The meeting of an application; null when there is no such application. */
export const meetingOfObserver = async (database: Database, id: string): Promise<string | null> => {
  const found = await database.observerApplication.findUnique({ where: { id }, select: { meetingId: true } })
  return found?.meetingId ?? null
}

/** The application that a receipt follows: of a place that was kept, the one for the latest meeting. */
export const observerByReceipt = async (
  database: Database,
  receipt: string,
): Promise<JudgedObserver | null> => {
  const rows = await database.observerApplication.findMany({
    where: { receipt },
    select: { id: true, keptFromId: true },
  })
  const latest = rows.find(({ id }) => !rows.some(({ keptFromId }) => keptFromId === id))
  return latest ? judgedObserver(database, latest.id) : null
}

/** In whose register what comes in for a meeting is numbered: the unit of its commission; null: the whole body's. */
export const unitOfMeeting = async (tx: Pick<Database, 'meeting'>, id: string): Promise<string | null> => {
  const found = await tx.meeting.findUniqueOrThrow({
    where: { id },
    select: { commission: { select: { unitId: true } } },
  })
  return found.commission.unitId
}

/** What an observer sent: an application, or an opinion on what he saw. */
export type ObserverPaper = { meetingId: string; of: 'application' | 'opinion' }

/** What of an observer's this document belongs to, and of which meeting; null when it belongs to nothing. */
export const observerPaper = async (
  database: Database,
  documentId: string,
): Promise<ObserverPaper | null> => {
  const where = { documentIds: { has: documentId } }
  const select = { meetingId: true } as const
  const application = await database.observerApplication.findFirst({ where, select })
  if (application) return { ...application, of: 'application' }
  const opinion = await database.observerOpinion.findFirst({ where, select })
  return opinion && { ...opinion, of: 'opinion' }
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
  database: Database | Transaction,
  { id, step, on }: { id: string; step: ObserverStep; on: string },
): Promise<void> => {
  const column = OBSERVER_STEPS[step]
  await database.observerApplication.updateMany({
    where: { id, [column]: null },
    data: { [column]: new Date(on) },
  })
}

/** Records what the personnel service found of the papers. */
export const decideObserver = async (
  database: Database,
  id: string,
  decided: { decision: 'qualifies' | 'refused'; ground: ObserverRefusal | null; on: string; byId: string },
): Promise<void> => {
  const { decision, ground, on, byId } = decided
  await database.observerApplication.update({
    where: { id },
    data: { decision, refusalGround: ground, decidedOn: new Date(on), decidedById: byId },
  })
}

/**
 * Records which outcome an applicant was told, how, and on which day. What was told is not mailed again; it may be told by telephone besides.
 *
 * @returns whether it is recorded: of two who mail it at the same moment only one hears so
 */
export const markNotified = async (
  tx: Database | Transaction,
  id: string,
  told: { outcome: string; how: 'mail' | 'telephone'; on: string },
): Promise<boolean> => {
  const untold = [{ notifiedOutcome: null }, { notifiedOutcome: { not: told.outcome } }]
  const { count } = await tx.observerApplication.updateMany({
    where: { id, ...(told.how === 'mail' ? { OR: untold } : {}) },
    data: { notifiedOutcome: told.outcome, notifiedHow: told.how, notifiedOn: new Date(told.on) },
  })
  return count > 0
}
