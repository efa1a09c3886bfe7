import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { CORRECTABLE } from './correction.ts'
import { by, corrected, eventsOf, held, propose, subjects } from './correction-scenario.ts'
import { CORRECTIONS } from './corrections.ts'
import { take } from './course.ts'
import { dated, newId, reasonOf, served, told } from './course-scenario.ts'
import { owed } from './owed.ts'
import { standingOf } from './standing.ts'

describe('a mistake in a record is corrected by an entry with its reason and a second person (section 7)', () => {
  test('everything that can be corrected has its row in the table', () => {
    assert.deepEqual(Object.keys(CORRECTIONS).sort(), [...CORRECTABLE].sort())
  })

  test('nothing changes before the second person confirms, and the entry keeps what was', () => {
    const state = held(16)
    const right = { corrects: 'result', result: { stage: 'testing', subjects: subjects(61) } } as const
    const proposed = propose(state, right)
    assert.equal(standingOf(proposed.state).admitted, false)
    const waiting = owed(proposed.state).find(({ act }) => act === 'correction-confirmed')
    assert.equal(waiting?.data.corrects, 'result')
    const after = corrected(state, right)
    assert.equal(standingOf(after.state).admitted, true)
    const entry = after.step?.entries[0]?.data as { was: { result: { subjects: object[] } }; reason: string }
    assert.deepEqual(entry.was.result.subjects, subjects(16))
    assert.equal(entry.reason, 'copied wrongly')
  })

  test('whoever pointed the mistake out does not confirm it himself', () => {
    const proposed = propose(held(), { corrects: 'profile', on: '2027-05-19' })
    const own = { correction: proposed.key }
    const again = take(
      proposed.state,
      { ...by('p', '2027-06-14'), kind: 'correction-confirmed', data: own },
      newId,
    )
    assert.equal(reasonOf(again.step?.judgements[0]), 'a-second-person-confirms')
  })
})

describe('a corrected day is judged by its limit anew', () => {
  test('a notice that was served in time after all holds: its breach falls, stages may be held', () => {
    const late = told(dated(), 'served', { of: 'notice' }, { occurredOn: '2027-05-10' }).state
    const after = corrected(late, { corrects: 'served', on: '2027-04-29' }, '2027-05-12')
    assert.deepEqual(eventsOf(after), ['RecordCorrected', 'BreachWithdrawn'])
    assert.equal(after.state.current.notice?.servedOn, '2027-04-29')
    assert.equal(
      owed(after.state).some(({ act }) => act === 'shorter-notice-consent'),
      false,
    )
  })

  test('a notice that never was served is owed again, and its limit is missed', () => {
    const after = corrected(served(), { corrects: 'served', on: null }, '2027-05-12')
    assert.deepEqual(eventsOf(after), ['RecordCorrected', 'BreachRecorded'])
    assert.equal(
      owed(after.state).find(({ act }) => act === 'schedule')?.data.reason,
      'notice-not-served-in-time',
    )
    const before = corrected(served(), { corrects: 'served', on: null }, '2027-04-22')
    assert.ok(owed(before.state).some(({ act }) => act === 'serve-notice'))
  })

  test('a profile that came later than recorded is a breach, one that never came is owed', () => {
    const later = corrected(held(), { corrects: 'profile', on: '2027-06-11' })
    assert.deepEqual(
      later.state.breaches.map(({ step }) => step),
      ['profile'],
    )
    const never = corrected(held(), { corrects: 'profile', on: null }, '2027-06-04')
    assert.ok(owed(never.state).some(({ act }) => act === 'profile'))
  })

  for (const [corrects, day] of [
    ['familiarised', '2027-05-22'],
    ['disagreement', '2027-05-25'],
    ['information', '2027-05-25'],
    ['session', '2027-05-05'],
    ['dossier-sent', '2027-06-05'],
  ] as const)
    test(`${corrects}: the day is the right one`, () => {
      let state = told(held(), 'disagreement', {}, { occurredOn: '2027-05-24' }).state
      state = told(state, 'information', { from: 'x' }, { occurredOn: '2027-05-24' }).state
      state = told(state, 'session', { attended: true }, { occurredOn: '2027-05-04' }).state
      state = told(state, 'dossier-sent', {}, { occurredOn: '2027-06-04' }).state
      const { current } = corrected(state, { corrects, on: day }).state
      const days = [
        current.profile.familiarisedOn,
        current.disagreementOn,
        current.informationOn,
        current.sessionOn,
        current.dossier?.sentOn,
      ]
      assert.ok(days.includes(day))
    })

  test('what was never recorded cannot be corrected', () => {
    const refused = propose(served(), { corrects: 'dossier-sent', on: '2027-06-05' })
    assert.equal(reasonOf(refused.step?.judgements[0]), 'nothing-to-correct')
  })
})
