import { z } from 'zod'
import { readCase } from '../../records/case-reading/read-case.ts'
import { readProfileVersions } from '../../records/profile/profile-versions.ts'
import { parseCivilDate } from '../../regulation/civil-date.ts'
import { profilePeriod } from '../../regulation/profile/profile-period.ts'
import { PROFILE_SECTIONS, sectionsOf } from '../../regulation/profile/profile-sections.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { notFound } from '../problem.ts'

const input = z.strictObject({ caseId: z.uuid() })

const documents = z.array(z.object({ id: z.uuid(), fileName: z.string() }))

/** What `GET /cases/{id}/profile` answers. */
export const profileAnswer = z.object({
  sections: z.array(z.enum(PROFILE_SECTIONS)).meta({ description: 'Which the act of this case asks for.' }),
  covers: z.object({
    from: z.iso.date(),
    to: z.iso.date().nullable().meta({ description: 'The day of the meeting; null while none is set.' }),
    cite: z.array(z.string()),
  }),
  versions: z.array(
    z.object({
      id: z.uuid(),
      version: z.int(),
      on: z.iso.date(),
      receivedAt: z.iso.datetime(),
      judgement: z.string().nullable(),
      texts: z.partialRecord(z.enum(PROFILE_SECTIONS), z.string()).nullable(),
      documents,
      returned: z.object({ on: z.iso.date(), reason: z.string() }).nullable(),
    }),
  ),
  information: z.array(z.object({ from: z.string(), on: z.iso.date(), documents })),
})

/** The service profile of a case: what it has to cover, every version that was submitted, and the information for it. */
export const readProfile: Act<z.infer<typeof input>, z.infer<typeof profileAnswer>> = {
  name: 'read-profile',
  input,
  permitted: (context, { caseId }) => permit(context, 'read-case', { caseId }),
  perform: async ({ database }, { caseId }) => {
    const [found, read] = await Promise.all([
      readCase(database, caseId),
      readProfileVersions(database, caseId),
    ])
    if (!found) throw notFound()
    const ruleset = rulesetOf(found.ruleset)
    const meeting = found.course?.current.schedule?.meeting ?? null
    const dueOn = parseCivilDate(found.dueOn.toISOString().slice(0, 10))
    const period = profilePeriod(ruleset, {
      dueOn,
      meeting: meeting === null ? null : parseCivilDate(meeting),
    })
    return {
      sections: sectionsOf(ruleset),
      covers: { from: period.from.toString(), to: period.to?.toString() ?? null, cite: [...period.cite] },
      ...read,
    }
  },
}
