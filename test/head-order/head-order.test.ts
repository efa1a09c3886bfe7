import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { brokenAt } from '../../records/chain.ts'
import { followOrder } from '../../records/head-order/follow-order.ts'
import type { CaseState, DecisionRecord } from '../../regulation/course/state.ts'
import type { DecisionKey, RulesetId } from '../../regulation/rulesets/keys.ts'
import { openTestApi, type TestApi } from '../api.ts'
import { caseOnRecord, employeeOnRecord, unitOnRecord } from '../body-on-record.ts'
import { readPdf } from '../paper/pdf-text.ts'

describe('an order of the head over HTTP', () => {
  let api: TestApi
  let unitId: string
  let people = 100
  before(async () => {
    api = await openTestApi({}, { HEAD_ORDER_TERM: '10; № 12' })
    unitId = await unitOnRecord(api.database, { code: 'body', kind: 'body' })
    await api.grant('H', 'head')
    await api.grant('P', 'personnel')
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
    assert.equal((await enter(id, { kind: 'demotion', offer: 'accepted' })).status, 422)
    assert.equal((await enter(id, { kind: 'demotion', post: 'x' })).status, 409)
    assert.equal((await enter(id, { kind: 'none', orderedOn: '2027-01-05' })).status, 422)
  })

  /** The text of a paper of a case, as the personnel service has it made. */
  const printed = async (id: string, kind: string): Promise<string> => {
    const made = await api.ask('POST', `/cases/${id}/papers`, { as: 'P', body: { kind, language: 'ru' } })
    assert.equal(made.status, 201, JSON.stringify(made.body))
    const file = await fetch(`${api.address}/papers/${made.body.id}`, {
      headers: { authorization: `Bearer ${await api.issuer.token('P')}` },
    })
    return (await readPdf(new Uint8Array(await file.arrayBuffer()))).text
  }

  const send = (id: string, path: string, body: object, as = 'H', headers = {}) =>
    api.ask('POST', `/cases/${id}/${path}`, { as, body, headers })

  test('of demotion under the law goes by disposal, a written offer and its answer, each on record', async () => {
    const { id, as } = await decided('demotion', 'law-380-2026')
    const early = await enter(id, { kind: 'demotion' })
    assert.deepEqual([early.status, early.body.cite], [409, []])
    const disposal = { number: '5', on: '2026-11-23', from: '2026-11-23' }
    const placed = await send(id, 'disposal', disposal)
    assert.equal(placed.status, 201, JSON.stringify(placed.body))
    assert.equal((placed.body.disposal as { until: string }).until, '2026-12-08')
    const order = await printed(id, 'disposal-order')
    for (const said of ['№ 5 ', 'с 23 ноября 2026 г. по 8 декабря 2026 г.', '46-1', 'Порядок обжалования'])
      assert.ok(order.includes(said), `${said} in ${order}`)
    const unoffered = await api.ask('POST', `/cases/${id}/papers`, { as: 'P', body: { kind: 'post-offer' } })
    assert.deepEqual([unoffered.status, unoffered.body.cite], [409, ['art. 46-1']])
    const unanswered = await api.ask('POST', `/cases/${id}/papers`, { as, body: { kind: 'offer-answer' } })
    assert.deepEqual([unanswered.status, unanswered.body.cite], [409, ['art. 46-1']])
    const offer = { on: '2026-11-24', post: 'младший инспектор' }
    const offered = await send(id, 'offers', offer, 'H', { 'idempotency-key': 'offer-1' })
    assert.equal(offered.status, 201, JSON.stringify(offered.body))
    assert.equal((await send(id, 'offers', offer)).status, 409)
    const offerPaper = await printed(id, 'post-offer')
    for (const said of ['младший инспектор', 'до 8 декабря 2026 г. включительно', 'подпункт 17)'])
      assert.ok(offerPaper.includes(said), `${said} in ${offerPaper}`)
    assert.equal((await send(id, 'offers', offer, as)).status, 403)
    const paperless = await send(id, 'offers/answer', { on: '2026-11-25', answer: 'accepted' }, 'P')
    assert.deepEqual([paperless.status, String(paperless.body.detail).includes('in writing')], [409, true])
    const scanned = new FormData()
    scanned.set('on', '2026-11-25')
    scanned.set('answer', 'accepted')
    scanned.set('documents', new Blob(['%PDF-1.7 yes']), 'answer.pdf')
    const answered = await api.ask('POST', `/cases/${id}/offers/answer`, { as: 'P', raw: scanned })
    assert.equal(answered.status, 200, JSON.stringify(answered.body))
    const answerPaper = await printed(id, 'offer-answer')
    for (const said of ['младший инспектор', '25 ноября 2026 г.', 'согласен (согласна)', 'о понижении'])
      assert.ok(answerPaper.includes(said), `${said} in ${answerPaper}`)
    assert.ok(!answerPaper.includes('увольнения'), answerPaper)
    const made = await enter(id, { kind: 'demotion' })
    assert.deepEqual([made.status, made.body.post], [201, offer.post], JSON.stringify(made.body))
    const demotion = await printed(id, 'head-order')
    for (const said of ['понизить в должности', offer.post, 'согласие получено'])
      assert.ok(demotion.includes(said), `${said} in ${demotion}`)
    const read = await api.ask('GET', `/cases/${id}/orders`, { as })
    const [awaited] = read.body.awaited as { status: string; order: string }[]
    assert.deepEqual([awaited?.status, awaited?.order], ['ordered', made.body.id])
    const told = await api.database.notice.findMany({
      where: { caseId: id, kind: { in: ['order-made', 'post-offered'] } },
      select: { kind: true, role: true },
    })
    assert.deepEqual(told.map(({ kind, role }) => `${kind} ${role}`).sort(), [
      'order-made employee',
      'post-offered employee',
    ])
  })

  test('whose decision falls is a task of the head and told to whom it concerns; it is revoked by an order of its own', async () => {
    const { id, as } = await decided('dismissal', 'decree-1612')
    const made = await enter(id, { kind: 'dismissal', effectiveOn: '2026-12-10' })
    assert.equal(made.status, 201, JSON.stringify(made.body))
    const order = String(made.body.id)
    const review = (body: object, by = 'H') => send(id, `orders/${order}/review`, body, by)
    const revoked = { outcome: 'revoked', number: '91', on: '2026-12-01' }
    assert.deepEqual((await review(revoked)).body.cite, ['para 22'])
    await fallDecision(id)
    const kinds = async (kind: string) =>
      (await api.database.notice.findMany({ where: { caseId: id, kind } })).map(({ role }) => role).sort()
    assert.deepEqual(await kinds('order-ground-fallen'), ['employee', 'head', 'personnel'])
    const { args } = await api.database.outboxMessage.findFirstOrThrow({
      where: { workflowId: { startsWith: `notices/head-order-${id}-1-` } },
    })
    assert.equal((args as { noticeIds: string[] }[])[0]?.noticeIds.length, 3)
    const tasks = async () => (await api.ask('GET', '/me/tasks', { as: 'H' })).body.items as { act: string }[]
    assert.equal((await tasks()).filter(({ act }) => act === 'review-order').length, 1)
    const shown = async () => {
      const { body } = await api.ask('GET', `/cases/${id}/orders`, { as })
      return (body.items as { fallen: object }[])[0]?.fallen
    }
    assert.deepEqual(await shown(), { on: '2026-12-01', review: null })
    assert.equal((await review(revoked, 'AUDIT')).status, 403)
    assert.equal((await review({ outcome: 'kept', on: '2026-12-01' })).status, 409)
    assert.equal((await review(revoked)).status, 201)
    assert.equal((await review(revoked)).status, 409)
    const paper = await printed(id, 'head-order')
    for (const said of ['уволить со службы', 'отменён приказом № 91 от 1 декабря 2026 г.'])
      assert.ok(paper.includes(said), `${said} in ${paper}`)
    const { outcome, number, on } = { ...revoked }
    assert.deepEqual(await shown(), {
      on: '2026-12-01',
      review: { outcome, number, on, reason: null },
    })
    assert.deepEqual(await kinds('order-revoked'), ['employee'])
    assert.equal((await tasks()).filter(({ act }) => act === 'review-order').length, 0)
  })

  /** The decision of a case falls, as an annulment or the answer to an appeal has it; whatever follows it looks anew. */
  const fallDecision = async (caseId: string) => {
    const { state, ...row } = await api.database.case.findUniqueOrThrow({ where: { id: caseId } })
    const seq = row.seq + 40
    await api.database.case.update({
      where: { id: caseId },
      data: { state: { ...Object(state), decisions: [] } },
    })
    await api.database.caseLogEntry.create({
      data: {
        ...{ caseId, seq, event: 'DecisionOverturned', data: { round: 1 }, recordedAt: new Date() },
        ...{ cite: [], hash: 'h', previousHash: 'p' },
      },
    })
    const at = '2026-12-01T07:00:00.000Z'
    await followOrder(api.database, { caseId, round: 1, attempt: String(seq), at }, null)
  }

  test('stands as a task of the head until it is entered, within the term that the body has set', async () => {
    const { id } = await decided('demotion', 'law-380-2026')
    await send(id, 'disposal', { number: '5', on: '2026-11-23', from: '2026-11-23' })
    const tasks = await api.database.caseTask.findMany({ where: { caseId: id, origin: 'head-order/1' } })
    assert.deepEqual(
      tasks.map(({ act, role, cite }) => [act, role, cite]),
      [['offer-post', 'personnel', ['art. 46-1']]],
    )
    assert.equal((await enter(id, { kind: 'none', reason: 'the law of the post has changed' })).status, 201)
    assert.equal(await api.database.caseTask.count({ where: { caseId: id, origin: 'head-order/1' } }), 0)
    const proceeding = await api.database.orderProceeding.findFirstOrThrow({ where: { caseId: id } })
    assert.equal(proceeding.limitOn?.toISOString().slice(0, 10), '2026-12-04')
    const log = await api.database.orderLogEntry.findMany({
      where: { proceedingId: proceeding.id },
      orderBy: { seq: 'asc' },
    })
    assert.deepEqual(
      log.map(({ event }) => event),
      ['OrderAwaited', 'PlacedAtDisposal', 'Ordered'],
    )
    assert.equal(
      brokenAt(
        log.map(({ proceedingId: _, ...entry }) => ({
          ...entry,
          recordedAt: entry.recordedAt.toISOString(),
        })),
      ),
      null,
    )
  })
})
