import { parseCivilDate } from '../../regulation/civil-date.ts'
import { termLimit } from '../../regulation/terms/limit-of.ts'
import { calendarInForce } from '../calendar/calendar-in-force.ts'
import type { Database } from '../database.ts'
import { listOpinions } from '../meeting/opinions.ts'
import { termClause } from './case-on-paper.ts'
import { type MeetingOnPaper, membersOnPaper } from './meeting-on-paper.ts'
import { type PaperFact, type PaperFacts, PaperGap } from './paper-contents.ts'

/** @throws PaperGap when nothing is on the agenda */
const agenda = ({ items }: MeetingOnPaper): PaperFact[] => {
  if (items.length === 0) throw new PaperGap('Nothing is on the agenda of this meeting.')
  return items.map(({ item: { n, kind, round }, employee }) => ({ n, certification: kind, round, employee }))
}

/** The members are called with the agenda. */
export const callFacts = (meeting: MeetingOnPaper): PaperFacts => ({
  members: membersOnPaper(meeting),
  items: agenda(meeting),
  cite: [meeting.ruleset.commission.quorum.cite],
})

/**
 * The announcement of a meeting, with until when observers apply: para 27. No name of those to be heard is in it.
 *
 * @throws PaperGap where the act knows no announcement
 */
export const announcementFacts = async (meeting: MeetingOnPaper, database: Database): Promise<PaperFacts> => {
  const { ruleset, state } = meeting
  const rule = ruleset.interview.announcement
  if (!rule) throw new PaperGap('The law of this meeting asks for no announcement; the body’s own rules may.')
  const applying = ruleset.terms.observers
  const calendar = await calendarInForce(database)
  const applyBy =
    applying && termLimit(applying, { meeting: parseCivilDate(state.heldOn) }, calendar).date.toString()
  return {
    announcedOn: state.announcedOn,
    observersAtMost: ruleset.interview.observers?.atMost ?? null,
    applyBy: applyBy ?? null,
    cite: [rule.cite],
  }
}

/** The form of an observer's application: Annex 2. @throws PaperGap where the act knows no observers */
export const observerApplicationFacts = ({ ruleset }: MeetingOnPaper): PaperFacts => {
  const { observers } = ruleset.interview
  if (!observers) throw new PaperGap('The law of this meeting knows no observers; the body’s own rules may.')
  return { cite: [observers.cite, 'Annex 2'] }
}

/** The observer's memo: Annex 3. @throws PaperGap where the act knows no observers */
export const observerMemoFacts = ({ ruleset }: MeetingOnPaper): PaperFacts => {
  const { observers } = ruleset.interview
  if (!observers) throw new PaperGap('The law of this meeting knows no observers; the body’s own rules may.')
  return { cite: [observers.memo] }
}

/**
 * A vote sheet for each member, with the decisions that the law allows in the round of each item: Annex 4, para 32.
 * Of a composition whose attendance is recorded only those present get one.
 *
 * @throws PaperGap when nothing is on the agenda
 */
export const voteSheetFacts = (meeting: MeetingOnPaper): PaperFacts => {
  const { state, ruleset, items } = meeting
  const listed = agenda(meeting)
  return {
    members: membersOnPaper(meeting, state.attendance?.present),
    items: listed.map((line, index) => {
      const item = items[index]?.item
      const choices = item && ruleset.certification.decisions[item.kind]?.[item.round]
      return { line, options: [...(choices?.regular.options ?? [])] }
    }),
    cite: [ruleset.commission.vote.cite],
  }
}

/**
 * Minutes of a meeting that was held: its sittings, who was present at any, and of each item its recusals, votes, decision and
 * separate opinions. Para 33, art. 50(7).
 *
 * @throws PaperGap before the meeting is closed
 */
export const minutesFacts = async (meeting: MeetingOnPaper, database: Database): Promise<PaperFacts> => {
  const { state, ruleset, people, items } = meeting
  const cite = termClause(ruleset, 'minutes')
  if (state.status !== 'closed' || !state.attendance || !state.minutes)
    throw new PaperGap('The meeting is not closed yet: there is nothing to be drawn up as its minutes.', cite)
  const { presidingId } = state.attendance
  const present = state.everPresent ?? state.attendance.present
  const opinions = await listOpinions(database, state.meetingId)
  return {
    composition: state.composition.length,
    present: membersOnPaper(meeting, present),
    absent: membersOnPaper(
      meeting,
      state.composition.filter((id) => !present.includes(id)),
    ),
    presiding: people.get(presidingId) ?? null,
    adjournments: (state.adjournments ?? []).map((each) => ({
      ...{ from: each.heldOn, to: each.resumesOn, reason: each.reason },
    })),
    onPaper: Boolean(state.paper),
    items: items.map(({ item, employee }) => ({
      ...{ n: item.n, certification: item.kind, round: item.round, employee },
      ...{ status: item.status, attendance: item.attendance, putOff: item.putOff },
      postponedFor: item.postponedFor ?? null,
      recusals: (item.recusals ?? []).map(({ memberId, ground, decidedBy, on }) => ({
        ...{ member: people.get(memberId)?.name ?? null, ground, by: decidedBy, on },
      })),
      opinions: opinions
        .filter(({ n }) => n === item.n)
        .map(({ memberId, words, filedOn }) => ({
          ...{ member: people.get(memberId)?.name ?? null, words, filedOn },
        })),
      rounds: item.rounds.map(({ question, round, outcome, adopted, by, counts }) => ({
        ...{ question, round, outcome, adopted, by },
        counts: Object.entries(counts).map(([option, votes]) => ({ option, votes })),
      })),
      decided: item.decided && {
        ...{
          decision: item.decided.decision,
          by: item.decided.by,
          recommendation: item.decided.recommendation,
        },
        grounds: [...item.decided.grounds],
      },
    })),
    signBy: state.minutes.limitOn,
    completedOn: state.minutes.completedOn,
    cite,
  }
}
