import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { amendedCalendar } from '../../regulation/calendar/amended-calendar.ts'
import { shippedCalendar } from '../../regulation/calendar/shipped-calendar.ts'
import { parseCivilDate } from '../../regulation/civil-date.ts'
import { dueSchema } from '../../regulation/operations/due-operation.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import { explainDue } from '../../regulation/working/explain-due.ts'
import { explainTerm } from '../../regulation/working/explain-term.ts'
import { LANGUAGES } from '../language.ts'
import { describeWorking, WORKING_TEXTS } from './describe-working.ts'

const tables = { ruleset: rulesetOf('decree-1612'), calendar: shippedCalendar }
const meeting = parseCivilDate('2027-03-31')

describe('a working in words', () => {
  const profile = explainTerm(tables, 'profile', { meeting })

  test('in English', () => {
    assert.deepEqual(describeWorking(profile, 'en'), [
      'Counted from the meeting of the commission: 31 March 2027',
      '3 weeks back: 10 March 2027',
      'Result: 10 March 2027 (paragraph 11 of the Model Regulation)',
    ])
  })

  test('in Russian', () => {
    assert.deepEqual(describeWorking(profile, 'ru'), [
      'Точка отсчёта — заседание комиссии: 31 марта 2027 г.',
      'Назад 3 недели: 10 марта 2027 г.',
      'Итог: 10 марта 2027 г. (пункт 11 Типового положения)',
    ])
  })

  test('in Kazakh', () => {
    assert.deepEqual(describeWorking(profile, 'kk'), [
      'Санақ басы — комиссия отырысы: 2027 ж. 31 наурыз',
      '3 апта кері: 2027 ж. 10 наурыз',
      'Қорытынды: 2027 ж. 10 наурыз (Үлгілік ереженің 11-тармағы)',
    ])
  })

  test('a count of working days shows each day that it skipped, and as what', () => {
    const calendar = amendedCalendar(shippedCalendar, {
      off: [parseCivilDate('2027-03-30')],
      working: [],
      act: '17',
    })
    const working = explainTerm({ ...tables, calendar }, 'disagreement', { meeting })
    const lines = describeWorking(working, 'en')
    assert.equal(lines[1], '30 March 2027 is a day off: given off by act 17')
    assert.ok(lines.includes('24 March 2027 is a day off: Nauryz, moved from 21 March 2027'))
    assert.ok(lines.includes('20 March 2027 is a day off: weekend'))
    assert.equal(lines.at(-2), '7 working days back: 16 March 2027')
  })

  test('a term of a month shows the clamped day and the roll to a working day', () => {
    const clamped = explainTerm(tables, 'notice', { start: meeting })
    assert.ok(
      describeWorking(clamped, 'en').includes(
        'The month has no day 31, its last day is taken: 28 February 2027',
      ),
    )
    const rolled = explainTerm(tables, 'appeal', { acquaintance: parseCivilDate('2027-04-01') })
    assert.ok(
      describeWorking(rolled, 'en').includes('1 May 2027 is no working day, the next one is 4 May 2027'),
    )
  })

  test('a due date shows the anniversary and each rule that moved it, with its clause', () => {
    const question = {
      asOf: '2027-01-01',
      employee: {
        branch: 'police',
        service: [{ from: '2012-03-05', to: null, otherEmploymentAfter: false }],
        leaves: [{ from: '2025-02-01', to: '2026-12-30' }],
        certifications: [{ on: '2024-04-01', annulled: false }],
      },
    }
    const { due } = explainDue(dueSchema.parse(question))
    assert.deepEqual(due && describeWorking(due, 'en').slice(-2), [
      'Moved from 5 March 2027 to 30 June 2027: the time after leave (paragraph 4 of the Model Regulation)',
      'Result: 30 June 2027 (paragraph 4 of the Model Regulation)',
    ])
  })

  test('a working that was stored as JSON reads the same', () => {
    for (const language of LANGUAGES) {
      assert.deepEqual(
        describeWorking(JSON.parse(JSON.stringify(profile)), language),
        describeWorking(profile, language),
      )
    }
  })
})

test('no language leaves a word of workings empty', () => {
  for (const language of LANGUAGES) {
    const { origins, holidays, moving, floors } = WORKING_TEXTS[language]
    const words = [origins, holidays, moving, floors].flatMap((table) => Object.values(table))
    assert.deepEqual(
      words.filter((word) => word.trim() === ''),
      [],
    )
  }
})
