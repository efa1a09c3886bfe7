import { closeItem } from '../../acts/meeting/close-item.ts'
import { openItem } from '../../acts/meeting/open-item.ts'
import { recuseMember } from '../../acts/meeting/recuse-member.ts'
import { RECOMMENDATIONS } from '../../regulation/meeting/meeting-state.ts'
import { RECUSAL_DECIDERS, RECUSAL_GROUNDS } from '../../regulation/recusal/recusal.ts'
import { dayTyped } from '../forms/day-typed.ts'
import type { Field } from '../forms/field.ts'
import { formFor } from '../forms/form.ts'
import { formPage } from '../forms/form-page.ts'
import type { Visit } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'
import {
  backToItem,
  itemOf,
  meetingOf,
  requireAllowed,
  type ShownItem,
  type ShownMeeting,
} from './meeting-frame.ts'
import { rulesOf } from './meeting-page.ts'
import { ballotAsked, sentInRound } from './vote-page.ts'

const about = (item: ShownItem, visit: Visit): string =>
  visit.say('meeting.itemOf', { n: item.n, name: writeTo(visit).person(item.employee) })

const openPage = formPage({
  path: '/meetings/:meeting/items/:n/open',
  section: 'meetings',
  form: async (visit) => {
    const { say } = visit
    const meeting = await meetingOf(visit)
    const item = itemOf(meeting, visit)
    await requireAllowed(visit, meeting, 'open-item')
    const back = backToItem(meeting, item, visit)
    return formFor(openItem, {
      heading: say('meeting.openItem'),
      lead: [about(item, visit), say('meeting.openLead')],
      clauses: { ruleset: meeting.ruleset, cite: [] },
      fields: [
        {
          kind: 'choice',
          name: 'employee',
          label: 'meeting.employee',
          options: (['came', 'absent'] as const).map((value) => ({ value, text: say(`cameOrNot.${value}`) })),
        },
      ],
      button: say('meeting.openItem'),
      back,
      fixed: { id: meeting.id, n: item.n },
      done: () => back.href,
    })
  },
})

const countPage = formPage({
  path: '/meetings/:meeting/items/:n/count',
  section: 'meetings',
  form: async (visit) => {
    const { say } = visit
    const meeting = await meetingOf(visit)
    const item = itemOf(meeting, visit)
    await requireAllowed(visit, meeting, 'close-item')
    const back = backToItem(meeting, item, visit)
    const underWay = ballotAsked(visit, item)
    const form = formFor(closeItem, {
      heading: say('meeting.count'),
      lead: [about(item, visit), say(underWay ? 'meeting.countLead' : 'meeting.roundOver')],
      clauses: { ruleset: meeting.ruleset, cite: [rulesOf(meeting).commission.vote.cite] },
      fields: underWay ? sheetFields(meeting, underWay.options, visit) : [],
      button: say('meeting.count'),
      back,
      fixed: { id: meeting.id, n: item.n },
      done: () => back.href,
    })
    return sentInRound(form, visit, item)
  },
})

/** What the sheet records beside the decision, where one of the options asks for it. */
const sheetFields = (meeting: ShownMeeting, options: readonly string[], { say }: Visit): Field[] => {
  const { grounds, decisions } = rulesOf(meeting).certification.nonCorrespondence
  const fields: Field[] = []
  if (options.includes('reserve-or-promotion'))
    fields.push({
      ...{ kind: 'choice', name: 'recommendation', label: 'meeting.recommendation', optional: true },
      hint: 'meeting.recommendationHint',
      options: RECOMMENDATIONS.map((value) => ({ value, text: say(`recommendation.${value}`) })),
    })
  if (grounds.length > 0 && options.some((option) => decisions.some((each) => each === option)))
    fields.push({
      ...{ kind: 'ticks', name: 'grounds', label: 'meeting.grounds', optional: true },
      hint: 'meeting.groundsHint',
      options: grounds.map((value) => ({ value, text: say(`ground.${value}`) })),
    })
  return fields
}

const recusalPage = formPage({
  path: '/meetings/:meeting/items/:n/recusal',
  section: 'meetings',
  form: async (visit) => {
    const { say, today } = visit
    const { person } = writeTo(visit)
    const meeting = await meetingOf(visit)
    const item = itemOf(meeting, visit)
    await requireAllowed(visit, meeting, 'recuse-member')
    const back = backToItem(meeting, item, visit)
    return formFor(recuseMember, {
      heading: say('meeting.recuse'),
      lead: [about(item, visit), say('meeting.recuseLead')],
      clauses: { ruleset: meeting.ruleset, cite: [] },
      fields: [
        {
          ...{ kind: 'choice', name: 'member', label: 'meeting.member' },
          options: meeting.composition.map((each) => ({ value: each.id, text: person(each) })),
        },
        {
          ...{ kind: 'choice', name: 'ground', label: 'meeting.recusalGround' },
          options: RECUSAL_GROUNDS.map((value) => ({ value, text: say(`recusalGround.${value}`) })),
        },
        {
          ...{ kind: 'choice', name: 'decidedBy', label: 'meeting.decidedBy' },
          options: RECUSAL_DECIDERS.map((value) => ({ value, text: say(`recusalBy.${value}`) })),
        },
        { kind: 'day', name: 'on', label: 'meeting.decidedOn' },
      ],
      prefilled: dayTyped('on', today.toString()),
      button: say('meeting.recuse'),
      back,
      fixed: { id: meeting.id, n: item.n },
      done: () => back.href,
    })
  },
})

/** What the secretary does with an item: opens it, counts its votes, records a recusal. */
export const itemForms = [openPage, countPage, recusalPage]
