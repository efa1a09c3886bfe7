import { applyToObserve } from '../../acts/observers/apply-to-observe.ts'
import { readAnnouncement } from '../../acts/observers/list-announcements.ts'
import { notFound } from '../../acts/problem.ts'
import { type Form, formFor } from '../forms/form.ts'
import { applicantFields } from '../observers/applicant-fields.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'

/** The application of Annex 2 as a form. @throws Problem `not-found` where nobody can apply */
export const applyForm = async (visit: Visit): Promise<Form> => {
  const { say } = visit
  const announced = await doAct(visit, readAnnouncement, { id: visit.params.meeting })
  if (!announced.observers) throw notFound()
  const { day } = writeTo(visit)
  const lead = say('public.applyLead', {
    ...{ body: announced.body, day: day(announced.heldOn), time: announced.startsAt },
    until: day(announced.observers.applyUntil),
  })
  return formFor(applyToObserve, {
    heading: say('public.apply'),
    lead: [lead, say('public.applyData')],
    clauses: { ruleset: announced.ruleset, cite: [...announced.cite, 'Annex 2'] },
    fields: [
      ...applicantFields(visit),
      {
        kind: 'file',
        name: 'identity',
        posted: 'identity',
        label: 'public.identity',
        hint: 'public.copyHint',
      },
      {
        ...{ kind: 'file', name: 'membership', posted: 'membership', label: 'public.membership' },
        ...{ hint: 'public.membershipHint', optional: true },
      },
    ],
    button: say('public.send'),
    back: { href: `/public/meetings/${announced.id}`, text: say('public.back') },
    fixed: { id: announced.id },
    done: ({ receipt }) => `/public/applications/${receipt}?sent=yes`,
  })
}
