import { almatyDay } from '../../regulation/almaty-day.ts'
import { findAnnulment } from '../annulment/store-annulment.ts'
import { listAppealsOf } from '../appeal/read-appeals.ts'
import { writtenDay } from '../written-day.ts'
import { type FindSigner, numbersOf } from './signer.ts'

/** Whoever signed the latest order on a decision. */
export const headOrder: FindSigner = async (database, caseId) => {
  const order = await database.headOrder.findFirst({
    where: { caseId },
    orderBy: [{ enteredAt: 'desc' }, { id: 'desc' }],
    select: { signedById: true, enteredById: true, orderedOn: true },
  })
  if (!order) return null
  const signedById = order.signedById ?? order.enteredById
  const numbers = await numbersOf(database, signedById)
  return { office: 'head', on: writtenDay(order.orderedOn), signedById, numbers }
}

/** Whoever answered the latest appeal. */
export const appealAnswer: FindSigner = async (database, caseId) => {
  const decided = (await listAppealsOf(database, caseId)).at(-1)?.state.decided
  if (!decided?.reviewerId) return null
  const { reviewerId: signedById, on } = decided
  return { office: 'head', on, signedById, numbers: await numbersOf(database, signedById) }
}

/** Whoever entered the order that creates a commission. */
export const commissionOrder: FindSigner = async (database, id) => {
  const order = await database.commission.findUnique({
    where: { id },
    select: { enteredById: true, orderedOn: true },
  })
  return order ? { office: 'head', on: writtenDay(order.orderedOn), signedById: order.enteredById } : null
}

/** Whoever approved a list. */
export const list: FindSigner = async (database, id) => {
  const found = await database.determinationList.findUnique({
    where: { id },
    select: { approvedById: true, approvedAt: true },
  })
  return found?.approvedById && found.approvedAt ? headAt(found.approvedById, found.approvedAt) : null
}

/** Whoever did something as a head, by his account; the order by which he acted was in force when he did. */
const headAt = (signedById: string, at: Date) =>
  ({ office: 'head', on: almatyDay(at.toISOString()).toString(), signedById }) as const

/** Whoever placed the employee at disposal last. */
export const disposalOrder: FindSigner = async (database, caseId) => {
  const entry = await database.orderLogEntry.findFirst({
    where: { proceeding: { caseId }, event: 'PlacedAtDisposal' },
    orderBy: [{ recordedAt: 'desc' }, { seq: 'desc' }],
    select: { actorId: true, recordedAt: true },
  })
  return entry?.actorId ? headAt(entry.actorId, entry.recordedAt) : null
}

/** The head who annulled a certification, or the secretary of the commission that did. */
export const annulmentAct: FindSigner = async (database, caseId) => {
  const found = await findAnnulment(database, caseId)
  if (!found) return null
  const { recordedById, recordedAt, byCommissionId: id } = found
  if (id === null) return headAt(recordedById, recordedAt)
  const { secretaryId: holderId } = await database.commission.findUniqueOrThrow({
    where: { id },
    select: { secretaryId: true },
  })
  const { on } = headAt(recordedById, recordedAt)
  return { office: 'secretary', on, holderId, numbers: await numbersOf(database, holderId) }
}

/** Whoever approved an act of destruction. */
export const destructionAct: FindSigner = async (database, id) => {
  const act = await database.recordingDestruction.findUnique({
    where: { id },
    select: { approvedById: true, approvedAt: true },
  })
  return act?.approvedById && act.approvedAt ? headAt(act.approvedById, act.approvedAt) : null
}
