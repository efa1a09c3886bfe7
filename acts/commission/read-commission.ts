import { z } from 'zod'
import { readUnits } from '../../records/access/person-behind.ts'
import { readOrder } from '../../records/meeting/read-order.ts'
import { SEAT_CAPACITIES } from '../../regulation/commission/composition.ts'
import type { Act } from '../act.ts'
import { personSchema } from '../me/read-me.ts'
import { permit } from '../permission/permit.ts'
import { notFound } from '../problem.ts'

const input = z.strictObject({ id: z.uuid() })

/** What `GET /commissions/{id}` answers. */
export const commissionAnswer = z.object({
  id: z.uuid(),
  unit: z.object({ id: z.uuid(), code: z.string(), name: z.string() }).nullable(),
  orderNumber: z.string(),
  orderedOn: z.iso.date(),
  chairman: personSchema,
  secretary: personSchema,
  members: z.array(z.object({ employee: personSchema, capacity: z.enum(SEAT_CAPACITIES) })),
  meetings: z.array(z.object({ id: z.uuid(), heldOn: z.iso.date(), status: z.string() })),
  replaces: z
    .uuid()
    .nullable()
    .meta({ description: 'The commission whose order this one took the place of.' }),
  replacedBy: z
    .object({ id: z.uuid(), orderNumber: z.string(), orderedOn: z.iso.date() })
    .nullable()
    .meta({ description: 'The order that took the place of this one: meetings are called by that.' }),
})

/** The order of a commission, its people and its meetings. */
export const readCommission: Act<z.infer<typeof input>, z.infer<typeof commissionAnswer>> = {
  name: 'read-commission',
  input,
  permitted: (context, { id }) => permit(context, 'read-commission', { commissionId: id }),
  perform: async ({ database }, { id }) => {
    const order = await readOrder(database, id)
    if (!order) throw notFound()
    const { unitId, replacesId: replaces, ...rest } = order
    const [unit] = unitId === null ? [] : await readUnits(database, [unitId])
    return { ...rest, replaces, unit: unit ?? null }
  },
}
