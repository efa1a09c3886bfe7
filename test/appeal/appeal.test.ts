import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { appealWorkflowId } from '../../workflows/appeal/input.ts'
import { until } from '../until.ts'
import { openAppealGround } from './appeal-ground.ts'

type Ground = Awaited<ReturnType<typeof openAppealGround>>

describe('an appeal over HTTP', () => {
  let ground: Ground
  before(async () => {
    ground = await openAppealGround()
  })
  after(() => ground.close())

  const file = (caseId: string, as: string, body: object = {}, headers = {}) =>
    ground.api.ask('POST', `/cases/${caseId}/appeals`, { as, body, headers })

  const answer = (id: string, body: object, as = 'H') =>
    ground.api.ask('POST', `/appeals/${id}/decision`, { as, body: { reasons: 'Because.', ...body } })

  const begun = (id: string) =>
    until(async () => (await ground.database.appeal.findUniqueOrThrow({ where: { id } })).seq > 0)

  test('is taken with a number and its terms, once under a key, and annulled ends the second round', async () => {
    const { life, decidedOn } = await ground.decidedCase('law-380-2026')
    const headers = { 'idempotency-key': 'appeal-1' }
    const body = { statement: 'I do not agree.' }
    const filed = await file(life.caseId, life.employeeId, body, headers)
    assert.equal(filed.status, 201, JSON.stringify(filed.body))
    assert.match(String(filed.body.number), /^A-\d{4}-\d{6}$/)
    assert.deepEqual(
      [filed.body.filedOn, filed.body.status, filed.body.execution, filed.body.lateness],
      [decidedOn, 'filed', 'suspended', 'in-time'],
    )
    const again = await file(life.caseId, life.employeeId, body, headers)
    assert.equal(again.body.id, filed.body.id)
    const id = String(filed.body.id)
    await begun(id)
    const kinds = await ground.database.notice.findMany({
      where: { caseId: life.caseId, kind: { startsWith: 'appeal' } },
    })
    assert.deepEqual(kinds.map(({ kind, role }) => `${kind} ${role}`).sort(), [
      'appeal-filed head',
      'appeal-filed personnel',
      'appeal-receipt employee',
    ])
    const worse = await answer(id, { outcome: 'changed', decision: 'demotion' })
    assert.deepEqual([worse.status, worse.body.cite], [409, ['art. 53']])
    const done = await answer(id, { outcome: 'annulled' })
    assert.equal(done.status, 200, JSON.stringify(done.body))
    assert.deepEqual([done.body.outcome, done.body.reasons], ['annulled', 'Because.'])
    const state = await life.until(({ status }) => status === 'closed')
    assert.deepEqual([state.outcome, state.decisions], [null, []])
    const listed = await ground.api.ask('GET', `/cases/${life.caseId}/appeals`, { as: life.employeeId })
    assert.equal((listed.body.items as unknown[]).length, 1)
    assert.equal((await answer(id, { outcome: 'left-standing' })).status, 409)
  })

  test('is refused by silence when twenty working days have passed', async () => {
    const { life } = await ground.decidedCase('law-380-2026')
    const filed = await file(life.caseId, life.employeeId)
    const id = String(filed.body.id)
    await begun(id)
    await ground.engine.fastForward(appealWorkflowId(id), 200 * 86_400)
    await until(
      async () =>
        (await ground.database.appeal.findUniqueOrThrow({ where: { id } })).status === 'refused-by-silence',
    )
    const read = await ground.api.ask('GET', `/appeals/${id}`, { as: life.employeeId })
    assert.equal((read.body.answer as { state: string }).state, 'missed')
    assert.ok(read.body.courtUntil)
    const log = await ground.database.appealLogEntry.findMany({
      where: { appealId: id },
      orderBy: { seq: 'asc' },
    })
    assert.deepEqual(
      log.map(({ event }) => event),
      ['AppealFiled', 'ForwardingMissed', 'AnswerReminded', 'AppealDeemedRefused'],
    )
  })

  test('changed for the better, the other decision stands and the second round ends', async () => {
    const { life } = await ground.decidedCase('decree-1612')
    const filed = await file(life.caseId, 'P', { filedOn: undefined })
    assert.deepEqual([filed.status, filed.body.answer, filed.body.court], [201, null, 'also'])
    const id = String(filed.body.id)
    await begun(id)
    const done = await answer(id, { outcome: 'changed', decision: 'corresponds' })
    assert.equal(done.status, 200, JSON.stringify(done.body))
    const state = await life.until(({ status }) => status === 'closed')
    assert.deepEqual([state.outcome, state.decisions[0]?.decision], ['corresponds', 'corresponds'])
  })

  test('is filed by the employee or for him, answered by a head, and hidden from others', async () => {
    const { life } = await ground.decidedCase('decree-1612')
    assert.equal((await file(life.caseId, 'H')).status, 403)
    assert.equal((await file(life.caseId, 'stranger')).status, 404)
    const filed = await file(life.caseId, life.employeeId)
    const id = String(filed.body.id)
    assert.equal((await answer(id, { outcome: 'annulled' }, 'P')).status, 403)
    assert.equal((await answer(id, { outcome: 'annulled' }, 'stranger')).status, 404)
    assert.equal((await answer(randomUUID(), { outcome: 'annulled' })).status, 404)
  })

  test('names a day that cannot be, and is refused before there is a decision', async () => {
    const { life, decidedOn } = await ground.decidedCase('decree-1612')
    const early = await file(life.caseId, 'P', { filedOn: '2026-01-05' })
    assert.deepEqual([early.status, String(early.body.detail).includes(decidedOn)], [422, true])
    const ahead = await file(life.caseId, 'P', { filedOn: '2099-01-05' })
    assert.equal(ahead.status, 422)
    assert.equal((await file(life.caseId, 'P', { round: 2 })).status, 409)
  })
})
