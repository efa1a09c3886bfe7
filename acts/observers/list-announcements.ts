import { z } from 'zod'
import {
  type Announcement,
  announcedMeeting,
  announcedMeetings,
} from '../../records/observers/announcements.ts'
import { observersUntil } from '../../regulation/observers/admit-observers.ts'
import type { Act } from '../act.ts'
import { ALLOWED } from '../permission/permission.ts'
import { notFound } from '../problem.ts'

/** An announced meeting, for everybody: of which body, day, hour, place, and until when observers apply. */
export const announcementAnswer = z.object({
  id: z.uuid(),
  body: z.string(),
  unit: z.string(),
  ruleset: z.string(),
  heldOn: z.iso.date(),
  startsAt: z.string(),
  place: z.string(),
  announcedOn: z.iso.date(),
  observers: z.object({ atMost: z.int(), applyUntil: z.iso.date() }).nullable(),
  cite: z.array(z.string()),
})
type Answer = z.infer<typeof announcementAnswer>

/** Announced meetings; nobody of their agenda. */
export const announcementsAnswer = z.object({ items: z.array(announcementAnswer) })

/** Lists the meetings that are announced and still ahead, without sign-in (para 27). */
export const listAnnouncements: Act<Record<string, never>, z.infer<typeof announcementsAnswer>> = {
  name: 'list-announcements',
  input: z.strictObject({}),
  permitted: async () => ALLOWED,
  perform: async ({ database, clock }) => ({
    items: (await announcedMeetings(database, clock.today().toString())).map(answerOf),
  }),
}

/** Reads the announcement of one meeting that is still ahead, without sign-in. */
export const readAnnouncement: Act<{ id: string }, Answer> = {
  name: 'read-announcement',
  input: z.strictObject({ id: z.uuid() }),
  permitted: async () => ALLOWED,
  perform: async ({ database, clock }, { id }) => {
    const found = await announcedMeeting(database, { id, today: clock.today().toString() })
    if (!found) throw notFound()
    return answerOf(found)
  },
}

const answerOf = ({ meeting, ...announced }: Announcement): Answer => {
  const { observers, announcement } = meeting.ruleset.interview
  const applyUntil = observersUntil(meeting)
  return {
    ...announced,
    ruleset: meeting.ruleset.id,
    observers: observers && applyUntil ? { atMost: observers.atMost, applyUntil } : null,
    cite: announcement ? [announcement.cite] : [],
  }
}
