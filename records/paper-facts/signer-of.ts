import { almatyDay } from '../../regulation/almaty-day.ts'
import type { PaperKind } from '../../regulation/papers/paper-kinds.ts'
import { listAppealsOf } from '../appeal/read-appeals.ts'
import { isCourse } from '../case-reading/read-case.ts'
import type { Database } from '../database.ts'
import { writtenDay } from '../written-day.ts'

/**
 * By whom a paper is signed in an office, as the record knows it: under which order; or whose office it is, or who signed,
 * and on which day. `numbers`: of the personnel numbers behind an employee's id.
 */
export type Signer =
  | { orderId: string }
  | ({ office: 'secretary' | 'head'; on: string; numbers?: string[] } & (
      | { holderId: string }
      | { signedById: string }
    ))

type Find = (database: Database, id: string) => Promise<Signer | null>

const numbersOf = async (database: Database, id: string): Promise<string[]> =>
  (await database.employee.findMany({ where: { id }, select: { personnelNumber: true } })).map(
    ({ personnelNumber }) => personnelNumber,
  )

/** The secretary keeps the record of the meeting on its day. */
const secretary: Find = async (database, id) => {
  const meeting = await database.meeting.findUnique({
    where: { id },
    select: { heldOn: true, commission: { select: { secretaryId: true } } },
  })
  if (!meeting) return null
  const holderId = meeting.commission.secretaryId
  const numbers = await numbersOf(database, holderId)
  return { office: 'secretary', on: writtenDay(meeting.heldOn), holderId, numbers }
}

/** The secretary of the meeting that decided last. */
const secretaryOfDecision: Find = async (database, id) => {
  const found = await database.case.findUnique({ where: { id }, select: { state: true } })
  const decided = isCourse(found?.state) ? found.state.decisions.at(-1)?.decided : undefined
  return decided ? secretary(database, decided.meetingId) : null
}

/** Whoever submitted the latest version of the profile. */
const profile: Find = async (database, caseId) => {
  const fact = await database.fact.findFirst({
    where: { caseId, kind: 'profile', NOT: { judgement: 'refused' } },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    select: { actingOrderId: true },
  })
  return fact?.actingOrderId ? { orderId: fact.actingOrderId } : null
}

const headOrder: Find = async (database, caseId) => {
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

const appealAnswer: Find = async (database, caseId) => {
  const decided = (await listAppealsOf(database, caseId)).at(-1)?.state.decided
  if (!decided?.reviewerId) return null
  const { reviewerId: signedById, on } = decided
  return { office: 'head', on, signedById, numbers: await numbersOf(database, signedById) }
}

const commissionOrder: Find = async (database, id) => {
  const order = await database.commission.findUnique({
    where: { id },
    select: { enteredById: true, orderedOn: true },
  })
  return order ? { office: 'head', on: writtenDay(order.orderedOn), signedById: order.enteredById } : null
}

const list: Find = async (database, id) => {
  const found = await database.determinationList.findUnique({
    where: { id },
    select: { approvedById: true, approvedAt: true },
  })
  if (!found?.approvedById || !found.approvedAt) return null
  const on = almatyDay(found.approvedAt.toISOString()).toString()
  return { office: 'head', on, signedById: found.approvedById }
}

/** Papers of which the record itself tells who signs them; the personnel service signs the others as they are made. */
const SIGNERS: Partial<Record<PaperKind, Find>> = {
  profile,
  'head-order': headOrder,
  'appeal-answer': appealAnswer,
  'certification-sheet': secretaryOfDecision,
  'minutes-extract': secretaryOfDecision,
  call: secretary,
  minutes: secretary,
  'commission-order': commissionOrder,
  'list-and-schedule': list,
}

/** Who signs a paper in an office; null where the record does not tell. @example await signerOf(database, { kind: 'minutes', id }) */
export const signerOf = async (
  database: Database,
  { kind, id }: { kind: PaperKind; id: string },
): Promise<Signer | null> => (await SIGNERS[kind]?.(database, id)) ?? null

/** Papers that the personnel service signs when they are made. */
export const SIGNED_BY_PERSONNEL: ReadonlySet<PaperKind> = new Set<PaperKind>([
  'notice',
  'acquaintance-notice',
  'announcement',
  'admitted-list',
  'dossier-inventory',
  'receipt',
  'refusal-act',
  'appeal-receipt',
])
