import type { Visit } from '../pages/visit.ts'

/** The way back to the recordings of a meeting. */
export const backToRecordings = (meeting: string, { say }: Visit) => ({
  href: `/meetings/${meeting}/recordings`,
  text: say('recordings.back'),
})
