import type { MeetingState } from '../../regulation/meeting/meeting-state.ts'
import type { ObservedMeeting } from '../../regulation/observers/admit-observers.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import { calendarInForce } from '../calendar/calendar-in-force.ts'
import type { Database, Prisma } from '../database.ts'
import { bodiesOnPaper } from '../paper-facts/body-on-paper.ts'

/** A meeting that is announced: of whom, when, where, until when observers apply. Nothing of anybody on its agenda. */
export type Announcement = {
  id: string
  heldOn: string
  startsAt: string
  place: string
  announcedOn: string
  body: string
  unit: string
  meeting: ObservedMeeting
}

const READ = {
  ...{ id: true, startsAt: true, place: true, state: true },
  commission: { select: { unitId: true } },
} as const satisfies Prisma.MeetingSelect

type Row = Prisma.MeetingGetPayload<{ select: typeof READ }>

const ANNOUNCED = (today: string): Prisma.MeetingWhereInput => ({
  heldOn: { gte: new Date(today) },
  announcedOn: { not: null, lte: new Date(today) },
  status: { in: ['called', 'opened', 'adjourned'] },
})

/** The announced meetings of today and later, the next one first. */
export const announcedMeetings = async (database: Database, today: string): Promise<Announcement[]> => {
  const found = await database.meeting.findMany({
    where: ANNOUNCED(today),
    orderBy: [{ heldOn: 'asc' }, { id: 'asc' }],
    take: 200,
    select: READ,
  })
  return announcementsOf(database, found)
}

/** The announcement of one meeting that is still ahead; null when it is not announced, or over. */
export const announcedMeeting = async (
  database: Database,
  { id, today }: { id: string; today: string },
): Promise<Announcement | null> => {
  const found = await database.meeting.findMany({ where: { id, ...ANNOUNCED(today) }, select: READ })
  return (await announcementsOf(database, found))[0] ?? null
}

const announcementsOf = async (database: Database, rows: readonly Row[]): Promise<Announcement[]> => {
  const calendar = await calendarInForce(database)
  const names = await bodiesOnPaper(
    database,
    rows.map(({ commission }) => commission.unitId),
  )
  return rows.flatMap(({ id, startsAt, place, state, commission }) => {
    const { ruleset, heldOn, announcedOn } = state as unknown as MeetingState
    if (announcedOn === null) return []
    const meeting = { ruleset: rulesetOf(ruleset), calendar, heldOn, announcedOn }
    const { body, unit } = names.get(commission.unitId) ?? { body: '', unit: '' }
    return [{ id, heldOn, startsAt, place, announcedOn, body, unit, meeting }]
  })
}
