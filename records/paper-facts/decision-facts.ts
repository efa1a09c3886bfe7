import { acquaintanceLimit } from '../../regulation/course/limits.ts'
import type { DecisionRecord } from '../../regulation/course/state.ts'
import type { Database } from '../database.ts'
import { listOpinions } from '../meeting/opinions.ts'
import { findMeeting } from '../meeting/read-meeting.ts'
import { annulmentOnPaper } from './annulment-on-paper.ts'
import { appealOnPaper } from './appeal-on-paper.ts'
import { type CaseOnPaper, latestDecision, termClause } from './case-on-paper.ts'
import type { PaperFacts } from './paper-contents.ts'
import { onePersonOnPaper, peopleOnPaper } from './person-on-paper.ts'

/** What the commission decided, as a paper says it; `changedTo` what an appeal put in its place. */
const decided = ({
  round,
  on,
  decision: standing,
  decided: { decision, by, counts, attended, grounds, recommendation, item },
}: DecisionRecord) => ({
  ...{ round, on, decision, by, attended, recommendation, item },
  counts: Object.entries(counts).map(([option, votes]) => ({ option, votes })),
  grounds: [...grounds],
  changedTo: standing === decision ? null : standing,
})

/** Whom to appeal to, until when and how, as each paper of a decision says it. */
export const decisionAdvice = ({ state: { frame } }: CaseOnPaper, decision: DecisionRecord): PaperFacts =>
  appealOnPaper(frame, decision, 'decision')

/** Who presided over and who kept the record of the meeting that decided, and where and when it was. */
const meetingOf = async (database: Database, { decided: { meetingId, presidingId } }: DecisionRecord) => {
  const meeting = await findMeeting(database, meetingId)
  return {
    chairman: await onePersonOnPaper(database, meeting?.state.chairmanId ?? presidingId),
    presiding: await onePersonOnPaper(database, presidingId),
    secretary: await onePersonOnPaper(database, meeting?.state.secretaryId ?? null),
    startsAt: meeting?.startsAt ?? null,
    place: meeting?.place ?? null,
    present: meeting?.state.attendance?.present.length ?? null,
    composition: meeting?.state.composition.length ?? null,
  }
}

/** The separate opinions on a decision, which stand in the extract as they do in the minutes. */
const opinionsOn = async (database: Database, { decided: { meetingId, item } }: DecisionRecord) => {
  const found = (await listOpinions(database, meetingId)).filter(({ n }) => n === item)
  const people = await peopleOnPaper(
    database,
    found.map(({ memberId }) => memberId),
  )
  return found.map(({ memberId, words, filedOn }) => ({
    ...{ member: people.get(memberId)?.name ?? null, words, filedOn },
  }))
}

/**
 * The certification sheet: Annex 5, para 34, art. 50(8). With whom to appeal to, until when and how.
 *
 * @throws PaperGap while no decision is made
 */
export const certificationSheetFacts = async (
  paper: CaseOnPaper,
  database: Database,
): Promise<PaperFacts> => {
  const decision = latestDecision(paper)
  const { chairman, secretary } = await meetingOf(database, decision)
  return {
    decision: decided(decision),
    ...{ chairman, secretary },
    acquaintedOn: decision.acquaintedOn,
    refusedOn: decision.refusal?.on ?? null,
    annulment: await annulmentOnPaper(database, paper.state.annulled),
    appeal: decisionAdvice(paper, decision),
    cite: termClause(paper.ruleset, 'acquaintance'),
  }
}

/**
 * The minutes of a meeting as far as they are about one employee: para 33, art. 50(7).
 *
 * @throws PaperGap while no decision is made
 */
export const minutesExtractFacts = async (paper: CaseOnPaper, database: Database): Promise<PaperFacts> => {
  const decision = latestDecision(paper)
  const { chairman: _, ...meeting } = await meetingOf(database, decision)
  return {
    decision: decided(decision),
    ...meeting,
    opinions: await opinionsOn(database, decision),
    minutesSignedOn: decision.minutesOn,
    annulment: await annulmentOnPaper(database, paper.state.annulled),
    appeal: decisionAdvice(paper, decision),
    cite: termClause(paper.ruleset, 'minutes'),
  }
}

/**
 * The letter that tells the employee of the decision and asks him to read and sign the sheet: para 34, art. 50(8). Sent with
 * an acknowledgement where he is away.
 *
 * @throws PaperGap while no decision is made
 */
export const acquaintanceNoticeFacts = (paper: CaseOnPaper): PaperFacts => {
  const decision = latestDecision(paper)
  return {
    decision: decided(decision),
    acquaintBy: acquaintanceLimit(paper.state.frame, decision).limit,
    appeal: decisionAdvice(paper, decision),
    cite: termClause(paper.ruleset, 'acquaintance'),
  }
}
