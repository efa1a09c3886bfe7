import { z } from 'zod'
import { ACTING_OFFICES } from '../../regulation/acting/acting-order.ts'

/** Somebody as an order names him; without a name where he is not on the roster. */
export const namedAccount = z.object({
  accountId: z.uuid(),
  employeeId: z.uuid().nullable(),
  personnelNumber: z.string(),
  familyName: z.string().nullable(),
  givenName: z.string().nullable(),
  position: z.string().nullable(),
})

/** For whom something was done or is owed, by which order. */
export const namedOrder = z
  .object({ id: z.uuid(), number: z.string(), actingFor: namedAccount })
  .nullable()
  .meta({ description: 'For whom the actor acted, by which order.' })

/** An order by which somebody acts for another, as the API answers it. */
export const actingOrderAnswer = z.object({
  id: z.uuid(),
  office: z.enum(ACTING_OFFICES),
  actingFor: namedAccount,
  acting: namedAccount,
  number: z.string(),
  orderedOn: z.iso.date(),
  from: z.iso.date(),
  to: z.iso.date(),
  ended: z.object({ on: z.iso.date(), number: z.string(), orderedOn: z.iso.date() }).nullable(),
  state: z.enum(['ahead', 'in-force', 'over']),
  document: z.uuid().nullable(),
})
