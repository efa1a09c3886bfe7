import { z } from 'zod'
import { announcedMeetings } from '../../records/observers/observer-applications.ts'
import { observersUntil } from '../../regulation/observers/admit-observers.ts'
import type { Act } from '../act.ts'
import { ALLOWED } from '../permission/permission.ts'

/** Announced meetings, for everybody: day, hour, place, and until when observers apply; nobody of the agenda. */
export const announcementsAnswer = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      heldOn: z.iso.date(),
      startsAt: z.string(),
      place: z.string(),
      announcedOn: z.iso.date(),
      observers: z.object({ atMost: z.int(), applyUntil: z.iso.date() }).nullable(),
      cite: z.array(z.string()),
    }),
  ),
})
type Answer = z.infer<typeof announcementsAnswer>

/** Lists the meetings that are announced and still ahead, without sign-in (para 27). */
export const listAnnouncements: Act<Record<string, never>, Answer> = {
  name: 'list-announcements',
  input: z.strictObject({}),
  permitted: async () => ALLOWED,
  perform: async ({ database, clock }) => {
    const found = await announcedMeetings(database, clock.today().toString())
    return {
      items: found.map(({ meeting, ...announced }) => {
        const { observers, announcement } = meeting.ruleset.interview
        const applyUntil = observersUntil(meeting)
        return {
          ...announced,
          observers: observers && applyUntil ? { atMost: observers.atMost, applyUntil } : null,
          cite: announcement ? [announcement.cite] : [],
        }
      }),
    }
  },
}
