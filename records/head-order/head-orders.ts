import type { Absence, HeadOrder } from '../../regulation/head-order/head-order.ts'
import type { Database, Transaction } from '../database.ts'
import type { StoredFacts } from '../roster/stored-facts.ts'

/** An order as it stands on record. */
export type HeadOrderRecord = {
  id: string
  caseId: string
  round: number
  decision: string
  number: string
  order: HeadOrder
  cite: string[]
  signedById: string | null
  enteredById: string
  enteredAt: Date
}

/** An order to be put on record, by whom. */
export type NewHeadOrder = Omit<HeadOrderRecord, 'enteredAt'> & { enteredAt: string }

/** Puts an order on record. */
export const storeHeadOrder = async (tx: Transaction, { order, ...row }: NewHeadOrder): Promise<void> => {
  await tx.headOrder.create({
    data: { ...row, kind: order.kind, orderedOn: new Date(order.orderedOn), order: { ...order } },
  })
}

/** The orders of a case, in the order of its rounds. */
export const listHeadOrders = async (
  database: Pick<Database, 'headOrder'>,
  caseId: string,
): Promise<HeadOrderRecord[]> => {
  const found = await database.headOrder.findMany({
    where: { caseId },
    orderBy: [{ round: 'asc' }, { enteredAt: 'asc' }],
    omit: { orderedOn: true, kind: true },
  })
  return found.map(({ order, ...row }) => ({ ...row, order: order as unknown as HeadOrder }))
}

/** As what an absence of the roster counts for an order; the others do not. */
const COUNTS_AS: { readonly [kind: string]: Absence['kind'] } = {
  pregnancy: 'leave',
  parental: 'leave',
  adoption: 'leave',
  annual: 'leave',
  sick: 'treatment',
  mission: 'mission',
}

/** The leaves, treatments and missions of an employee that the roster knows. */
export const absencesOf = async (
  database: Pick<Database, 'employee'>,
  employeeId: string,
): Promise<Absence[]> => {
  const { facts } = await database.employee.findUniqueOrThrow({
    where: { id: employeeId },
    select: { facts: true },
  })
  const { absences = [] } = facts as Partial<StoredFacts>
  return absences.flatMap(({ kind, from, to }) => {
    const counts = COUNTS_AS[kind]
    return counts ? [{ kind: counts, from, to }] : []
  })
}

/** Does a complaint about the decision of a round suspend its execution? */
export const isSuspended = async (
  database: Pick<Database, 'appeal'>,
  { caseId, round }: { caseId: string; round: number },
): Promise<boolean> => {
  const waiting = await database.appeal.findMany({
    where: { caseId, round, status: 'filed' },
    select: { state: true },
  })
  return waiting.some(({ state }) => (state as { execution?: string }).execution === 'suspended')
}
