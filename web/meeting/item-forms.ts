import { askQuestion } from '../../acts/meeting/ask-question.ts'
import { closeItem } from '../../acts/meeting/close-item.ts'
import { fileOpinion } from '../../acts/meeting/file-opinion.ts'
import { openItem } from '../../acts/meeting/open-item.ts'
import { postponeItem } from '../../acts/meeting/postpone-item.ts'
import { recuseMember } from '../../acts/meeting/recuse-member.ts'
import { POSTPONEMENT_GROUNDS } from '../../regulation/meeting/sittings.ts'
import { RECUSAL_DECIDERS, RECUSAL_GROUNDS } from '../../regulation/recusal/recusal.ts'
import { dayTyped } from '../forms/day-typed.ts'
import type { Option } from '../forms/field.ts'
import type { Visit } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'
import { itemForm } from './meeting-form.ts'
import { type ShownMeeting, votersOf } from './meeting-frame.ts'
import { rulesOf } from './meeting-page.ts'
import { sheetFields } from './sheet-fields.ts'
import { ballotAsked, sentInRound } from './vote-page.ts'

const openPage = itemForm({
  ...{ path: 'open', act: openItem, permission: 'open-item', heading: 'meeting.openItem' },
  asks: (_, { say }) => ({
    lead: [say('meeting.openLead')],
    fields: [
      {
        ...{ kind: 'choice', name: 'employee', label: 'meeting.employee' },
        options: (['came', 'absent'] as const).map((value) => ({ value, text: say(`cameOrNot.${value}`) })),
      },
    ],
  }),
})

const questionPage = itemForm({
  ...{ path: 'question', act: askQuestion, permission: 'ask-question', heading: 'meeting.ask' },
  // The address names how many had been asked: the same question is not counted by two people.
  sent: (form, { query: { asked } }) => ({
    ...form,
    send: (given, at) => form.send({ ...given, before: asked }, at),
  }),
  asks: (item, visit, meeting) => {
    const rule = rulesOf(meeting).interview.questions
    const asked = visit.say('meeting.asked', { asked: item.questions })
    const limit = rule ? [visit.say('meeting.askedOf', { most: rule.atMost })] : []
    return {
      lead: [[asked, ...limit].join(' ')],
      cite: [rule?.cite],
      fields: [
        {
          ...{ kind: 'choice', name: 'member', label: 'meeting.whoAsks' },
          options: membersIn(meeting, visit).filter(({ value }) => votersOf(meeting, item).includes(value)),
        },
      ],
    }
  },
})

const countPage = itemForm({
  ...{ path: 'count', act: closeItem, permission: 'close-item', heading: 'meeting.count', sent: sentInRound },
  // Whoever is voted on further goes on where he was; a decision is confirmed.
  done: ({ outcome, question }, here) =>
    outcome === 'adopted' && question === 'decision' ? `${here}/decided` : here,
  asks: (item, visit, meeting) => {
    const underWay = ballotAsked(visit, item)
    return {
      lead: [visit.say(underWay ? 'meeting.countLead' : 'meeting.roundOver')],
      cite: [rulesOf(meeting).commission.vote.cite],
      fields: underWay ? sheetFields(rulesOf(meeting), underWay.options, visit) : [],
      check: {},
    }
  },
})

const postponementPage = itemForm({
  ...{ path: 'postponement', act: postponeItem, permission: 'postpone-item', heading: 'meeting.postpone' },
  asks: (_, { say }) => ({
    lead: [say('meeting.postponeLead')],
    fields: [
      {
        ...{ kind: 'choice', name: 'ground', label: 'meeting.postponeGround' },
        options: POSTPONEMENT_GROUNDS.map((value) => ({ value, text: say(`postponement.${value}`) })),
      },
    ],
  }),
})

const opinionPage = itemForm({
  ...{ path: 'opinion', act: fileOpinion, permission: 'file-opinion', heading: 'meeting.opinion' },
  takes: 'facts',
  asks: (_, visit, meeting) => {
    const { say, today, context } = visit
    const entersForOthers = context.actor.employeeId === meeting.secretary
    const whose = { kind: 'select', name: 'member', label: 'meeting.opinionOf' } as const
    return {
      lead: [say('meeting.opinionLead')],
      cite: [rulesOf(meeting).terms.minutes?.cite],
      fields: [
        ...(entersForOthers ? [{ ...whose, options: membersIn(meeting, visit) }] : []),
        { kind: 'words', name: 'words', label: 'meeting.opinionWords', optional: true },
        {
          ...{ kind: 'files', name: 'documents', label: 'meeting.opinionFile', optional: true },
          hint: 'meeting.opinionFileHint',
        },
        { kind: 'day', name: 'filedOn', label: 'meeting.opinionOn' },
      ],
      prefilled: dayTyped('filedOn', today.toString()),
      check: {},
    }
  },
})

const recusalPage = itemForm({
  ...{ path: 'recusal', act: recuseMember, permission: 'recuse-member', heading: 'meeting.recuse' },
  asks: (_, visit, meeting) => {
    const { say, today } = visit
    return {
      lead: [say('meeting.recuseLead')],
      fields: [
        { kind: 'choice', name: 'member', label: 'meeting.member', options: membersIn(meeting, visit) },
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
    }
  },
})

const membersIn = ({ composition }: ShownMeeting, visit: Visit): Option[] => {
  const { person } = writeTo(visit)
  return composition.map((each) => ({ value: each.id, text: person(each) }))
}

/** What is done with one item: opened, asked about, counted, put off; a recusal before it, an opinion after it. */
export const itemForms = [openPage, questionPage, countPage, postponementPage, opinionPage, recusalPage]
