import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { CaseState } from '../../regulation/course/state.ts'
import { openAppealGround } from '../appeal/appeal-ground.ts'
import { employeeOnRecord, unitOnRecord } from '../body-on-record.ts'
import { commissionOnRecord, decidingMeetingOnRecord } from '../decided-case.ts'
import { readPdf } from '../paper/pdf-text.ts'
import { untilSeen } from '../until.ts'

describe('an annulment over HTTP', () => {
  let ground: Awaited<ReturnType<typeof openAppealGround>>
  let body: string
  let territorial: string
  before(async () => {
    ground = await openAppealGround()
    body = await unitOnRecord(ground.database, { code: 'top', kind: 'body' })
    territorial = await unitOnRecord(ground.database, { code: 'low', kind: 'territorial', parentId: body })
    await ground.api.grant('LOW', 'head', territorial)
  })
  after(() => ground.close())

  const annul = (caseId: string, as: string, body: object) =>
    ground.api.ask('POST', `/cases/${caseId}/annulment`, {
      as,
      body: { actNumber: '12', falsified: ['testing'], reasons: 'The test was taken by another.', ...body },
    })

  const caseOf = async () => {
    const decided = await ground.decidedCase('decree-1612')
    const where = { id: decided.life.caseId }
    await ground.database.case.update({ where, data: { headUnitId: territorial } })
    return decided
  }

  const successorOf = async (predecessorId: string) => {
    const look = () => ground.database.case.findFirst({ where: { predecessorId, seq: { gt: 0 } } })
    return (await untilSeen(look, (found) => found !== null)) ?? assert.fail()
  }

  test('of a higher head ends the case and opens one that names it, for six months', async () => {
    const { life, decidedOn } = await caseOf()
    const done = await annul(life.caseId, 'H', { actOn: decidedOn })
    assert.equal(done.status, 202, JSON.stringify(done.body))
    assert.deepEqual([done.body.cite, (done.body.window as { from: string }).from], [['para 35'], decidedOn])
    const old = await life.until(({ status }) => status === 'closed')
    assert.deepEqual([old.outcome, old.decisions], [null, []])
    const next = await successorOf(life.caseId)
    const state = next.state as unknown as CaseState
    assert.deepEqual(
      [next.attempt, next.round, state.frame.window],
      [2, 1, { ...(done.body.window as object), cite: ['para 35'] }],
    )
    const told = await ground.database.notice.findMany({
      where: { caseId: next.id, kind: 'certification-annulled' },
      select: { role: true },
    })
    assert.deepEqual(told.map(({ role }) => role).sort(), ['employee', 'personnel'])
    const paper = (as: string) =>
      ground.api.ask('POST', `/cases/${life.caseId}/papers`, { as, body: { kind: 'annulment-act' } })
    assert.equal((await paper('LOW')).status, 403)
    const made = await paper('H')
    assert.equal(made.status, 201, JSON.stringify(made.body))
    const file = await fetch(`${ground.api.address}/papers/${made.body.id}`, {
      headers: { authorization: `Bearer ${await ground.api.issuer.token('H')}` },
    })
    const { text } = await readPdf(new Uint8Array(await file.arrayBuffer()))
    for (const said of [`дело № ${next.number}`, 'The test was taken by another.'])
      assert.ok(text.includes(said), text)
    const again = await annul(life.caseId, 'H', { actOn: decidedOn })
    assert.equal(again.status, 409)
  })

  test('of a higher commission: whoever leads it finds the decision, reads the case and annuls it', async () => {
    const { life, decidedOn } = await caseOf()
    const { database, api } = ground
    const led = async (number: string, unitId: string | null) => {
      const chairmanId = await employeeOnRecord(database, { number, unitId: body })
      return { number, id: await commissionOnRecord(database, { unitId, chairmanId, number }), chairmanId }
    }
    const [higher, beside, earlier] = [
      await led('8001', body),
      await led('8002', territorial),
      await led('8003', body),
    ]
    await database.commission.update({ where: { id: higher.id }, data: { replacesId: earlier.id } })
    const read = async (as: string) => (await api.ask('GET', `/cases/${life.caseId}`, { as })).status
    const found = async (as: string) => {
      const { body: page } = await api.ask('GET', '/decisions', { as })
      return (page.items as { of: { id: string } }[]).map(({ of }) => of.id)
    }
    assert.deepEqual([await read('8001'), await found('8001')], [404, []], 'nothing is decided yet')
    await decidingMeetingOnRecord(database, life.caseId, {
      ...{ unitId: territorial, chairmanId: beside.chairmanId },
    })
    for (const nobody of ['8003', 'stranger'])
      assert.deepEqual([await read(nobody), await found(nobody)], [404, []], nobody)
    assert.deepEqual([await read('8002'), await found('8002')], [200, []])
    assert.equal((await annul(life.caseId, '8002', { actOn: decidedOn })).status, 403)
    assert.deepEqual([await read('8001'), await found('8001')], [200, [life.caseId]])
    const done = await annul(life.caseId, '8001', { actOn: decidedOn })
    assert.equal(done.status, 202, JSON.stringify(done.body))
    await successorOf(life.caseId)
    const kept = await database.annulment.findUniqueOrThrow({ where: { caseId: life.caseId } })
    assert.equal(kept.byCommissionId, higher.id)
    const { body: paper } = await api.ask('POST', `/cases/${life.caseId}/papers`, {
      ...{ as: '8001', body: { kind: 'annulment-act' } },
    })
    assert.equal(paper.kind, 'annulment-act', JSON.stringify(paper))
  })

  test('is refused to the head of the case himself and to the personnel service', async () => {
    const { life, decidedOn } = await caseOf()
    for (const as of ['LOW', 'P', life.employeeId]) {
      const refused = await annul(life.caseId, as, { actOn: decidedOn })
      assert.equal(refused.status, 403, as)
    }
    assert.equal((await annul(life.caseId, 'stranger', { actOn: decidedOn })).status, 404)
    assert.equal((await annul(randomUUID(), 'H', { actOn: decidedOn })).status, 404)
    assert.equal((await life.state()).status, 'open')
  })

  test('names what cannot be', async () => {
    const { life } = await caseOf()
    assert.equal((await annul(life.caseId, 'H', { actOn: '2026-01-05' })).status, 422)
    assert.equal((await annul(life.caseId, 'H', { actOn: '2099-01-05' })).status, 422)
    assert.equal(
      (await annul(life.caseId, 'H', { actOn: '2026-01-05', falsified: ['polygraph'] })).status,
      422,
    )
  })
})
