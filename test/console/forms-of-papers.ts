import { randomUUID } from 'node:crypto'
import type { Database } from '../../records/database.ts'
import type { HeadOrder } from '../../regulation/head-order/head-order.ts'
import { type FormToSend, idOf, other } from './form-to-send.ts'

const RESERVE_ORDER = randomUUID()

/** Nothing has changed since the first had it made: it is the same paper. */
const theSameIsMade = { by: 'P1', second: other('finds it done') } as const

const inRussian = (kind: string) => ({ answers: { kind, language: 'ru' } })

const caseOf = (database: Database) => database.case.findUniqueOrThrow({ where: { number: '2027-000001' } })

const ON_RESERVE: HeadOrder = {
  ...{ kind: 'reserve', orderedOn: '2026-11-30', reserveList: '1', effectiveOn: null, post: null },
  ...{ reason: null, disposal: null, offer: null, atOnce: null },
}

/** An order that puts somebody on the list of the reserve. @returns his unit */
const unitWithReserve = async (database: Database): Promise<string> => {
  const { id: caseId, unitId } = await caseOf(database)
  const { kind, orderedOn } = ON_RESERVE
  const data = {
    ...{ id: RESERVE_ORDER, caseId, round: 1, decision: 'reserve-or-promotion', number: '10', kind },
    ...{ orderedOn: new Date(orderedOn), order: ON_RESERVE, cite: ['para 22'] },
    ...{ enteredAt: '2026-11-30T07:00:00Z', enteredById: randomUUID() },
  }
  await database.headOrder.createMany({ data: [data], skipDuplicates: true })
  return unitId
}

/** Papers of cases, orders, lists and units. */
export const OF_PAPERS: readonly FormToSend[] = [
  {
    ...{ path: '/cases/:case/papers/new', ...theSameIsMade, ...inRussian('notice') },
    at: async () => ({ named: { case: '2027-000001' } }),
  },
  {
    ...{ path: '/papers/of-cases', by: 'P1', second: other('is on record too'), ...inRussian('notice') },
    at: async (database) => ({ query: `case=${idOf(await caseOf(database))}` }),
  },
  {
    ...{ path: '/commissions/:commission/papers/new', ...theSameIsMade, ...inRussian('commission-order') },
    at: async (database) => ({
      named: { commission: idOf(await database.commission.findFirst({ where: { orderNumber: '19' } })) },
    }),
  },
  {
    ...{ path: '/lists/:list/papers/new', ...theSameIsMade, ...inRussian('list-and-schedule') },
    at: async (database) => ({
      named: { list: idOf(await database.determinationList.findFirst({ where: { state: 'approved' } })) },
    }),
  },
  {
    ...{ path: '/units/:unit/papers/new', ...theSameIsMade, ...inRussian('reserve-list') },
    at: async (database) => ({
      named: { unit: await unitWithReserve(database) },
    }),
  },
]
