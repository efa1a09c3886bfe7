import { z } from 'zod'
import { announcedMeeting } from '../../records/observers/announcements.ts'
import { publishedList } from '../../records/observers/publications.ts'
import type { Act } from '../act.ts'
import { ALLOWED } from '../permission/permission.ts'

/** Names on the published list of those admitted to the interview; null: it is not published here. */
export type PublishedList = { publishedOn: string; publishedAt: string | null; names: string[] } | null

/**
 * Reads the list of those admitted to the interview as it was published, without sign-in: names and nothing else, until
 * the day of the meeting is over (para 25).
 */
export const readPublishedList: Act<{ id: string }, PublishedList> = {
  name: 'read-published-list',
  input: z.strictObject({ id: z.uuid() }),
  permitted: async () => ALLOWED,
  perform: async ({ database, clock }, { id }) => {
    const announced = await announcedMeeting(database, { id, today: clock.today().toString() })
    return announced && publishedList(database, id)
  },
}
