import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openAppealGround } from '../appeal/appeal-ground.ts'
import { until } from '../until.ts'

type Ground = Awaited<ReturnType<typeof openAppealGround>>

describe('a decision that is a ground for an order, on the engine', () => {
  let ground: Ground
  before(async () => {
    ground = await openAppealGround()
  })
  after(() => ground.close())

  const awaited = async (caseId: string) => {
    await until(async () => (await ground.database.orderProceeding.count({ where: { caseId } })) > 0)
    return ground.database.orderProceeding.findFirstOrThrow({ where: { caseId } })
  }
  const events = async (proceedingId: string) =>
    (await ground.database.orderLogEntry.findMany({ where: { proceedingId }, orderBy: { seq: 'asc' } })).map(
      ({ event }) => event,
    )
  const logged = (proceedingId: string, event: string) =>
    until(async () => (await events(proceedingId)).includes(event))
  const post = (caseId: string, path: string, body: object) =>
    ground.api.ask('POST', `/cases/${caseId}/${path}`, { as: 'H', body })
  const daysAfter = (day: string, days: number) => {
    const on = new Date(`${day}T00:00:00Z`)
    on.setUTCDate(on.getUTCDate() + days)
    return on.toISOString().slice(0, 10)
  }

  test('is followed from the decision: the head is reminded, the body’s term passes, nothing is ordered', async () => {
    const { life } = await ground.decidedCase('law-380-2026', 'demotion')
    const { id, workflowId, limitOn } = await awaited(life.caseId)
    assert.ok(limitOn)
    await ground.engine.fastForward(workflowId, 200 * 86_400)
    await logged(id, 'OrderLimitMissed')
    assert.deepEqual(await events(id), ['OrderAwaited', 'OrderReminded', 'OrderLimitMissed'])
    const told = await ground.database.notice.findMany({
      where: {
        caseId: life.caseId,
        OR: [{ kind: 'order-due' }, { params: { path: ['step'], equals: 'head-order' } }],
      },
    })
    assert.deepEqual(told.map(({ kind, role }) => `${kind} ${role}`).sort(), [
      'limit-missed head',
      'limit-missed personnel',
      'order-due head',
    ])
    assert.equal(await ground.database.headOrder.count({ where: { caseId: life.caseId } }), 0)
    const tasks = await ground.database.caseTask.findMany({
      where: { caseId: life.caseId, act: 'head-order' },
    })
    assert.equal(tasks.length, 1)
  })

  test('at disposal, an offer that nobody answers lapses with it, and only then is a dismissal lawful', async () => {
    const { life, decidedOn } = await ground.decidedCase('law-380-2026', 'demotion')
    const { id, workflowId } = await awaited(life.caseId)
    const placed = await post(life.caseId, 'disposal', { number: '5', on: decidedOn, from: decidedOn })
    assert.equal(placed.status, 201, JSON.stringify(placed.body))
    const offered = await post(life.caseId, 'offers', { on: decidedOn, post: 'инспектор' })
    assert.equal(offered.status, 201, JSON.stringify(offered.body))
    const dismissal = { kind: 'dismissal', number: '9' }
    const early = { ...dismissal, orderedOn: decidedOn, effectiveOn: decidedOn }
    const refused = await post(life.caseId, 'orders', early)
    assert.deepEqual([refused.status, refused.body.cite], [409, ['art. 46-1']])
    await ground.engine.fastForward(workflowId, 200 * 86_400)
    await logged(id, 'OfferLapsed')
    const on = daysAfter(decidedOn, 17)
    ground.itIs(on)
    const made = await post(life.caseId, 'orders', { ...dismissal, orderedOn: on, effectiveOn: on })
    assert.equal(made.status, 201, JSON.stringify(made.body))
    assert.deepEqual(made.body.cite, ['art. 52', 'art. 80(1)17)'])
    await ground.engine.client.workflow.getHandle(workflowId).result()
    await until(
      async () =>
        (await ground.database.notice.count({
          where: { caseId: life.caseId, kind: 'order-made', outcome: { not: 'queued' } },
        })) === 1,
    )
  })
})
