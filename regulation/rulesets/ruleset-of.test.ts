import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { shippedCalendar } from '../calendar/shipped-calendar.ts'
import { parseCivilDate } from '../civil-date.ts'
import { termLimit } from '../terms/limit-of.ts'
import { rulesetOf } from './ruleset-of.ts'

const decree = rulesetOf('decree-1612')
const law = rulesetOf('law-380-2026')

test('an id that is no ruleset is an error naming the field', () => {
  assert.throws(() => rulesetOf('law-380-2010'), { name: 'RulebookError', field: 'ruleset' })
})

test('the decree was in force to 19 December 2022, that day no longer; the law is in force', () => {
  assert.deepEqual(decree.inForce, { from: '2005-07-08', to: '2022-12-19' })
  assert.equal(law.inForce.to, null)
})

describe('the stages', () => {
  const stagesOf = (ruleset: typeof decree) => ruleset.certification.stages.map(({ key }) => key).join(' ')

  test('stand in the order of para 6 and of art. 47(5)', () => {
    assert.equal(stagesOf(decree), 'preparation fitness testing polygraph interview decision')
    assert.equal(stagesOf(law), 'preparation fitness testing study polygraph interview decision')
  })

  test('of the Kazakh language no threshold counts', () => {
    const testing = law.certification.stages.find(({ key }) => key === 'testing')
    assert.deepEqual(
      testing?.subjects?.filter(({ threshold }) => threshold === 'counts').map(({ key }) => key),
      ['law', 'logic'],
    )
  })
})

describe('what only one of the acts says', () => {
  test('fifteen questions, three observers, the announcement and the list are in the decree alone', () => {
    assert.deepEqual([decree.interview.questions?.atMost, decree.interview.observers?.atMost], [15, 3])
    assert.deepEqual(
      [law.interview.questions, law.interview.observers, law.interview.announcement],
      [null, null, null],
    )
    assert.equal(law.certification.publication, null)
  })

  test('grounds of non-correspondence are recorded under the law alone', () => {
    assert.equal(decree.certification.nonCorrespondence.grounds.length, 0)
    assert.equal(law.certification.nonCorrespondence.grounds.length, 5)
  })

  test('under the law a complaint is answered in twenty working days from its registration', () => {
    const { answer, forwarding } = law.aftermath.complaint
    const complaintRegistration = parseCivilDate('2027-02-01')
    assert.equal(
      answer && termLimit(answer, { complaintRegistration }, shippedCalendar).date.toString(),
      '2027-03-01',
    )
    assert.equal(
      forwarding &&
        termLimit(forwarding, { complaint: complaintRegistration }, shippedCalendar).date.toString(),
      '2027-02-04',
    )
    assert.equal(decree.aftermath.complaint.answer, null)
  })
})

test('a term that is counted from a day nobody gave is an error naming that day', () => {
  const { answer } = law.aftermath.complaint
  assert.throws(() => answer && termLimit(answer, {}, shippedCalendar), { field: 'complaintRegistration' })
})
