import { z } from 'zod'
import type { Database } from '../database.ts'
import type { CaseOnPaper } from './case-on-paper.ts'
import type { PaperFacts } from './paper-contents.ts'
import { onePersonOnPaper } from './person-on-paper.ts'

const appointed = z.object({ appointments: z.array(z.object({ on: z.iso.date() })) })

/**
 * The form of the service profile with what is on record of the employee and of his direct head; the texts are the
 * direct head's to write. Annex 1, art. 48(6).
 */
export const profileFacts = async (
  { state, ruleset, storedFacts, directHeadId }: CaseOnPaper,
  database: Database,
): Promise<PaperFacts> => {
  const { years, contains, cite } = ruleset.certification.profile
  return {
    appointedOn: latestAppointment(storedFacts),
    years,
    contains: [...contains],
    version: state.current.profile.version,
    directHead: await onePersonOnPaper(database, directHeadId),
    cite: [cite],
  }
}

/** The day of the appointment to the post held now; null when the roster has none. */
const latestAppointment = (stored: unknown): string | null => {
  const read = appointed.safeParse(stored)
  return read.success
    ? (read.data.appointments
        .map(({ on }) => on)
        .sort()
        .at(-1) ?? null)
    : null
}
