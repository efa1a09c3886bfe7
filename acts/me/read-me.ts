import { z } from 'zod'
import { readPerson, readUnits } from '../../records/access/person-behind.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'

/** Who is signed in: the account, the employee behind it, the roles with their units. */
export const readMe: Act<Record<string, never>, z.infer<typeof meAnswer>> = {
  name: 'read-me',
  input: z.strictObject({}),
  permitted: (context) => permit(context, 'read-me', 'body'),
  perform: async ({ actor, database }) => {
    const units = await readUnits(
      database,
      actor.grants.flatMap(({ unitId }) => unitId ?? []),
    )
    return {
      accountId: actor.accountId,
      personnelNumber: actor.personnelNumber,
      employee: actor.employeeId === null ? null : await readPerson(database, actor.employeeId),
      roles: actor.grants.map(({ role, unitId }) => ({
        role,
        unit: units.find(({ id }) => id === unitId) ?? null,
      })),
    }
  },
}

const unit = z.object({ id: z.uuid(), code: z.string(), name: z.string() })

/** A person as answers show him. */
export const personSchema = z.object({
  id: z.uuid(),
  personnelNumber: z.string(),
  familyName: z.string(),
  givenName: z.string(),
  patronymic: z.string().nullable(),
  position: z.string(),
  rank: z.string(),
  unit,
})

/** What `GET /me` answers; a role without a unit holds in the whole body. */
export const meAnswer = z.object({
  accountId: z.uuid(),
  personnelNumber: z.string(),
  employee: personSchema.nullable(),
  roles: z.array(z.object({ role: z.string(), unit: unit.nullable() })),
})
