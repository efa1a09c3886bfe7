import type { Database } from '../database.ts'
import { writtenDay } from '../written-day.ts'

/** A day on which an employee is expected; hour and place are null while no session was held for it. */
export type DayExpected = { key: string; on: string; startsAt: string | null; place: string | null }

/** Of whom the days are asked for: his case, its dates, the meeting that was called for it. */
type Asked = {
  caseId: string
  schedule: Readonly<Record<string, string | null>> | null
  meetingId: string | null
  today: string
}

/**
 * Where and when the employee of a case has to come from today on, the next day first; `key` is a stage, or `meeting`.
 *
 * @example await daysExpected(database, { caseId, schedule, meetingId: null, today: '2027-01-10' })
 * //=> [{ key: 'testing', on: '2027-01-12', startsAt: '09:00', place: 'Hall 2' }]
 */
export const daysExpected = async (database: Database, asked: Asked): Promise<DayExpected[]> => {
  const { caseId, schedule, meetingId, today } = asked
  const [sessions, meeting] = await Promise.all([
    database.stageSession.findMany({
      where: { heldOn: { gte: new Date(today) }, seats: { some: { caseId } } },
      select: { stage: true, heldOn: true, startsAt: true, place: true },
    }),
    meetingId === null
      ? null
      : database.meeting.findUnique({
          where: { id: meetingId },
          select: { heldOn: true, startsAt: true, place: true },
        }),
  ])
  const known: DayExpected[] = [
    ...sessions.map(({ stage, ...where }) => ({ key: stage, ...told(where) })),
    ...(meeting ? [{ key: 'meeting', ...told(meeting) }] : []),
  ]
  return Object.entries(schedule ?? {})
    .flatMap(([key, on]) => (isDay(on) && on >= today ? [{ key, on, startsAt: null, place: null }] : []))
    .map((day): DayExpected => known.find(({ key, on }) => key === day.key && on === day.on) ?? day)
    .sort((one, other) => (one.on < other.on ? -1 : 1))
}

const told = ({ heldOn, startsAt, place }: { heldOn: Date; startsAt: string; place: string }) => ({
  ...{ on: writtenDay(heldOn) ?? '', startsAt, place },
})

/** Beside its days a schedule says why a stage is left out. */
const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
