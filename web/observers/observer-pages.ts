import { listObservers } from '../../acts/observers/list-observers.ts'
import { listOpinions } from '../../acts/observers/list-opinions.ts'
import { listPublications } from '../../acts/publication/list-publications.ts'
import { allowedIn, backToMeeting, meetingOf } from '../meeting/meeting-frame.ts'
import { rulesOf } from '../meeting/meeting-page.ts'
import { type PageRow, page } from '../pages/page.ts'
import { doAct } from '../pages/visit.ts'
import { toldRefusal } from '../rendering/told-refusal.ts'
import { observerForms } from './observer-forms.ts'
import { observersForms } from './observers-forms.ts'

/** The applications for a meeting, what was made public of it, and what is to be done. */
const observersPage = page({
  path: '/meetings/:meeting/observers',
  section: 'meetings',
  view: 'observers/observers',
  read: async (visit) => {
    const meeting = await meetingOf(visit)
    const { items, withoutObservers } = await doAct(visit, listObservers, { id: meeting.id })
    const may = await allowedIn(visit, meeting)
    return {
      meeting,
      withoutObservers,
      observers: items.map((each) => ({ ...each, why: toldRefusal(each.reason, visit.context.language) })),
      rule: rulesOf(meeting).interview.observers,
      opinions: may('read-opinions') ? (await doAct(visit, listOpinions, { id: meeting.id })).items : [],
      publications: (await doAct(visit, listPublications, { id: meeting.id })).items,
      may: { register: may('register-observer'), publish: may('publish') },
      receipt: visit.query.receipt ?? null,
      back: backToMeeting(meeting, visit),
    }
  },
})

/** Observers of meetings, for the personnel service and the commission. */
export const observerPages: readonly PageRow[] = [observersPage, ...observersForms, ...observerForms]
