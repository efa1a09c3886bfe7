import type { MeetingItem, MeetingState } from '../../regulation/meeting/meeting-state.ts'
import { amendedDays } from '../calendar/amended-days.ts'
import { isCourse } from '../case-reading/read-case.ts'
import type { Database } from '../database.ts'
import { listOpinions } from '../meeting/opinions.ts'
import { judgedObservers } from '../observers/observer-applications.ts'
import { annulmentOnPaper } from './annulment-on-paper.ts'
import { appealOnPaper } from './appeal-on-paper.ts'
import { termClause } from './case-on-paper.ts'
import { type ItemOnPaper, type MeetingOnPaper, membersOnPaper } from './meeting-on-paper.ts'
import { type PaperFact, type PaperFacts, PaperGap } from './paper-contents.ts'

/**
 * Minutes of a meeting that was held: its sittings, who was present at any, which observers, and of each item its recusals,
 * questions, votes, decision, separate opinions and what became of the decision since; who signed on which day. Para 33,
 * art. 50(7).
 *
 * @throws PaperGap before the meeting is closed
 */
export const minutesFacts = async (meeting: MeetingOnPaper, database: Database): Promise<PaperFacts> => {
  const { state, ruleset, people } = meeting
  const cite = termClause(ruleset, 'minutes')
  if (state.status !== 'closed' || !state.attendance || !state.minutes)
    throw new PaperGap('The meeting is not closed yet: there is nothing to be drawn up as its minutes.', cite)
  const present = state.everPresent ?? state.attendance.present
  const absent = state.composition.filter((id) => !present.includes(id))
  return {
    composition: state.composition.length,
    present: signedOn(meeting, membersOnPaper(meeting, present), present),
    absent: membersOnPaper(meeting, absent),
    presiding: people.get(state.attendance.presidingId) ?? null,
    secretarySignedOn: dayOf(state, state.secretaryId),
    observers: await observersPresent(database, state.meetingId),
    adjournments: (state.adjournments ?? []).map((each) => ({
      ...{ from: each.heldOn, to: each.resumesOn, reason: each.reason },
    })),
    onPaper: Boolean(state.paper),
    items: await itemFacts(meeting, database),
    signBy: state.minutes.limitOn,
    completedOn: state.minutes.completedOn,
    ...(await adviceOf(state, database)),
    cite,
  }
}

/** The day on which somebody signed the minutes; null: not yet. */
const dayOf = ({ minutes }: MeetingState, id: string): string | null =>
  minutes?.signed.find(({ signerId }) => signerId === id)?.on ?? null

const signedOn = (
  { state }: MeetingOnPaper,
  members: ReturnType<typeof membersOnPaper>,
  ids: readonly string[],
): PaperFact[] => members.map((member, at) => ({ ...member, signedOn: dayOf(state, ids[at] ?? '') }))

/** Observers who were registered on the day: originals shown, memo confirmed. */
const observersPresent = async (database: Database, meetingId: string): Promise<PaperFact[]> =>
  (await judgedObservers(database, meetingId))
    .filter(({ registeredOn }) => registeredOn !== null)
    .map(({ fullName, organisation, capacity }) => ({ name: fullName, organisation, capacity }))

/** Whom to appeal to against the decisions in the minutes: each employee within the term of his own acquaintance. */
const adviceOf = async (
  { ruleset, heldOn, items }: MeetingState,
  database: Database,
): Promise<PaperFacts> => {
  if (!items.some(({ decided }) => decided)) return { carries: 'carries-none' }
  const { off, working } = await amendedDays(database)
  const pinned = { ruleset, calendar: { version: 'now', off, working } }
  return { appeal: appealOnPaper(pinned, { on: heldOn, acquaintedOn: null }, 'decision') }
}

const itemFacts = async (meeting: MeetingOnPaper, database: Database): Promise<PaperFact[]> => {
  const { items, people, state } = meeting
  const opinions = await listOpinions(database, state.meetingId)
  const annulments = await annulmentsOf(database, state)
  const nameOf = (id: string) => people.get(id)?.name ?? null
  return items.map(({ item, employee }: ItemOnPaper) => ({
    ...{ n: item.n, certification: item.kind, round: item.round, employee },
    ...{ status: item.status, attendance: item.attendance, putOff: item.putOff },
    postponedFor: item.postponedFor ?? null,
    recusals: (item.recusals ?? []).map(({ memberId, ground, decidedBy, on }) => ({
      ...{ member: nameOf(memberId), ground, by: decidedBy, on },
    })),
    questions: state.composition.flatMap((id) => {
      const asked = item.questionsBy?.[id]
      return asked === undefined ? [] : [{ member: nameOf(id), asked }]
    }),
    opinions: opinions
      .filter(({ n }) => n === item.n)
      .map(({ memberId, words, filedOn }) => ({ member: nameOf(memberId), words, filedOn })),
    rounds: item.rounds.map(({ question, round, outcome, adopted, by, counts }) => ({
      ...{ question, round, outcome, adopted, by },
      counts: Object.entries(counts).map(([option, votes]) => ({ option, votes })),
    })),
    decided: decidedFacts(item),
    annulment: annulments.get(item.n) ?? null,
  }))
}

const decidedFacts = ({ decided }: MeetingItem): PaperFact =>
  decided && {
    ...{ decision: decided.decision, by: decided.by, recommendation: decided.recommendation },
    grounds: [...decided.grounds],
  }

/** By item, how a decision of this meeting fell since. */
const annulmentsOf = async (
  database: Database,
  { meetingId, items }: MeetingState,
): Promise<ReadonlyMap<number, PaperFact>> => {
  const cases = await database.case.findMany({
    where: { id: { in: items.map(({ caseId }) => caseId) } },
    select: { state: true },
  })
  const fell = cases.flatMap(({ state }) => (isCourse(state) && state.annulled ? [state.annulled] : []))
  const here = fell.filter(({ decision: { decided } }) => decided.meetingId === meetingId)
  return new Map(
    await Promise.all(
      here.map(
        async (annulled) =>
          [annulled.decision.decided.item, await annulmentOnPaper(database, annulled)] as const,
      ),
    ),
  )
}
