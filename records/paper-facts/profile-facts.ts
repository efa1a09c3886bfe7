import { z } from 'zod'
import { parseCivilDate } from '../../regulation/civil-date.ts'
import { profilePeriod } from '../../regulation/profile/profile-period.ts'
import { sectionsOf } from '../../regulation/profile/profile-sections.ts'
import type { Database } from '../database.ts'
import { readProfileVersions } from '../profile/profile-versions.ts'
import type { CaseOnPaper } from './case-on-paper.ts'
import type { PaperFacts } from './paper-contents.ts'
import { onePersonOnPaper } from './person-on-paper.ts'

const appointed = z.object({ appointments: z.array(z.object({ on: z.iso.date() })) })

/**
 * The service profile with what is on record of the employee and of his direct head, and the texts of the latest version;
 * without one, its form, with lines to be written on. Annex 1, art. 48(6).
 */
export const profileFacts = async (
  { caseId, dueOn, state, ruleset, storedFacts, directHeadId }: CaseOnPaper,
  database: Database,
): Promise<PaperFacts> => {
  const { years, cite } = ruleset.certification.profile
  const { schedule, profile } = state.current
  const meeting = schedule ? parseCivilDate(schedule.meeting) : null
  const period = profilePeriod(ruleset, { dueOn: parseCivilDate(dueOn), meeting })
  const { versions } = await readProfileVersions(database, caseId)
  return {
    appointedOn: latestAppointment(storedFacts),
    years,
    covers: { from: period.from.toString(), to: period.to?.toString() ?? null },
    sections: sectionsOf(ruleset),
    texts: { ...versions.at(-1)?.texts },
    version: profile.version,
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
