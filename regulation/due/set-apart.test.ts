import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { appointed, ask, dateless, held, LAW, served, since2018 } from './due-scenario.ts'

describe('who is set apart (paras 4, 5)', () => {
  const everything = {
    ...since2018,
    head: true,
    leaves: [{ from: '2026-12-01', to: null }],
    study: [{ from: '2026-12-01', to: '2027-01-01' }],
    secondments: [{ kind: 'state-body', from: '2026-12-01', to: null }],
  }

  test('elsewhere comes before head, head before leave, leave before study, study before organisation', () => {
    const abroad = [{ kind: 'international-organisation', from: '2027-01-01', to: null }]
    assert.deepEqual(ask('2027-01-01', everything), dateless('elsewhere', 'para 5'))
    assert.deepEqual(ask('2027-01-01', { ...everything, secondments: abroad }), dateless('exempt', 'para 4'))
    const employee = { ...everything, secondments: abroad, head: false }
    assert.deepEqual(ask('2027-01-01', employee), dateless('deferred', 'para 4'))
    assert.deepEqual(ask('2027-01-01', { ...employee, leaves: [] }), dateless('deferred', 'para 5'))
    assert.deepEqual(
      ask('2027-01-01', { ...employee, leaves: [], study: [] }),
      dateless('deferred', 'para 5'),
    )
    assert.deepEqual(ask('2027-01-01', employee, LAW), dateless('deferred', 'art. 47(4)'))
    assert.deepEqual(ask('2027-01-01', everything, LAW), dateless('elsewhere', 'art. 47(3-2)'))
  })

  test('deferral holds without service running; facts that begin later are ignored', () => {
    assert.equal(ask('2027-01-01', { leaves: [{ from: '2027-01-01', to: null }] }).status, 'deferred')
    assert.equal(ask('2027-01-01', { leaves: [{ from: '2027-01-02', to: null }] }).status, 'not-due')
  })

  test('twenty years of service: 7305 days completed before the determination', () => {
    const long = { service: [served('2007-01-01')], certifications: [held('2025-02-01')] }
    assert.equal(ask('2026-12-31', long).status, 'not-due')
    assert.deepEqual(ask('2027-01-01', long), dateless('exempt', 'para 4'))
  })

  test('days completed before a due date within the half-year count', () => {
    const long = { service: [served('2007-03-01')], certifications: [held('2024-02-01')] }
    const post = { appointments: [appointed('2026-03-01')] }
    assert.equal(ask('2027-01-01', { ...long, ...post }).status, 'exempt')
    assert.equal(ask('2027-01-01', { ...long, appointments: [appointed('2026-02-28')] }).status, 'due')
  })

  test('service interrupted counts in all its periods', () => {
    const service = [served('2000-01-01', '2014-12-31'), served('2016-01-01')]
    assert.equal(ask('2020-12-30', { service }).status, 'overdue')
    assert.equal(ask('2020-12-31', { service }).status, 'exempt')
  })

  test('credited service counts under the law and is ignored under the decree', () => {
    const creditedService = [{ kind: 'military', from: '2000-01-01', to: '2017-12-31' }]
    const employee = { ...since2018, creditedService }
    assert.equal(ask('2027-01-01', employee).status, 'overdue')
    assert.deepEqual(ask('2027-01-01', employee, LAW), dateless('exempt', 'art. 47(4)'))
    const overlapping = {
      ...since2018,
      creditedService: [{ kind: 'military', from: '2010-01-01', to: '2018-03-05' }],
    }
    assert.equal(ask('2027-01-01', overlapping).status, 'overdue')
    assert.match(ask('2027-01-01', overlapping, LAW).error ?? '', /service/)
  })
})
