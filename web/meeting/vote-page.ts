import { castVote } from '../../acts/meeting/cast-vote.ts'
import { conflict } from '../../acts/problem.ts'
import type { Form } from '../forms/form.ts'
import { formFor } from '../forms/form.ts'
import { formPage } from '../forms/form-page.ts'
import type { Visit } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'
import { backToItem, itemOf, meetingOf, namesIn, type ShownItem } from './meeting-frame.ts'

/** What stands in a ballot for voting for none of the options. */
const ABSTAINS = 'abstains'

/** A vote: one's own, or that of a member as the secretary enters it. Its address names the round for which it is. */
export const votePage = formPage({
  path: '/meetings/:meeting/items/:n/vote',
  section: 'meetings',
  form: async (visit) => {
    const { say, query, context } = visit
    const meeting = await meetingOf(visit)
    const item = itemOf(meeting, visit)
    const member = query.member ?? context.actor.employeeId ?? ''
    const isOwn = member === context.actor.employeeId
    const name = (await namesIn(visit, meeting))[member] ?? ''
    const back = backToItem(meeting, item, visit)
    const form = formFor(castVote, {
      heading: isOwn ? say('meeting.vote') : say('meeting.voteOf', { name }),
      ...ballotOf(visit, item, meeting.ruleset),
      button: say(isOwn ? 'meeting.castVote' : 'meeting.enterVote'),
      check: {},
      back,
      fixed: { id: meeting.id, n: item.n, ...(isOwn ? {} : { member }) },
      done: () => `${back.href}/vote/given?${givenIn(visit, isOwn ? null : member)}`,
    })
    return sentInRound(form, visit, item)
  },
})

/** Which vote it is, for the page that confirms it. */
const givenIn = ({ query }: Visit, member: string | null): URLSearchParams => {
  const { question = '', round = '' } = query
  return new URLSearchParams({ question, round, ...(member === null ? {} : { member }) })
}

/** The ballot of the round that the address names; without questions when that round is over. */
const ballotOf = (
  visit: Visit,
  item: ShownItem,
  ruleset: string,
): Pick<Form, 'lead' | 'clauses' | 'fields'> => {
  const { say } = visit
  const ballot = ballotAsked(visit, item)
  if (!ballot) return { lead: [say('meeting.roundOver')], fields: [] }
  const { term, person } = writeTo(visit)
  const group = ballot.question === 'absence' ? 'absence' : 'decision'
  const options = ballot.options.map((value) => ({ value, text: term(group, value) }))
  return {
    lead: [say('meeting.voteAbout', { n: item.n, name: person(item.employee), round: ballot.round })],
    clauses: { ruleset, cite: ballot.cite },
    fields: [
      {
        kind: 'choice',
        name: 'option',
        label: group === 'absence' ? 'meeting.question.absence' : 'meeting.question.decision',
        options: [...options, { value: ABSTAINS, text: say('meeting.abstain') }],
      },
    ],
  }
}

/** The vote under way when it is the one that the address names; null when that one is over. */
export const ballotAsked = ({ query }: Visit, { ballot }: ShownItem): ShownItem['ballot'] =>
  ballot && query.question === ballot.question && query.round === String(ballot.round) ? ballot : null

/** A vote or a count that was opened for one round is not taken in another. */
export const sentInRound = (form: Form, visit: Visit, item: ShownItem): Form => ({
  ...form,
  send: async (given, at) => {
    const under = ballotAsked(visit, item)
    if (!under) throw conflict('This round of voting is over.')
    // It may be counted while this is on its way: the meeting itself is told for which round it is.
    const ballot = { question: under.question, round: under.round }
    const option = given.option === ABSTAINS ? { option: null } : {}
    return form.send({ ...given, ...option, ballot }, at)
  },
})
