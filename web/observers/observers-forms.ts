import { notifyObservers } from '../../acts/observers/notify-observers.ts'
import { registerObserver } from '../../acts/observers/register-observer.ts'
import { PUBLICATION_PLACES, PUBLISHED, publish } from '../../acts/publication/publish.ts'
import { ATTACHMENTS } from '../../regulation/observers/admit-observers.ts'
import { dayTyped } from '../forms/day-typed.ts'
import { formFor } from '../forms/form.ts'
import { formPage } from '../forms/form-page.ts'
import { meetingOf, requireAllowed } from '../meeting/meeting-frame.ts'
import { rulesOf } from '../meeting/meeting-page.ts'
import { doAct } from '../pages/visit.ts'
import { almatyMinute, almatyTime } from './almaty-minute.ts'
import { applicantFields } from './applicant-fields.ts'
import { backToObservers } from './observers-frame.ts'

const registerPage = formPage({
  path: '/meetings/:meeting/observers/new',
  section: 'meetings',
  form: async (visit) => {
    const { say, today } = visit
    const meeting = await meetingOf(visit)
    await requireAllowed(visit, meeting, 'register-observer')
    const rule = rulesOf(meeting).interview.observers
    const back = backToObservers(meeting.id, visit)
    return {
      heading: say('observers.register'),
      clauses: { ruleset: meeting.ruleset, cite: rule ? [rule.cite, 'Annex 2'] : [] },
      fields: [
        { kind: 'day', name: 'appliedOn', label: 'observers.appliedOn' },
        { kind: 'time', name: 'appliedTime', label: 'observers.appliedTime' },
        ...applicantFields(visit),
        {
          ...{ kind: 'ticks', name: 'attached', label: 'observers.attached', optional: true },
          options: ATTACHMENTS.map((value) => ({ value, text: say(`observers.attached.${value}`) })),
        },
        { kind: 'files', name: 'documents', label: 'observers.copies', optional: true },
      ],
      prefilled: dayTyped('appliedOn', today.toString()),
      button: say('observers.register'),
      back,
      send: async ({ appliedOn, appliedTime, ...given }, asking) => {
        const appliedAt = almatyMinute(String(appliedOn), String(appliedTime))
        const { receipt } = await doAct(asking, registerObserver, { ...given, id: meeting.id, appliedAt })
        return `${back.href}?receipt=${receipt}`
      },
    }
  },
})

const tellPage = formPage({
  path: '/meetings/:meeting/observers/notices',
  section: 'meetings',
  form: async (visit) => {
    const { say } = visit
    const meeting = await meetingOf(visit)
    await requireAllowed(visit, meeting, 'register-observer')
    const rule = rulesOf(meeting).interview.observers
    const back = backToObservers(meeting.id, visit)
    return formFor(notifyObservers, {
      heading: say('observers.tell'),
      lead: [say('observers.tellLead')],
      clauses: { ruleset: meeting.ruleset, cite: rule ? [rule.cite] : [] },
      fields: [],
      button: say('observers.tell'),
      back,
      fixed: { id: meeting.id },
      done: () => back.href,
    })
  },
})

const publishPage = formPage({
  path: '/meetings/:meeting/publications/new',
  section: 'meetings',
  form: async (visit) => {
    const { say, today } = visit
    const meeting = await meetingOf(visit)
    await requireAllowed(visit, meeting, 'publish')
    const { certification, interview } = rulesOf(meeting)
    const cites = [certification.publication?.cite, interview.announcement?.cite]
    const back = backToObservers(meeting.id, visit)
    return {
      heading: say('observers.publish'),
      lead: [say('observers.publishLead')],
      clauses: { ruleset: meeting.ruleset, cite: cites.flatMap((cite) => cite ?? []) },
      fields: [
        {
          ...{ kind: 'choice', name: 'what', label: 'observers.what' },
          options: PUBLISHED.map((value) => ({ value, text: say(`observers.what.${value}`) })),
        },
        {
          ...{ kind: 'choice', name: 'place', label: 'observers.place' },
          options: PUBLICATION_PLACES.map((value) => ({ value, text: say(`observers.place.${value}`) })),
        },
        { kind: 'text', name: 'placeName', label: 'observers.placeName', optional: true },
        { kind: 'day', name: 'publishedOn', label: 'observers.publishedOn' },
        { kind: 'time', name: 'publishedTime', label: 'observers.publishedTime' },
        { kind: 'files', name: 'documents', label: 'observers.proof', optional: true },
      ],
      prefilled: {
        ...dayTyped('publishedOn', today.toString()),
        publishedTime: almatyTime(visit.context.clock.now()),
      },
      button: say('observers.publish'),
      back,
      send: async ({ publishedOn, publishedTime, ...given }, asking) => {
        const publishedAt = almatyMinute(String(publishedOn), String(publishedTime))
        await doAct(asking, publish, { ...given, id: meeting.id, publishedAt })
        return back.href
      },
    }
  },
})

/** What is done with the observers of a meeting as a whole: an application on paper, telling all, publishing. */
export const observersForms = [registerPage, tellPage, publishPage]
