import { parseCivilDate } from '../../regulation/civil-date.ts'
import { termLimit } from '../../regulation/terms/limit-of.ts'
import { calendarInForce } from '../calendar/calendar-in-force.ts'
import type { Database } from '../database.ts'
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
