import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { appointed, ask, dated, dateless, held, served, since2018 } from './due-scenario.ts'

describe('who is certified, and when: the cycle (para 3)', () => {
  test('the example of the contract', () => {
    const employee = {
      ...since2018,
      appointments: [appointed('2018-03-05')],
      leaves: [{ from: '2025-02-01', to: '2025-08-31' }],
      study: [],
      secondments: [{ kind: 'state-body', from: '2021-01-11', to: '2021-12-30' }],
      head: false,
      certifications: [held('2024-04-01')],
    }
    assert.deepEqual(ask('2027-01-01', employee), dated('2027-03-05', '2027-09-05', 'due', 'para 3'))
  })

  test('without a certification the first anniversary stays owed', () => {
    assert.deepEqual(ask('2027-01-01', since2018), dated('2021-03-05', '2021-09-05', 'overdue', 'para 3'))
  })

  test('a certification held late serves the anniversary that follows within the year', () => {
    const late = (on: string) => ask('2024-07-01', { ...since2018, certifications: [held(on)] }).due
    assert.equal(late('2023-03-05'), '2024-03-05')
    assert.equal(late('2023-03-06'), '2027-03-05')
  })

  test('an annulled certification, and one after the determination, do not count', () => {
    const certifications = [held('2024-04-01', true), held('2027-01-02'), held('2021-04-01')]
    assert.equal(ask('2027-01-01', { ...since2018, certifications }).due, '2024-03-05')
  })

  test('a certification of an earlier service does not count', () => {
    const service = [served('2015-01-01', '2017-01-01'), served('2018-03-05')]
    assert.equal(ask('2027-01-01', { service, certifications: [held('2016-05-05')] }).due, '2021-03-05')
  })

  test('service since 29 February has its anniversary on 28 February', () => {
    assert.equal(ask('2027-01-01', { service: [served('2024-02-29')] }).due, '2027-02-28')
  })

  test('due is before, not-due on the day six months after the determination; overdue after the window', () => {
    const status = (asOf: string) => ask(asOf, { service: [served('2024-07-01')] }).status
    assert.equal(status('2027-01-01'), 'not-due')
    assert.equal(status('2027-01-02'), 'due')
    assert.equal(status('2028-01-01'), 'due')
    assert.equal(status('2028-01-02'), 'overdue')
  })

  test('without a period that covers the day of determination nothing is due', () => {
    assert.deepEqual(ask('2027-01-01', {}), dateless('not-due', 'para 3'))
    const ended = { service: [served('2018-03-05', '2026-12-31')] }
    assert.deepEqual(ask('2027-01-01', ended), dateless('not-due', 'para 3'))
    assert.equal(ask('2026-12-31', ended).status, 'overdue')
  })
})

describe('continuous service (para 3)', () => {
  const dueAfter = (...service: object[]) => ask('2027-01-01', { service }).due

  test('a gap of three months joins, a day more does not', () => {
    assert.equal(dueAfter(served('2018-03-05', '2023-11-30'), served('2024-02-29')), '2021-03-05')
    assert.equal(dueAfter(served('2018-03-05', '2023-11-30'), served('2024-03-01')), '2027-03-01')
  })

  test('other employment in the gap breaks service, but not where there is no day between', () => {
    assert.equal(dueAfter(served('2018-03-05', '2023-11-30', true), served('2024-01-15')), '2027-01-15')
    assert.equal(dueAfter(served('2018-03-05', '2023-11-30', true), served('2023-12-01')), '2021-03-05')
  })

  test('several joined periods are one service', () => {
    const service = [
      served('2024-01-15'),
      served('2018-03-05', '2020-01-01'),
      served('2020-03-01', '2023-12-31'),
    ]
    assert.equal(dueAfter(...service), '2021-03-05')
  })
})
