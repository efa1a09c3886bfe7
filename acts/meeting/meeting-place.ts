import { z } from 'zod'

/** The hour and the place of a sitting, as every act that sets them takes them. */
export const meetingPlace = {
  startsAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time HH:MM'),
  place: z.string().trim().min(1).max(300),
}
