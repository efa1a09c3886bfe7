import { z } from 'zod'
import { formOf } from '../../regulation/papers/form-of.ts'
import type { PaperKind, PaperKindOf } from '../../regulation/papers/paper-kinds.ts'
import { releaseRuling } from '../../regulation/papers/release.ts'
import { RULESET_IDS } from '../../regulation/rulesets/keys.ts'
import type { Ruleset } from '../../regulation/rulesets/ruleset.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import type { Database } from '../database.ts'
import { actingFacts } from './acting-on-paper.ts'
import { admittedListFacts } from './admitted-list-facts.ts'
import { annulmentActFacts } from './annulment-act-facts.ts'
import { appealAnswerFacts, appealReceiptFacts } from './appeal-facts.ts'
import { type CaseOnPaper, caseOnPaper } from './case-on-paper.ts'
import { commissionOrderContents } from './commission-order-facts.ts'
import { acquaintanceNoticeFacts, certificationSheetFacts, minutesExtractFacts } from './decision-facts.ts'
import { destructionContents } from './destruction-facts.ts'
import { disposalOrderFacts, offerAnswerFacts, postOfferFacts } from './disposal-facts.ts'
import { dossierFacts } from './dossier-facts.ts'
import { headOrderFacts } from './head-order-facts.ts'
import { listContents } from './list-and-schedule-facts.ts'
import { logExtractFacts } from './log-extract-facts.ts'
import {
  announcementFacts,
  callFacts,
  observerApplicationFacts,
  observerMemoFacts,
  voteSheetFacts,
} from './meeting-facts.ts'
import { type MeetingOnPaper, meetingOnPaper } from './meeting-on-paper.ts'
import { minutesFacts } from './minutes-facts.ts'
import { noticeFacts } from './notice-facts.ts'
import { type PaperContents, type PaperFacts, PaperGap } from './paper-contents.ts'
import { profileFacts } from './profile-facts.ts'
import { receiptFacts } from './receipt-facts.ts'
import { refusalActFacts } from './refusal-facts.ts'
import { reserveListContents } from './reserve-list-facts.ts'

type Read<Of> = (of: Of, database: Database) => PaperFacts | Promise<PaperFacts>

const OF_CASE: Record<PaperKindOf<'case'>, Read<CaseOnPaper>> = {
  notice: noticeFacts,
  profile: profileFacts,
  'dossier-inventory': dossierFacts,
  'log-extract': logExtractFacts,
  'certification-sheet': certificationSheetFacts,
  'acquaintance-notice': acquaintanceNoticeFacts,
  'minutes-extract': minutesExtractFacts,
  'refusal-act': refusalActFacts,
  receipt: receiptFacts,
  'head-order': headOrderFacts,
  'disposal-order': disposalOrderFacts,
  'post-offer': postOfferFacts,
  'offer-answer': offerAnswerFacts,
  'appeal-receipt': appealReceiptFacts,
  'appeal-answer': appealAnswerFacts,
  'annulment-act': annulmentActFacts,
}

const OF_MEETING: Record<PaperKindOf<'meeting'>, Read<MeetingOnPaper>> = {
  call: callFacts,
  announcement: announcementFacts,
  'admitted-list': admittedListFacts,
  'observer-application': observerApplicationFacts,
  'observer-memo': observerMemoFacts,
  'vote-sheet': voteSheetFacts,
  minutes: minutesFacts,
}

/** Which paper of what; `ruleset` is the body's, for what is pinned to none. */
export type PaperAsked = { kind: PaperKind; id: string; ruleset: Ruleset }

/**
 * What a paper says, from the record alone; null when there is nothing of this id.
 *
 * @throws PaperGap naming what the record does not hold yet, or what a decision or an order may not be released without
 * @example (await readPaper(database, { kind: 'notice', id: caseId, ruleset }))?.facts.start //=> '2027-03-01'
 */
export const readPaper = async (database: Database, asked: PaperAsked): Promise<PaperContents | null> => {
  const contents = await readContents(database, asked)
  if (!contents) return null
  const { facts } = contents
  const pinned = RULESET_IDS.find((id) => id === facts.ruleset) ?? asked.ruleset.id
  requireReleased(asked.kind, facts, rulesetOf(pinned))
  const signed = { ...facts, ...(await actingFacts(database, asked)) }
  return { ...contents, facts: { ...signed, form: formOf(pinned, asked.kind) } }
}

const printed = z.object({
  carries: z.enum(['carries', 'carries-none']).default('carries'),
  appeal: z
    .object({ reviewers: z.array(z.string()), until: z.string().nullable() })
    .nullable()
    .default(null),
})

/** @throws PaperGap where a paper with a decision or an order does not say how to appeal against it */
const requireReleased = (kind: PaperKind, facts: PaperFacts, ruleset: Ruleset): void => {
  const { carries, appeal } = printed.parse(facts)
  const ruling = releaseRuling({ kind, carries, advice: appeal }, ruleset)
  if (ruling.outcome === 'refused') throw new PaperGap(ruling.reason, ruling.cite)
}

const readContents = async (
  database: Database,
  { kind, id, ruleset }: PaperAsked,
): Promise<PaperContents | null> => {
  if (isOf(OF_CASE, kind)) return contentsOf(await caseOnPaper(database, id), OF_CASE[kind], database)
  if (isOf(OF_MEETING, kind))
    return contentsOf(await meetingOnPaper(database, id), OF_MEETING[kind], database)
  if (kind === 'commission-order') return commissionOrderContents(database, { commissionId: id, ruleset })
  if (kind === 'reserve-list') return reserveListContents(database, id)
  if (kind === 'destruction-act') return destructionContents(database, id)
  return listContents(database, id)
}

const isOf = <Kind extends PaperKind>(readers: Record<Kind, unknown>, kind: PaperKind): kind is Kind =>
  kind in readers

const contentsOf = async <Of extends { contents(facts: PaperFacts): PaperContents }>(
  of: Of | null,
  read: Read<Of>,
  database: Database,
): Promise<PaperContents | null> => (of ? of.contents(await read(of, database)) : null)
