import { z } from 'zod'
import { readActingOrder } from '../../records/acting/list-acting-orders.ts'
import { storeEnding } from '../../records/acting/store-acting-order.ts'
import type { ActingOffice } from '../../regulation/acting/acting-order.ts'
import type { Act } from '../act.ts'
import { HIDDEN } from '../permission/permission.ts'
import { conflict, invalid, notFound } from '../problem.ts'
import type { actingOrderAnswer } from './acting-answer.ts'
import { permitOnOffice } from './holder-subjects.ts'

const input = z.strictObject({
  id: z.uuid(),
  number: z.string().trim().min(1).max(100).meta({ description: 'Of the order that ends it.' }),
  orderedOn: z.iso.date(),
  endedOn: z.iso.date().meta({ description: 'The last day on which it was in force.' }),
})

/** Ends an order before its time, by another order. What was done under it stands. */
export const endActingOrder: Act<z.infer<typeof input>, z.infer<typeof actingOrderAnswer>> = {
  name: 'end-acting-order',
  input,
  permitted: async (context, { id }) => {
    const today = context.clock.today().toString()
    const found = await readActingOrder(context.database, { id, today })
    if (!found) return HIDDEN
    const { office, actingFor } = found
    return permitOnOffice(context, 'enter-acting-order', { holderId: actingFor.accountId, office })
  },
  perform: async ({ database, actor, clock }, { id, ...ending }) => {
    const today = clock.today().toString()
    const found = await readActingOrder(database, { id, today })
    if (!found) throw notFound()
    // What was done under it in good faith is not undone by a day that is past.
    if (ending.endedOn < yesterday(clock.today()))
      throw invalid('endedOn', 'is past: what was done under it stands')
    if (ending.endedOn >= found.to) throw invalid('endedOn', 'is not before its last day')
    if (ending.orderedOn > today) throw invalid('orderedOn', 'lies in the future')
    const by = { enteredById: actor.accountId, enteredAt: clock.now() }
    const outcome = await database.$transaction((tx) => storeEnding(tx, { orderId: id, ...ending, ...by }))
    if (outcome === 'ended-already') throw conflict('This order was ended before its time already.')
    const ended = await readActingOrder(database, { id, today })
    if (!ended) throw notFound()
    const { enteredById: _, office, ...order } = ended
    return { ...order, office: office as ActingOffice }
  },
}

const yesterday = (today: { subtract(by: { days: number }): { toString(): string } }): string =>
  today.subtract({ days: 1 }).toString()
