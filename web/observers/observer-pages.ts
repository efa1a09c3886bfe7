import { listObservers } from '../../acts/observers/list-observers.ts'
import { listOpinions } from '../../acts/observers/list-opinions.ts'
import { exportPublication, PUBLICATION_FILES } from '../../acts/publication/export-publication.ts'
import { listPublications } from '../../acts/publication/list-publications.ts'
import { PUBLISHED } from '../../acts/publication/publish.ts'
import { allowedIn, backToMeeting, meetingOf, type ShownMeeting } from '../meeting/meeting-frame.ts'
import { rulesOf } from '../meeting/meeting-page.ts'
import { filePage, type PageRow, page } from '../pages/page.ts'
import { asked, doAct } from '../pages/visit.ts'
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
      mayOpine: may('register-observer') && meeting.status === 'closed',
      rule: rulesOf(meeting).interview.observers,
      opinions: may('read-opinions') ? (await doAct(visit, listOpinions, { id: meeting.id })).items : [],
      exports: exportsOf(meeting),
      publications: (await doAct(visit, listPublications, { id: meeting.id })).items,
      may: { register: may('register-observer'), publish: may('publish') },
      receipt: visit.query.receipt ?? null,
      back: backToMeeting(meeting, visit),
    }
  },
})

/** What the law of a meeting has made public, each with the files that there are of it. */
const exportsOf = (meeting: ShownMeeting) => {
  const { certification, interview } = rulesOf(meeting)
  const known = { announcement: interview.announcement, 'admitted-list': certification.publication }
  return PUBLISHED.flatMap((what) => (known[what] ? [{ what, files: Object.keys(PUBLICATION_FILES) }] : []))
}

/** The announcement and the list of those admitted, for the body's own website and board. */
const publicationFile = filePage({
  path: '/meetings/:meeting/publications/:what/:as',
  access: 'nobody-in-it',
  read: (visit) =>
    doAct(visit, exportPublication, {
      ...{ id: visit.params.meeting, what: visit.params.what, as: visit.params.as },
      ...asked(visit, ['language']),
    }),
})

/** Observers of meetings, for the personnel service and the commission. */
export const observerPages: readonly PageRow[] = [
  observersPage,
  ...observersForms,
  publicationFile,
  ...observerForms,
]
