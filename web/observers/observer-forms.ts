import { decideObserver } from '../../acts/observers/decide-observer.ts'
import { registerOpinion } from '../../acts/observers/register-opinion.ts'
import { tellOfObserver } from '../../acts/observers/tell-of-observer.ts'
import { OBSERVER_REFUSALS, type ObserverRefusal } from '../../regulation/observers/admit-observers.ts'
import { OPINION_KINDS } from '../../regulation/observers/observer-rights.ts'
import type { PageKey } from '../../texts/pages/page-texts.ts'
import { dayTyped } from '../forms/day-typed.ts'
import type { Field } from '../forms/field.ts'
import { formFor } from '../forms/form.ts'
import { formPage } from '../forms/form-page.ts'
import { requireAllowed } from '../meeting/meeting-frame.ts'
import { doAct } from '../pages/visit.ts'
import { almatyMinute } from './almaty-minute.ts'
import { observerOfAddress } from './observers-frame.ts'

const GROUNDS = Object.keys(OBSERVER_REFUSALS) as ObserverRefusal[]

const decidePage = formPage({
  path: '/observers/:observer/decision',
  section: 'meetings',
  form: async (visit) => {
    const { say } = visit
    const { observer, meeting, back } = await observerOfAddress(visit)
    await requireAllowed(visit, meeting, 'register-observer')
    return formFor(decideObserver, {
      heading: say('observers.decide'),
      lead: [observer.fullName],
      clauses: { ruleset: meeting.ruleset, cite: observer.cite },
      fields: [
        {
          ...{ kind: 'choice', name: 'decision', label: 'observers.decision' },
          options: (['qualifies', 'refused'] as const).map((value) => ({
            value,
            text: say(`observers.decision.${value}`),
          })),
        },
        {
          ...{ kind: 'choice', name: 'ground', label: 'observers.ground', optional: true },
          options: GROUNDS.map((value) => ({ value, text: say(`observers.ground.${value}`) })),
        },
      ],
      button: say('observers.decide'),
      back,
      fixed: { id: observer.id },
      done: () => back.href,
    })
  },
})

type Step = {
  step: 'notified' | 'cancelled' | 'registered'
  path: string
  title: PageKey
  fields: readonly Field[]
}

const STEPS: readonly Step[] = [
  { step: 'notified', path: 'told', title: 'observers.rang', fields: [] },
  { step: 'cancelled', path: 'given-up', title: 'observers.gaveUp', fields: [] },
  {
    ...{ step: 'registered', path: 'registered', title: 'observers.arrived' },
    fields: [
      { kind: 'tick', name: 'originals', label: 'observers.originals', statement: true },
      { kind: 'tick', name: 'memo', label: 'observers.memo', statement: true },
    ],
  },
]

const stepPage = ({ step, path, title, fields }: Step) =>
  formPage({
    path: `/observers/:observer/${path}`,
    section: 'meetings',
    form: async (visit) => {
      const { say, today } = visit
      const { observer, meeting, back } = await observerOfAddress(visit)
      await requireAllowed(visit, meeting, 'register-observer')
      const shown = step === 'registered' ? { originals: 'shown', memo: 'confirmed' } : {}
      return formFor(tellOfObserver, {
        heading: say(title),
        lead: [observer.fullName],
        clauses: { ruleset: meeting.ruleset, cite: observer.cite },
        fields: [...fields, { kind: 'day', name: 'on', label: 'observers.on' }],
        prefilled: dayTyped('on', today.toString()),
        button: say(title),
        back,
        fixed: { id: observer.id, step, ...shown },
        done: () => back.href,
      })
    },
  })

/** What the observer said on paper, with its time and its scan. */
const opinionPage = formPage({
  path: '/observers/:observer/opinion',
  section: 'meetings',
  form: async (visit) => {
    const { say, today } = visit
    const { observer, meeting, back } = await observerOfAddress(visit)
    await requireAllowed(visit, meeting, 'register-observer')
    return {
      heading: say('observers.opinion'),
      lead: [observer.fullName, say('observers.opinionLead')],
      clauses: { ruleset: meeting.ruleset, cite: ['Annex 3'] },
      fields: [
        { kind: 'day', name: 'receivedOn', label: 'observers.appliedOn' },
        { kind: 'time', name: 'receivedTime', label: 'observers.appliedTime' },
        {
          ...{ kind: 'choice', name: 'kind', label: 'observers.opinionKind' },
          options: OPINION_KINDS.map((value) => ({ value, text: say(`public.say.${value}`) })),
        },
        { kind: 'words', name: 'text', label: 'observers.opinionText', optional: true },
        { kind: 'files', name: 'documents', label: 'register.scan' },
      ],
      prefilled: dayTyped('receivedOn', today.toString()),
      button: say('observers.opinion'),
      back,
      send: async ({ receivedOn, receivedTime, ...given }, asking) => {
        const receivedAt = almatyMinute(String(receivedOn), String(receivedTime))
        await doAct(asking, registerOpinion, { ...given, id: observer.id, receivedAt })
        return back.href
      },
    }
  },
})

/** What is done with one application: decided on, told, given up, registered on the day, an opinion on paper. */
export const observerForms = [decidePage, ...STEPS.map(stepPage), opinionPage]
