import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { CaseState, DecisionRecord } from '../../regulation/course/state.ts'
import type { DecisionKey, RulesetId } from '../../regulation/rulesets/keys.ts'
import { openTestApi, type TestApi } from '../api.ts'
import { caseOnRecord, employeeOnRecord, unitOnRecord } from '../body-on-record.ts'

describe('an order of the head over HTTP', () => {
  let api: TestApi
  let unitId: string
  let people = 100
  before(async () => {
    api = await openTestApi()
    unitId = await unitOnRecord(api.database, { code: 'body', kind: 'body' })
    await api.grant('H', 'head')
    await api.grant('AUDIT', 'auditor')
  })
  after(() => api.close())

  /** A case on record whose last decision is this one, of 20 November 2026. */
  const decided = async (decision: DecisionKey, ruleset: RulesetId, facts: object = {}) => {
    people += 1
    const number = `2026-${people}`
    const employeeId = await employeeOnRecord(api.database, { number: String(people), unitId })
    await api.database.employee.update({ where: { id: employeeId }, data: { facts } })
    const id = await caseOnRecord(api.database, { number, employeeId, unitId })
    const { state } = await api.database.case.findUniqueOrThrow({ where: { id }, select: { state: true } })
    const course = state as unknown as CaseState
    const record = { round: 1, on: '2026-11-20', decision, acquaintedOn: null } as DecisionRecord
    const changed = { ...course, frame: { ...course.frame, ruleset }, decisions: [record] }
    await api.database.case.update({ where: { id }, data: { state: changed as object } })
    return { id, as: String(people) }
  }

  const enter = (id: string, body: object, as = 'H', headers = {}) =>
    api.ask('POST', `/cases/${id}/orders`, {
      as,
      body: { number: '77', orderedOn: '2026-11-25', ...body },
      headers,
    })

  test('on the reserve is entered with its list once, and says whom to appeal to until when', async () => {
    const { id, as } = await decided('reserve-or-promotion', 'decree-1612')
    const body = { kind: 'reserve', reserveList: '2026-3' }
    const made = await enter(id, body, 'H', { 'idempotency-key': 'order-1' })
    assert.equal(made.status, 201, JSON.stringify(made.body))
    assert.deepEqual(made.body.cite, ['para 22'])
    assert.deepEqual((made.body.appeal as { until: string }).until, '2026-12-25')
    assert.deepEqual((await enter(id, body, 'H', { 'idempotency-key': 'order-1' })).body, made.body)
    assert.equal((await enter(id, body)).status, 409)
    const read = await api.ask('GET', `/cases/${id}/orders`, { as })
    assert.deepEqual((read.body.items as { reserveList: string }[])[0]?.reserveList, '2026-3')
  })

  test('for which the decision is no ground is refused with the clause', async () => {
    const { id } = await decided('corresponds', 'decree-1612')
    const refused = await enter(id, { kind: 'dismissal', effectiveOn: '2026-12-01' })
    assert.deepEqual([refused.status, refused.body.cite], [409, ['para 22']])
  })

  test('of dismissal under the law is not dated into leave that the roster knows', async () => {
    const facts = { absences: [{ kind: 'annual', from: '2026-12-01', to: '2026-12-20' }] }
    const { id } = await decided('dismissal', 'law-380-2026', facts)
    const refused = await enter(id, { kind: 'dismissal', effectiveOn: '2026-12-05' })
    assert.deepEqual([refused.status, refused.body.cite], [409, ['art. 81(6)']])
    assert.equal((await enter(id, { kind: 'dismissal', effectiveOn: '2026-12-21' })).status, 201)
  })

  test('belongs to the head or his personnel service, and names what is missing', async () => {
    const { id, as } = await decided('demotion', 'law-380-2026')
    assert.equal((await enter(id, { kind: 'none', reason: 'x' }, 'AUDIT')).status, 403)
    assert.equal((await enter(id, { kind: 'none', reason: 'x' }, as)).status, 403)
    assert.equal((await enter(id, { kind: 'none', reason: 'x' }, 'stranger')).status, 404)
    assert.equal((await enter(id, { kind: 'demotion', post: 'x', disposalFrom: '2026-12-01' })).status, 422)
    assert.equal((await enter(id, { kind: 'demotion', post: 'x' })).status, 409)
    assert.equal((await enter(id, { kind: 'none', orderedOn: '2027-01-05' })).status, 422)
  })
})
