import type { PaperKind } from '../../regulation/papers/paper-kinds.ts'
import { isCourse } from '../case-reading/read-case.ts'
import type { Database } from '../database.ts'
import { writtenDay } from '../written-day.ts'
import {
  annulmentAct,
  appealAnswer,
  commissionOrder,
  destructionAct,
  disposalOrder,
  headOrder,
  list,
} from './head-signers.ts'
import { type FindSigner, numbersOf, type Signer } from './signer.ts'

/** The secretary keeps the record of the meeting on its day. */
const secretary: FindSigner = async (database, id) => {
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
const secretaryOfDecision: FindSigner = async (database, id) => {
  const found = await database.case.findUnique({ where: { id }, select: { state: true } })
  const decided = isCourse(found?.state) ? found.state.decisions.at(-1)?.decided : undefined
  return decided ? secretary(database, decided.meetingId) : null
}

/** Whoever submitted the latest version of the profile. */
const profile: FindSigner = async (database, caseId) => {
  const fact = await database.fact.findFirst({
    where: { caseId, kind: 'profile', NOT: { judgement: 'refused' } },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    select: { actingOrderId: true },
  })
  return fact?.actingOrderId ? { orderId: fact.actingOrderId } : null
}

/** Papers of which the record itself tells who signs them; the personnel service signs the others as they are made. */
const SIGNERS: Partial<Record<PaperKind, FindSigner>> = {
  profile,
  'head-order': headOrder,
  'disposal-order': disposalOrder,
  'annulment-act': annulmentAct,
  'destruction-act': destructionAct,
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
  'log-extract',
  'receipt',
  'refusal-act',
  'appeal-receipt',
  'post-offer',
  'offer-answer',
])
