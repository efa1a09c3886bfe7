import { listOpinions } from '../../acts/meeting/list-opinions.ts'
import { page } from '../pages/page.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import { followed } from './follow.ts'
import {
  allowedIn,
  itemOf,
  meetingOf,
  namesIn,
  type ShownItem,
  type ShownMeeting,
  votersOf,
} from './meeting-frame.ts'
import { rulesOf } from './meeting-page.ts'
import { ownRecusal, withheldItems } from './recused-reader.ts'

/** One item: the vote under way without its count, the rounds that were counted, the decision to read out. */
export const itemPage = page({
  path: '/meetings/:meeting/items/:n',
  section: 'meetings',
  view: 'meeting/item',
  read: async (visit) => {
    const meeting = await meetingOf(visit)
    const item = itemOf(meeting, visit)
    const recusedOn = ownRecusal(item, visit)
    const may = recusedOn === null ? await allowedIn(visit, meeting) : () => false
    const { ballot, ...shown } = item
    return {
      meeting,
      item: shown,
      names: await namesIn(visit, meeting),
      vote: ballot && voteOf({ meeting, item, ballot }, visit),
      recusal: recusedOn && { ground: recusedOn, cite: [rulesOf(meeting).commission.quorum.cite] },
      isWithheld: (await withheldItems(visit, meeting)).includes(item.n),
      voteCite: [rulesOf(meeting).commission.vote.cite],
      lastRound: rulesOf(meeting).commission.vote.rounds,
      questions: rulesOf(meeting).interview.questions ?? null,
      opinions: (await doAct(visit, listOpinions, { id: meeting.id })).items.filter(({ n }) => n === item.n),
      taken: visit.query.taken === 'yes',
      may: {
        run: may('close-item'),
        ask: item.status === 'opened' && item.attendance === 'came' && may('ask-question'),
        postpone: canPostpone(meeting, item) && may('postpone-item'),
        opine: canOpine(meeting, item, visit) && may('file-opinion'),
        open: canOpen(meeting, item) && may('open-item'),
        recuse: canRecuse(meeting, item) && may('recuse-member'),
      },
      ...followed(visit),
    }
  },
})

type Voted = { meeting: ShownMeeting; item: ShownItem; ballot: NonNullable<ShownItem['ballot']> }

/** The vote under way as everybody sees it: who has voted, never how; of the reader himself, his own vote. */
const voteOf = ({ meeting, item, ballot }: Voted, { context: { actor } }: Visit) => {
  const { question, round, options, cite } = ballot
  const voters = votersOf(meeting, item)
  const me = actor.employeeId ?? ''
  const hasVoted = (id: string) => ballot.voted.includes(id)
  return {
    ...{ question, round, options, cite, voters: voters.length },
    voted: voters.filter(hasVoted).length,
    missing: voters.filter((id) => !hasVoted(id)),
    mine: !voters.includes(me) ? null : (ballot.own ?? 'owed'),
    me,
  }
}

/** Not once a vote on it was cast. */
const canPostpone = ({ status }: ShownMeeting, item: ShownItem): boolean =>
  (status === 'opened' || status === 'adjourned') &&
  (item.status === 'waiting' || item.status === 'opened') &&
  item.rounds.length === 0 &&
  (item.ballot?.voted.length ?? 0) === 0

/** Who took part may, and the secretary for one who did, until the minutes are signed by everybody. */
const canOpine = (meeting: ShownMeeting, item: ShownItem, { context: { actor } }: Visit): boolean =>
  item.status === 'decided' &&
  !meeting.minutes?.completedOn &&
  (actor.employeeId === meeting.secretary || votersOf(meeting, item).includes(actor.employeeId ?? ''))

const canOpen = ({ status, items }: ShownMeeting, item: ShownItem): boolean =>
  status === 'opened' && item.status === 'waiting' && !items.some((each) => each.status === 'opened')

const canRecuse = ({ status }: ShownMeeting, item: ShownItem): boolean =>
  (status === 'called' || status === 'opened') && item.status === 'waiting'
