import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { shippedCalendar } from '../../regulation/calendar/shipped-calendar.ts'
import { parseCivilDate } from '../../regulation/civil-date.ts'
import { SCHEDULED_STAGES } from '../../regulation/rulesets/keys.ts'
import { LANGUAGES } from '../language.ts'
import { NOTICE_KINDS, type NoticeKind, noticeKind } from './notice-kinds.ts'
import { NOTICE_PARAMS, type NoticeParam, type NoticeParams } from './notice-params.ts'
import { NOTICE_STEPS } from './notice-texts.ts'
import { type NoticeContents, renderNotice } from './render-notice.ts'
import { NOTICE_TEXTS } from './translations.ts'

const STEPS_WITH_A_LIMIT = [...NOTICE_STEPS, 'interview'] as const

const KINDS = Object.keys(NOTICE_KINDS) as NoticeKind[]

const SAMPLES: Record<(typeof NOTICE_PARAMS)[NoticeParam], string | number> = {
  date: '2027-03-25',
  count: 17,
  stage: 'testing',
  step: 'profile',
  noticeKind: 'dates-set',
  cause: 'refused',
  text: 'room 12',
  reason: 'given up',
  correction: 'result',
}

const contents = (kind: NoticeKind, more: Partial<NoticeContents> = {}): NoticeContents => ({
  kind,
  language: 'ru',
  params: Object.fromEntries(
    noticeKind(kind).params.map((name) => [name, SAMPLES[NOTICE_PARAMS[name]]]),
  ) as NoticeParams,
  cite: ['para 10'],
  caseNumber: '2027-000123',
  link: 'https://attestor.example/cases/0f0e',
  asOf: parseCivilDate('2027-03-19'),
  calendar: shippedCalendar,
  ...more,
})

describe('a notice', () => {
  for (const language of LANGUAGES)
    for (const kind of KINDS)
      test(`of kind ${kind} is written in ${language} with everything that it tells`, () => {
        const { subject, body } = renderNotice(contents(kind, { language }))
        assert.equal(subject, NOTICE_TEXTS[language].kinds[kind].subject)
        for (const name of noticeKind(kind).params)
          assert.ok(body.includes(`${NOTICE_TEXTS[language].params[name]}: `), `${name} is not told`)
        assert.ok(body.includes('https://attestor.example/cases/0f0e'))
        assert.ok(body.includes(NOTICE_TEXTS[language].kinds[kind].todo))
        assert.doesNotMatch(subject + body, /\{\{|undefined|null|2027-03-25/)
      })

  test('every thing that can be told is told by some kind', () => {
    const told = new Set(KINDS.flatMap((kind) => noticeKind(kind).params))
    assert.deepEqual(
      Object.keys(NOTICE_PARAMS).filter((name) => !told.has(name as NoticeParam)),
      [],
    )
  })

  test('tells the working days that are left, without the days off of Nauryz', () => {
    const { body } = renderNotice(
      contents('profile-due', { params: { limitOn: '2027-03-29' }, asOf: parseCivilDate('2027-03-19') }),
    )
    assert.match(body, /Не позднее: 29 марта 2027 г\. \(осталось 3 рабочих дня\)/)
  })

  test('says that today is the last day', () => {
    const { body } = renderNotice(
      contents('profile-due', { params: { limitOn: '2027-03-19' }, language: 'en' }),
    )
    assert.match(body, /19 March 2027 \(today is the last day\)/)
  })

  test('names the clause in the words of its language', () => {
    const bodyIn = (language: 'kk' | 'ru') =>
      renderNotice(contents('dates-set', { language, cite: ['art. 48(5)'] })).body
    assert.match(bodyIn('ru'), /пункт 5 статьи 48 Закона/)
    assert.match(bodyIn('kk'), /48-бабының 5-тармағы/)
  })

  test('without a thing that it needs is refused by the name of the thing', () => {
    assert.throws(
      () => renderNotice(contents('dates-set', { params: { startOn: '2027-03-01' } })),
      /meetingOn/,
    )
  })

  for (const language of LANGUAGES)
    test(`has words in ${language} for every stage and every step that a case can speak of`, () => {
      for (const step of [...SCHEDULED_STAGES, ...STEPS_WITH_A_LIMIT])
        for (const [kind, params] of [
          ['limit-missed', { step, limitOn: '2027-03-25' }],
          ['stage-reminder', { stage: step, stageOn: '2027-03-25' }],
        ] as const)
          assert.doesNotThrow(() => renderNotice(contents(kind, { language, params })))
    })

  test('keeps what somebody typed on one line', () => {
    const { body } = renderNotice(
      contents('meeting-call', { params: { meetingOn: '2027-03-25', place: 'hall\n\nOpen: https://evil' } }),
    )
    assert.match(body, /Место: hall Open: https:\/\/evil/)
  })
})
