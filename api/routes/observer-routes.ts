import { decideObserver } from '../../acts/observers/decide-observer.ts'
import { announcementsAnswer, listAnnouncements } from '../../acts/observers/list-announcements.ts'
import { listObservers, observersAnswer } from '../../acts/observers/list-observers.ts'
import { listOpinions, opinionsAnswer } from '../../acts/observers/list-opinions.ts'
import { notifiedAnswer, notifyObservers } from '../../acts/observers/notify-observers.ts'
import { observerAnswer } from '../../acts/observers/observer-answer.ts'
import { registeredObserver, registerObserver } from '../../acts/observers/register-observer.ts'
import { registeredOpinion, registerOpinion } from '../../acts/observers/register-opinion.ts'
import { tellOfObserver } from '../../acts/observers/tell-of-observer.ts'
import { exportPublication } from '../../acts/publication/export-publication.ts'
import { listPublications, publicationsAnswer } from '../../acts/publication/list-publications.ts'
import { publish, publishedAnswer } from '../../acts/publication/publish.ts'
import { fileAnswer } from '../answers/send-file.ts'
import { DOCUMENTS } from './documents.ts'
import { route } from './route.ts'

/** Announcements for everybody, and observers of meetings. */
export const observerRoutes = [
  route({
    method: 'get',
    path: '/public/announcements',
    tag: 'Observers',
    summary: 'Announced meetings, without sign-in: day, hour, place, until when observers apply',
    act: listAnnouncements,
    answer: announcementsAnswer,
    signIn: 'not-needed',
  }),
  route({
    method: 'post',
    path: '/meetings/{id}/observers',
    tag: 'Observers',
    summary: 'Register an application to observe a meeting, with its time and documents',
    act: registerObserver,
    answer: registeredObserver,
    status: 201,
    location: ({ meeting }) => `/meetings/${meeting}/observers`,
    files: DOCUMENTS,
  }),
  route({
    method: 'get',
    path: '/meetings/{id}/observers',
    tag: 'Observers',
    summary: 'Who applied to observe a meeting, who is admitted and why, and which items nobody observes',
    act: listObservers,
    answer: observersAnswer,
  }),
  route({
    method: 'post',
    path: '/meetings/{id}/publications',
    tag: 'Observers',
    summary:
      'Record where and when the announcement or the list of those admitted was made public, with its proof',
    act: publish,
    answer: publishedAnswer,
    status: 201,
    location: (_published, { id }) => `/meetings/${id}/publications`,
    files: DOCUMENTS,
  }),
  route({
    method: 'get',
    path: '/meetings/{id}/publications',
    tag: 'Observers',
    summary: 'What of a meeting was made public: where, when, with which proof',
    act: listPublications,
    answer: publicationsAnswer,
  }),
  route({
    method: 'get',
    path: '/meetings/{id}/publications/{what}',
    tag: 'Observers',
    summary: 'The announcement or the list of those admitted as a page that stands alone, or as a workbook',
    act: exportPublication,
    answer: fileAnswer,
    sends: 'file',
  }),
  route({
    method: 'get',
    path: '/meetings/{id}/observers/opinions',
    tag: 'Observers',
    summary: 'What the observers of a meeting said of it and to the leadership',
    act: listOpinions,
    answer: opinionsAnswer,
  }),
  route({
    method: 'post',
    path: '/observers/{id}/opinions',
    tag: 'Observers',
    summary: 'Register what an observer said on paper after the interviews, with its time and its scan',
    act: registerOpinion,
    answer: registeredOpinion,
    status: 201,
    location: () => '/registers/incoming',
    files: DOCUMENTS,
  }),
  route({
    method: 'post',
    path: '/observers/{id}/decision',
    tag: 'Observers',
    summary: 'Record that an applicant qualifies by his papers, or why not',
    act: decideObserver,
    answer: observerAnswer,
  }),
  route({
    method: 'post',
    path: '/meetings/{id}/observers/notices',
    tag: 'Observers',
    summary: 'Tell applicants by mail what has come of their applications; the others are rung up',
    act: notifyObservers,
    answer: notifiedAnswer,
  }),
  route({
    method: 'post',
    path: '/observers/{id}/steps',
    tag: 'Observers',
    summary: 'Tell that an applicant was notified, gave up the place, or was registered on the day',
    act: tellOfObserver,
    answer: observerAnswer,
  }),
]
