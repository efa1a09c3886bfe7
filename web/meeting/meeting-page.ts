import { listObservers } from '../../acts/observers/list-observers.ts'
import { notFound } from '../../acts/problem.ts'
import { findMeeting } from '../../records/meeting/read-meeting.ts'
import { RULESET_IDS } from '../../regulation/rulesets/keys.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import { page } from '../pages/page.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import { followed } from './follow.ts'
import { allowedIn, meetingOf, namesIn, type ShownMeeting } from './meeting-frame.ts'
import { withheldItems } from './recused-reader.ts'

/** The rules of the commission, of the ruleset that is pinned to the meeting. */
export const rulesOf = ({ ruleset }: ShownMeeting) => {
  const id = RULESET_IDS.find((each) => each === ruleset)
  if (id === undefined) throw notFound()
  return rulesetOf(id)
}

/** One meeting: what is to be done now, who is present and whether that is a quorum, the agenda, the minutes. */
export const meetingPage = page({
  path: '/meetings/:meeting',
  section: 'meetings',
  view: 'meeting/meeting',
  read: async (visit) => {
    const meeting = await meetingOf(visit)
    const may = await allowedIn(visit, meeting)
    return {
      meeting,
      names: await namesIn(visit, meeting),
      quorum: quorumOf(meeting),
      observers: await observersPresent(visit, meeting),
      withheld: await withheldItems(visit, meeting),
      openItem: meeting.items.find(({ status }) => status === 'opened') ?? null,
      isToday: meeting.heldOn === visit.today.toString(),
      announcementCite: rulesOf(meeting).interview.announcement?.cite ?? null,
      minutesCite: rulesOf(meeting).terms.minutes?.cite ?? null,
      may: {
        run: may('record-attendance'),
        announce: may('announce-meeting') && meeting.status === 'called' && meeting.announcedOn === null,
        close: may('close-meeting'),
        sign: may('sign-minutes'),
        cancel: may('cancel-meeting') && meeting.status === 'called',
        adjourn: may('adjourn-meeting') && canAdjourn(meeting),
        paper: may('hold-on-paper') && canBeOnPaper(meeting, visit),
        scan: may('hold-on-paper') && meeting.paper !== null && meeting.minutes === null,
      },
      seen: await seenOf(visit, meeting),
      taken: visit.query.taken === 'yes',
      ...followed(visit),
    }
  },
})

/** The names of the observers who were registered on the day. */
const observersPresent = async (visit: Visit, { id }: ShownMeeting): Promise<string[]> =>
  (await doAct(visit, listObservers, { id })).items.flatMap(({ fullName, organisation, registeredOn }) =>
    registeredOn === null ? [] : [[fullName, organisation].filter(Boolean).join(', ')],
  )

const canAdjourn = ({ status, items }: ShownMeeting): boolean =>
  status === 'opened' &&
  items.some((item) => item.status === 'waiting') &&
  !items.some((item) => item.status === 'opened')

const canBeOnPaper = ({ status, paper, heldOn }: ShownMeeting, { today }: Visit): boolean =>
  paper === null && (status === 'called' || status === 'adjourned') && today.toString() <= heldOn

/** Who of how many is present, how many are needed, and the clause. */
const quorumOf = (meeting: ShownMeeting) => {
  const { of, in: outOf, cite } = rulesOf(meeting).commission.quorum
  const composition = meeting.composition.length
  return {
    present: meeting.attendance?.present.length ?? 0,
    composition,
    needed: Math.ceil((of * composition) / outOf),
    of,
    outOf,
    cite: [cite],
  }
}

/** How far the log has come: attendance that is recorded again after a change is a sending of its own. */
const seenOf = async ({ context }: Visit, { id }: ShownMeeting): Promise<number> =>
  (await findMeeting(context.database, id))?.seq ?? 0
