import type { PaperFacts } from '../../records/paper-facts/paper-contents.ts'
import type { PaperKind } from '../../regulation/papers/paper-kinds.ts'
import type { PaperToPrint } from '../../texts/papers/print-papers.ts'
import { annulmentAct, disposalOrder, headOrder, offerAnswer, postOffer } from './aftermath-samples.ts'
import { destructionAct } from './destruction-sample.ts'

import {
  acting,
  against,
  annulment,
  appeal,
  appealUnderTheLaw,
  decision,
  hash,
  line,
  lineBeside,
  member,
  members,
  ofCase,
  ofMeeting,
  person,
  stages,
  votes,
  window,
} from './sample-facts.ts'

/** Facts for each paper, with what is seldom there: grounds, recusals, gaps, a second list. */
const FACTS: Record<PaperKind, PaperFacts> = {
  notice: {
    ...ofCase,
    ...{ start: '2027-05-20', serveBy: '2027-04-20', stages, leftOutFor: null, meeting: '2027-06-10' },
    cite: ['para 10'],
  },
  profile: {
    ...ofCase,
    ...{ form: 'Annex 1', appointedOn: null, years: 3, version: 0, directHead: null, cite: ['para 12'] },
    covers: { from: '2024-03-05', to: '2027-06-10' },
    sections: ['duties', 'knowledge', 'lawfulness', 'qualities', 'assessment', 'preliminary', 'other'],
    texts: { duties: 'Раскрыто 12 дел; участвовал в операции «Правопорядок».' },
  },
  'dossier-inventory': {
    ...ofCase,
    documents: [{ kind: 'profile', fileName: 'мінездеме.pdf', sha256: hash, on: '2027-05-01' }],
    sentOn: '2027-06-01',
    missing: [{ item: 'polygraph', reason: 'ауырып қалды' }],
    cite: ['para 15'],
  },
  'log-extract': {
    ...ofCase,
    entries: [
      {
        ...{ n: 1, event: 'CaseOpened', on: null, late: false, cite: ['para 8'], by: null, actingFor: null },
        source: 'time',
        ...{ recorded: '01.04.2027 09:00:00', previousHash: hash, hash, content: '{}' },
      },
      {
        source: 'time',
        ...{ n: 2, event: 'ProfileSubmitted', on: '2027-05-01', late: true, cite: ['para 11'] },
        ...{ by: { name: person.name, position: person.position }, content: '{}' },
        ...{ actingFor: { name: person.name, order: '12-қ' } },
        ...{ recorded: '01.05.2027 10:11:12', previousHash: hash, hash },
      },
    ],
  },
  'certification-sheet': {
    ...ofCase,
    ...{
      form: 'Annex 5',
      decision: { ...decision, changedTo: 'corresponds' },
      chairman: person,
      secretary: null,
      appeal,
      cite: ['para 34'],
    },
    ...{ acquaintedOn: '2027-06-11', refusedOn: null, annulment },
  },
  'acquaintance-notice': {
    ...ofCase,
    decision: { ...decision, decision: 'demotion', recommendation: null, grounds: ['test'] },
    ...{ acquaintBy: '2027-06-15', appeal: appealUnderTheLaw, cite: ['art. 50(8)'] },
  },
  'minutes-extract': {
    ...ofCase,
    decision: { ...decision, decision: 'demotion', recommendation: null, grounds: ['test', 'interview'] },
    ...{ presiding: person, secretary: person, startsAt: '10:00', place: '12-бөлме' },
    ...{
      present: 5,
      composition: 5,
      minutesSignedOn: '2027-06-14',
      appeal: appealUnderTheLaw,
      cite: ['art. 50(7)'],
    },
    annulment: { by: 'appeal', number: 'A-2027-000012', on: '2027-07-20', falsified: [] },
    opinions: [{ member: 'Ахметов Б.', filedOn: '2027-06-11', words: 'Жыл жұмысы ескерілмеді.' }],
  },
  'refusal-act': {
    ...ofCase,
    of: 'decision',
    on: '2027-06-12',
    witnesses: [person, person],
    appeal,
    cite: ['para 34'],
  },
  receipt: {
    ...ofCase,
    ...{ fact: 'f1', of: 'disagreement', receivedOn: '2027-05-03' },
    documents: [{ fileName: 'өтініш.pdf', sha256: hash, size: 123 }],
  },
  'head-order': headOrder,
  'disposal-order': disposalOrder,
  'post-offer': postOffer,
  'offer-answer': offerAnswer,
  'appeal-receipt': {
    ...ofCase,
    ...{ number: 'A-2027-000012', lateness: 'late', execution: 'suspended', against },
    ...{ filedOn: '2027-07-14', registeredOn: '2027-07-15', forwardBy: '2027-07-19', answerBy: '2027-08-12' },
    cite: ['art. 53'],
  },
  'appeal-answer': {
    ...ofCase,
    ...{ number: 'A-2027-000012', lateness: 'in-time', execution: 'goes-on', against },
    ...{ filedOn: '2027-07-08', registeredOn: '2027-07-08', outcome: 'changed', decision: 'corresponds' },
    ...{ on: '2027-07-20', reasons: 'Тест нәтижесі қате енгізілген.', reviewer: person, cite: ['para 23'] },
    appeal: { ...appeal, of: 'answer', reviewers: ['court'], until: null },
  },
  'annulment-act': annulmentAct,
  'commission-order': {
    ...ofMeeting,
    members: [
      { ...person, capacity: 'division-head' },
      { ...person, capacity: 'personnel' },
    ],
    cite: ['para 16'],
  },
  call: { ...ofMeeting, members, items: [line, lineBeside], cite: ['para 20'] },
  announcement: {
    ...ofMeeting,
    ...{ announcedOn: '2027-06-01', observersAtMost: 3, applyBy: '2027-06-09', cite: ['para 27'] },
  },
  'admitted-list': { ...ofMeeting, employees: [person, person], cite: ['para 25'] },
  'observer-application': { ...ofMeeting, form: 'Annex 2', cite: ['para 27'] },
  'observer-memo': { ...ofMeeting, form: 'Annex 3', cite: ['Annex 3'] },
  'vote-sheet': {
    ...ofMeeting,
    form: 'Annex 4',
    members: members.slice(0, 2),
    items: [{ line, options: ['reserve-or-promotion', 'corresponds', 'recertification', 'dismissal'] }],
    cite: ['para 21'],
  },
  minutes: {
    ...ofMeeting,
    ...{ acting, composition: 5, absent: [member], presiding: person, onPaper: true, appeal },
    present: members.map((each, at) => ({ ...each, signedOn: at === 0 ? '2027-06-14' : null })),
    observers: [{ name: 'Есенов А.', organisation: 'Әділдік', capacity: 'association' }],
    secretarySignedOn: '2027-06-14',
    adjournments: [{ from: '2027-06-09', to: '2027-06-10', reason: 'end-of-day' }],
    items: [
      {
        ...line,
        ...{ status: 'decided', attendance: 'came', putOff: null, postponedFor: null },
        recusals: [{ member: 'Ахметов Б.', ground: 'kinship', by: 'chairman', on: '2027-06-10' }],
        questions: [{ member: 'Ахметов Б.', asked: 3 }],
        opinions: [{ member: 'Ахметов Б.', filedOn: '2027-06-11', words: null }],
        annulment,
        rounds: [
          { question: 'decision', round: 1, outcome: 'adopted', adopted: 'x', by: 'majority', counts: votes },
        ],
        decided: { decision: 'demotion', by: 'chairman', recommendation: null, grounds: ['study'] },
      },
      {
        ...lineBeside,
        status: 'put-off',
        attendance: null,
        putOff: 'postponed',
        postponedFor: 'facts-to-check',
        recusals: [],
        questions: [],
        opinions: [],
        annulment: null,
        rounds: [],
        decided: null,
      },
    ],
    ...{ signBy: '2027-06-15', completedOn: null, cite: ['para 33'] },
  },
  'destruction-act': destructionAct({ ...ofMeeting, person, sha256: hash }),
  'reserve-list': {
    ...ofMeeting,
    lists: [
      {
        name: '2027-1',
        people: [
          { employee: person, caseNumber: '2027-000123', order: { number: '45-ж', on: '2027-06-20' } },
        ],
      },
    ],
    cite: ['para 22'],
  },
  'list-and-schedule': {
    ...ofMeeting,
    ...{ asOf: '2027-01-01', state: 'approved', supplement: 1, approvedOn: '2027-01-05' },
    timing: { from: '2027-02-01', to: '2027-06-30' },
    lines: [
      { employee: person, due: '2027-03-05', window, cite: ['para 3'], stages, meeting: '2027-06-10' },
      { employee: person, due: null, window, cite: ['para 4'], stages: [], meeting: null },
    ],
    cite: ['para 8'],
  },
}

/** Every paper there is, each with made-up facts. */
export const everyPaper = (): PaperToPrint[] =>
  Object.entries(FACTS).map(([kind, facts], index) => ({
    kind: kind as PaperKind,
    version: 1,
    number: index % 2 === 0 ? index + 1 : null,
    facts,
  }))
