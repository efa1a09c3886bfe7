import type { Database } from '../../records/database.ts'
import type { OrderProceeding } from '../../regulation/head-order/order-proceeding.ts'
import { type FormToSend, idOf, other } from './form-to-send.ts'

/** The order of the case is left without its ground, as by an appeal that was upheld. @returns its id */
const orderWithoutGround = async (database: Database): Promise<string> => {
  const { id, state } = await database.orderProceeding.findFirstOrThrow()
  const { orderId, fallen, ...proceeding } = state as unknown as OrderProceeding
  const orders = orderId === null ? fallen : [{ orderId, on: '2026-12-01', attempt: '0', review: null }]
  const changed = { ...proceeding, orderId: null, fallen: orders }
  await database.orderProceeding.update({ where: { id }, data: { state: changed as object } })
  return orders[0]?.orderId ?? 'none'
}

/** What follows a decision: the head's order and what leads to it, appeals, annulment. */
export const OF_THE_AFTERMATH: readonly FormToSend[] = [
  {
    ...{ path: '/cases/:case/disposal', by: 'H1', second: { by: 'H2', hears: 'is told why not' } },
    at: async () => ({ named: { case: '2026-001001' } }),
    answers: { number: '5' },
  },
  {
    ...{ path: '/cases/:case/offers/new', by: 'H1', second: { by: 'H2', hears: 'is told why not' } },
    at: async () => ({ named: { case: '2026-001001' } }),
    answers: { post: 'inspector' },
  },
  {
    ...{ path: '/cases/:case/offers/answer', by: '1001', second: 'nobody' },
    at: async () => ({ named: { case: '2026-001001' } }),
    answers: { answer: 'accepted' },
  },
  {
    ...{ path: '/cases/:case/orders/new', by: 'H1', second: { by: 'H2', hears: 'is told why not' } },
    at: async () => ({ named: { case: '2026-001001' } }),
    answers: { kind: 'demotion', number: '9' },
  },
  {
    ...{
      path: '/cases/:case/orders/:order/review',
      by: 'H1',
      second: { by: 'H2', hears: 'is told why not' },
    },
    at: async (database) => ({
      named: { case: '2026-001001', order: await orderWithoutGround(database) },
    }),
    answers: { outcome: 'kept', reason: 'Another order stands in its place.' },
  },
  {
    ...{ path: '/cases/:case/appeals/new', by: '1002', second: 'nobody' },
    at: async () => ({ named: { case: '2026-001002' } }),
    answers: { statement: 'Please look at it again.' },
  },
  {
    ...{ path: '/appeals/:appeal/forwarding', by: 'P1', second: other('is on record too') },
    at: async (database) => ({ named: { appeal: idOf(await database.appeal.findFirst()) } }),
  },
  {
    ...{ path: '/appeals/:appeal/answer', by: 'H1', second: 'nobody', needs: 'workflow' },
    at: async (database) => ({ named: { appeal: idOf(await database.appeal.findFirst()) } }),
    answers: { outcome: 'left-standing', reasons: 'The record is in order.' },
  },
  {
    ...{ path: '/cases/:case/annulment', by: 'H1', second: { by: 'H2', hears: 'is told why not' } },
    at: async () => ({ named: { case: '2026-001003' } }),
    answers: { falsified: 'testing', actNumber: '12', reasons: 'The test was taken by another.' },
    file: 'documents',
  },
]
