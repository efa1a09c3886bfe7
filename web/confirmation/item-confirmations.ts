import { notFound } from '../../acts/problem.ts'
import {
  backToItem,
  backToMeeting,
  itemOf,
  meetingOf,
  namesIn,
  type ShownItem,
} from '../meeting/meeting-frame.ts'
import type { PageRow } from '../pages/page.ts'
import type { Visit } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'
import { confirmation } from './confirmation.ts'
import { papersOfCase } from './papers-at-hand.ts'

/** An item as its confirmations name it. */
const itemReference = (item: ShownItem, visit: Visit): string[] => {
  const { say, person } = writeTo(visit)
  const about = say('meeting.itemOf', { n: item.n, name: person(item.employee) })
  return [about, ...(item.case.number === null ? [] : [say('case.numberIs', { number: item.case.number })])]
}

/** A vote that is on record; what it was, only whoever gave it reads before the count. */
const voteGiven = confirmation({
  path: '/meetings/:meeting/items/:n/vote/given',
  section: 'meetings',
  read: async (visit) => {
    const meeting = await meetingOf(visit)
    const item = itemOf(meeting, visit)
    const { say, term } = writeTo(visit)
    const { query, context } = visit
    const { member } = query
    const name = member ? (await namesIn(visit, meeting))[member] : undefined
    const voter = member ?? context.actor.employeeId ?? ''
    const { ballot } = item
    const isUnderWay = ballot?.question === query.question && String(ballot?.round) === query.round
    if (isUnderWay && !ballot?.voted.includes(voter)) throw notFound()
    const group = query.question === 'absence' ? 'absence' : 'decision'
    const own = isUnderWay && !member ? ballot?.own : null
    return {
      title: name === undefined ? say('confirmed.voteGiven') : say('confirmed.voteEntered', { name }),
      reference: [
        ...itemReference(item, visit),
        say('meeting.votingRound', { round: Number(query.round) || 1 }),
      ],
      back: backToItem(meeting, item, visit),
      rows: own
        ? [
            {
              label: 'meeting.myVote',
              cell: own.option === null ? say('meeting.abstain') : term(group, own.option),
            },
          ]
        : [],
      said: [say(isUnderWay ? 'confirmed.voteNext' : 'confirmed.voteCounted')],
      links: [backToMeeting(meeting, visit)],
    }
  },
})

/** The commission has decided on an item: what is read out, and what follows. */
const decided = confirmation({
  path: '/meetings/:meeting/items/:n/decided',
  section: 'meetings',
  read: async (visit) => {
    const meeting = await meetingOf(visit)
    const item = itemOf(meeting, visit)
    if (!item.decided) throw notFound()
    const { say, term } = writeTo(visit)
    const { id, number } = item.case
    const { decision, by, votingRound } = item.decided as Readonly<Record<string, string>>
    return {
      title: say('confirmed.decided'),
      reference: itemReference(item, visit),
      back: backToItem(meeting, item, visit),
      rows: [
        { label: 'meeting.readOut', cell: term('decision', decision ?? '') },
        { label: 'meeting.counted', cell: say('meeting.votingRound', { round: Number(votingRound) }) },
        { label: 'confirmed.countedBy', cell: term('countRule', by ?? '') },
      ],
      said: [say('confirmed.decidedNext')],
      papers: await papersOfCase(visit, { id, number: number ?? id }, [
        'certification-sheet',
        'minutes-extract',
      ]),
      links: [backToMeeting(meeting, visit)],
    }
  },
})

/** What is confirmed of one item of an agenda. */
export const itemConfirmations: readonly PageRow[] = [voteGiven, decided]
