import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { AppealState } from '../../regulation/appeal/appeal-state.ts'
import { appealWorkflowId } from '../../workflows/appeal/input.ts'
import { answerUpdate } from '../../workflows/appeal/messages.ts'
import { employeeOnRecord, unitOnRecord } from '../body-on-record.ts'
import { decide } from '../certification/lives.ts'
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

  for (const [received, hour, status] of [
    ['a second before midnight is an answer', '18:59:59.000Z', 'answered'],
    ['at midnight comes after silence has refused it', '19:00:00.000Z', 'refused-by-silence'],
  ] as const)
    test(`what its reviewer answers on the last day and is received ${received}`, async () => {
      const { life } = await ground.decidedCase('law-380-2026')
      const filed = await file(life.caseId, life.employeeId)
      const id = String(filed.body.id)
      await begun(id)
      const { limitOn: on } = (await stateOf(id)).answer ?? { limitOn: '' }
      const given = { outcome: 'left-standing' as const, decision: null, on, reviewerId: null }
      const asked = { key: randomUUID(), at: `${on}T${hour}`, actorId: null, given }
      const handle = ground.engine.client.workflow.getHandle(appealWorkflowId(id))
      await handle.executeUpdate(answerUpdate, { args: [asked] }).catch(() => undefined)
      await until(async () => (await stateOf(id)).status === status)
    })

  const stateOf = async (id: string) =>
    (await ground.database.appeal.findUniqueOrThrow({ where: { id } })).state as unknown as AppealState

  test('changed for the better by one of two heads who answer at the very same moment: the other decision stands with his reasons, and the second round ends', async () => {
    const { life } = await ground.decidedCase('decree-1612')
    const filed = await file(life.caseId, 'P', { filedOn: undefined })
    assert.deepEqual([filed.status, filed.body.answer, filed.body.court], [201, null, 'also'])
    const id = String(filed.body.id)
    await begun(id)
    await ground.api.grant('H3', 'head')
    const better = (as: string) =>
      answer(id, { outcome: 'changed', decision: 'corresponds', reasons: `Says ${as}.` }, as)
    const [one, other] = await Promise.all([better('H'), better('H3')])
    assert.deepEqual([one.status, other.status].sort(), [200, 409], JSON.stringify([one.body, other.body]))
    const { reasons } = await ground.database.appeal.findUniqueOrThrow({ where: { id } })
    assert.equal(reasons, one.status === 200 ? 'Says H.' : 'Says H3.')
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

  test('against a decision for absence is upheld by an interview, which is held in the same round', async () => {
    const { life } = await ground.decidedCase('decree-1612', 'recertification', { attended: false })
    const filed = await file(life.caseId, life.employeeId, { statement: 'I was in hospital.' })
    const id = String(filed.body.id)
    await begun(id)
    const done = await answer(id, { outcome: 'interview' })
    assert.equal(done.status, 200, JSON.stringify(done.body))
    const back = await life.until(({ decisions, current }) => decisions.length === 0 && current.round === 1)
    assert.deepEqual([back.status, back.current.newMeetingFor], ['open', 'appeal'])
    assert.ok(back.current.stages.testing?.result, 'the stages of the round stand')
    const { schedule } = await life.schedule({ earliest: true }, ground.today())
    await decide(life, schedule, { decision: 'corresponds', round: 1 })
    const heard = await life.until(({ decisions }) => decisions.length === 1)
    assert.deepEqual([heard.decisions[0]?.decision, heard.decisions[0]?.round], ['corresponds', 1])
  })

  test('whose head voted on the decision is owed by the next higher head, and nobody who voted answers it', async () => {
    const body = await unitOnRecord(ground.database, { code: 'top', kind: 'body' })
    const low = await unitOnRecord(ground.database, { code: 'low', kind: 'territorial', parentId: body })
    const voter = await employeeOnRecord(ground.database, { number: 'VOTER', unitId: low })
    await ground.api.grant('VOTER', 'head', low)
    await ground.api.grant('TOP', 'head', body)
    const { life } = await ground.decidedCase('law-380-2026')
    await ground.database.case.update({ where: { id: life.caseId }, data: { headUnitId: low } })
    await ground.votedOn(life.caseId, voter)
    const filed = await file(life.caseId, life.employeeId)
    assert.equal(filed.status, 201, JSON.stringify(filed.body))
    const id = String(filed.body.id)
    await begun(id)
    const [owed] = await ground.database.caseTask.findMany({
      where: { caseId: life.caseId, act: 'answer-appeal' },
    })
    assert.equal(owed?.unitId, body)
    const refused = await answer(id, { outcome: 'annulled' }, 'VOTER')
    assert.deepEqual([refused.status, refused.body.cite], [409, ['art. 53']])
    assert.equal((await answer(id, { outcome: 'left-standing' }, 'TOP')).status, 200)
    assert.equal(
      await ground.database.caseTask.count({ where: { caseId: life.caseId, origin: `appeal/${id}` } }),
      0,
    )
  })

  test('against an order takes it away: another is awaited, and its signer does not answer', async () => {
    const { life, decidedOn } = await ground.decidedCase('law-380-2026', 'promotion')
    await ground.api.grant('H2', 'head')
    const order = await ground.api.ask('POST', `/cases/${life.caseId}/orders`, {
      as: 'H',
      body: { kind: 'none', number: '7', orderedOn: decidedOn, reason: 'There is no vacancy.' },
    })
    assert.equal(order.status, 201, JSON.stringify(order.body))
    const filed = await file(life.caseId, life.employeeId, { order: order.body.id })
    assert.deepEqual([filed.status, filed.body.order], [201, order.body.id], JSON.stringify(filed.body))
    const id = String(filed.body.id)
    await begun(id)
    assert.equal((await answer(id, { outcome: 'annulled' })).status, 409)
    assert.equal((await answer(id, { outcome: 'annulled' }, 'H2')).status, 200)
    const proceeding = await ground.database.orderProceeding.findFirstOrThrow({
      where: { caseId: life.caseId },
    })
    assert.equal(proceeding.status, 'awaited')
    assert.equal((await life.state()).decisions[0]?.decision, 'promotion')
    const listed = await ground.api.ask('GET', '/appeals?status=answered', { as: 'H' })
    assert.ok((listed.body.items as { id: string }[]).some((item) => item.id === id))
    const next = { kind: 'promotion', number: '8', orderedOn: decidedOn, post: 'начальник отдела' }
    const again = await ground.api.ask('POST', `/cases/${life.caseId}/orders`, { as: 'H', body: next })
    assert.equal(again.status, 201, JSON.stringify(again.body))
  })
})
