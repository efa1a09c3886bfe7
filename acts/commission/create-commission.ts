import { z } from 'zod'
import { hasAuthority } from '../../records/access/authorities.ts'
import type { Database } from '../../records/database.ts'
import { barredPeople } from '../../records/meeting/barred-members.ts'
import { storeCommission } from '../../records/meeting/store-commission.ts'
import {
  type CommissionOrder,
  judgeComposition,
  SEAT_CAPACITIES,
} from '../../regulation/commission/composition.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { conflict, invalid, invalidFields, unlawful } from '../problem.ts'

const input = z.strictObject({
  unit: z
    .uuid()
    .nullable()
    .default(null)
    .meta({ description: 'Whose commission it is; null: the whole body.' }),
  orderNumber: z.string().trim().min(1).max(100),
  orderedOn: z.iso.date(),
  chairman: z.uuid().meta({ description: 'One of the members.' }),
  secretary: z
    .uuid()
    .meta({ description: 'Named from the personnel service; not a member, without a vote.' }),
  replaces: z
    .uuid()
    .nullable()
    .default(null)
    .meta({ description: 'The commission whose order this one takes the place of, from its day on.' }),
  members: z
    .array(z.strictObject({ employee: z.uuid(), capacity: z.enum(SEAT_CAPACITIES) }))
    .min(1)
    .max(99),
})
type Input = z.infer<typeof input>

/** What creating a commission answers. */
export const createdCommission = z.object({ id: z.uuid() })

/** Enters the head's order that creates a commission, when its composition keeps the rules (paras 16–19, art. 49). */
export const createCommission: Act<Input, z.infer<typeof createdCommission>> = {
  name: 'create-commission',
  input,
  permitted: (context, { unit }) =>
    permit(context, 'create-commission', unit === null ? 'wholeBody' : { unitId: unit }),
  perform: async ({ actor, clock, database, requestId, settings }, asked) => {
    if (asked.orderedOn > clock.today().toString()) throw invalid('orderedOn', 'lies in the future')
    await requireUnit(database, asked.unit)
    await requireReplaceable(database, asked)
    await requireOnRoster(database, asked)
    const order = await orderOf(database, asked)
    const broken = judgeComposition(order, rulesetOf(settings.ruleset).commission)
    if (broken.length > 0)
      throw unlawful({
        detail: broken.map(({ field, reason }) => `${field}: ${reason}`).join('; '),
        cite: [...new Set(broken.flatMap(({ cite }) => cite))],
      })
    const { unit, members, chairman, secretary, replaces, ...order_ } = asked
    const stored = await storeCommission(database, {
      id: requestId,
      unitId: unit,
      chairmanId: chairman,
      secretaryId: secretary,
      replacesId: replaces,
      ...order_,
      members: members.map(({ employee, capacity }) => ({ employeeId: employee, capacity })),
      enteredById: actor.accountId,
      enteredAt: clock.now().toString(),
    })
    if (stored === 'order-entered-already') throw conflict('This order has been entered already.')
    if (stored === 'replaced-already') throw conflict('Another order took the place of that one already.')
    return { id: requestId }
  },
}

const requireUnit = async (database: Database, unit: string | null): Promise<void> => {
  if (unit === null) return
  const found = await database.unit.findUnique({ where: { id: unit }, select: { kind: true } })
  if (!found) throw invalid('unit', 'is no unit of the body')
  if (!hasAuthority(found.kind))
    throw invalid('unit', `a ${found.kind} has no commission of its own; name the unit above it`)
}

/** The order in force is changed by a later one of the same unit only. */
const requireReplaceable = async (
  database: Database,
  { replaces, unit, orderedOn }: Input,
): Promise<void> => {
  if (replaces === null) return
  const found = await database.commission.findUnique({
    where: { id: replaces },
    select: { unitId: true, orderedOn: true },
  })
  if (!found) throw invalid('replaces', 'is no commission on record')
  if (found.unitId !== unit) throw invalid('replaces', 'is a commission of another unit')
  const earlier = found.orderedOn.toISOString().slice(0, 10)
  if (orderedOn < earlier)
    throw invalid('orderedOn', `is before ${earlier}, the day of the order that it replaces`)
}

const requireOnRoster = async (
  database: Database,
  { members, chairman, secretary }: Input,
): Promise<void> => {
  const named = [
    { field: 'chairman', id: chairman },
    { field: 'secretary', id: secretary },
    ...members.map(({ employee }, at) => ({ field: `members.${at}.employee`, id: employee })),
  ]
  const found = await database.employee.findMany({
    where: { id: { in: named.map(({ id }) => id) } },
    select: { id: true },
  })
  const known = new Set(found.map(({ id }) => id))
  const absent = named.filter(({ id }) => !known.has(id))
  if (absent.length > 0)
    throw invalidFields(absent.map(({ field }) => ({ field, message: 'is nobody of the roster' })))
}

const orderOf = async (
  database: Database,
  { chairman, secretary, members, orderedOn }: Input,
): Promise<CommissionOrder> => {
  const barred = await barredPeople(
    database,
    members.map(({ employee }) => employee),
    orderedOn,
  )
  const gone = barred.find(({ reason }) => reason === 'not-serving')
  if (gone) {
    const at = members.findIndex(({ employee }) => employee === gone.memberId)
    throw invalid(`members.${at}.employee`, `does not serve on ${orderedOn}`)
  }
  const certified = new Set(barred.map(({ memberId }) => memberId))
  return {
    chairmanId: chairman,
    secretaryId: secretary,
    members: members.map(({ employee, capacity }) => ({
      employeeId: employee,
      capacity,
      underCertification: certified.has(employee),
    })),
  }
}
