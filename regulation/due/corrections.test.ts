import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { appointed, ask, dated, held, LAW, served } from './due-scenario.ts'

describe('what moves the due date', () => {
  const certified = { service: [served('2012-03-05')], certifications: [held('2021-04-01')] }

  test('a new post moves it to a year after the appointment, an equivalent one does not', () => {
    const moved = (...appointments: object[]) => ask('2024-03-01', { ...certified, appointments })
    assert.deepEqual(moved(appointed('2023-06-01')), dated('2024-06-01', '2024-12-01', 'due', 'para 3'))
    assert.equal(moved(appointed('2023-06-01', true)).due, '2024-03-05')
    assert.equal(moved(appointed('2023-06-01', true, true)).due, '2024-06-01')
    assert.equal(moved(appointed('2023-06-01'), appointed('2023-09-01', true)).due, '2024-06-01')
    assert.equal(moved(appointed('2024-03-02')).due, '2024-03-05')
  })

  test('after leave: six to twelve months after the return, where the date is before', () => {
    const after = (to: string) => ask('2024-03-01', { ...certified, leaves: [{ from: '2022-01-01', to }] })
    assert.deepEqual(after('2023-10-30'), dated('2024-04-30', '2024-10-31', 'due', 'para 4'))
    assert.deepEqual(after('2023-09-04'), dated('2024-03-05', '2024-09-05', 'due', 'para 3'))
  })

  test('under the law: a year to eighteen months after the return', () => {
    const leaves = [{ from: '2022-01-01', to: '2023-10-30' }]
    assert.deepEqual(
      ask('2024-06-01', { ...certified, leaves }, LAW),
      dated('2024-10-31', '2025-04-30', 'due', 'art. 47(4)'),
    )
  })

  test('after study: a year after the first post taken up within three months, else when it ended', () => {
    const study = [{ from: '2022-01-01', to: '2023-11-30' }]
    const after = (...on: string[]) =>
      ask('2024-03-01', { ...certified, study, appointments: on.map((date) => appointed(date, true)) })
    assert.deepEqual(
      after('2024-02-29', '2024-01-10'),
      dated('2025-01-10', '2025-07-10', 'not-due', 'para 5'),
    )
    assert.equal(after('2024-03-01').due, '2024-03-05')
    assert.equal(after().due, '2024-03-05')
    const later = [{ from: '2022-01-01', to: '2024-04-20' }]
    assert.equal(ask('2024-05-01', { ...certified, study: later }).due, '2024-04-20')
  })

  test('after an international organisation: a year after the post, or after the day that follows it', () => {
    const secondments = [{ kind: 'international-organisation', from: '2022-01-01', to: '2023-11-30' }]
    const after = (...appointments: object[]) =>
      ask('2024-03-01', { ...certified, secondments, appointments })
    assert.deepEqual(after(), dated('2024-12-01', '2025-06-01', 'not-due', 'para 5'))
    assert.equal(after(appointed('2023-11-30', true)).due, '2024-11-30')
    assert.equal(after(appointed('2024-02-29', true)).due, '2025-02-28')
    assert.deepEqual(ask('2024-03-01', { ...certified, secondments }, LAW).cite, ['art. 47(3-2)'])
  })

  test('a correction that follows moves only to a later date, and its window is half a year again', () => {
    const leaves = [{ from: '2022-01-01', to: '2023-10-30' }]
    const secondments = [{ kind: 'international-organisation', from: '2021-12-01', to: '2021-12-31' }]
    const answer = ask('2024-03-01', { ...certified, leaves, secondments })
    assert.deepEqual(answer, dated('2024-04-30', '2024-10-31', 'due', 'para 4'))
  })
})
