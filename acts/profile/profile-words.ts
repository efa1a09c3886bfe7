import { z } from 'zod'
import { PROFILE_SECTIONS } from '../../regulation/profile/profile-sections.ts'

/** The longest text of a section, in characters. */
export const SECTION_LENGTH = 10_000

const section = z.string().trim().min(1).max(SECTION_LENGTH).optional()

/** The texts of a profile by section, as its writer wrote them: they stay in the record and go into no workflow. */
export const profileWords = z.strictObject(
  Object.fromEntries(PROFILE_SECTIONS.map((key) => [key, section])) as Record<
    (typeof PROFILE_SECTIONS)[number],
    typeof section
  >,
)
