import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { storeFact } from '../../records/case/store-fact.ts'
import { postSignal, postStart } from '../../records/outbox/post-message.ts'
import { hostCases, openCase } from '../../test/certification/case-ground.ts'
import { openTestDatabase, type TestDatabase } from '../../test/database.ts'
import { type TestEngine, testEngine } from '../../test/engine.ts'
import { CERTIFICATION } from '../../workflows/certification/input.ts'
import { deliverBatch, type RelayParts, startRelay } from './relay.ts'

describe('the relay of the outbox', () => {
  let engine: TestEngine
  let ground: TestDatabase
  let hosted: Awaited<ReturnType<typeof hostCases>>
  let parts: RelayParts
  before(async () => {
    engine = await testEngine()
    ground = await openTestDatabase()
    hosted = await hostCases(engine, ground)
    const { client, taskQueue } = engine
    parts = { database: ground.database, client, taskQueue, log: { warn: () => undefined } }
  })
  after(async () => {
    await hosted.stop()
    await engine.close()
    await ground.close()
  })

  const message = (key: string) => ({
    key,
    kind: 'session',
    occurredOn: '2026-11-20',
    receivedAt: '2026-11-20T06:00:00Z',
    actorId: null,
    data: { attended: true },
  })
  const waiting = () => ground.database.outboxMessage.findMany({ where: { deliveredAt: null } })
  const held = async (caseId: string) =>
    ground.database.caseLogEntry.count({ where: { caseId, event: 'SessionHeld' } })

  test('delivers a message whose acknowledgement was lost again, and the case takes it once', async () => {
    const life = await openCase({ engine, database: ground.database })
    await postSignal(ground.database, { workflowId: life.workflowId, name: 'fact', args: [message('k1')] })
    assert.equal(await deliverBatch(parts), 1)
    await life.until(({ seen }) => seen.includes('k1'))
    await ground.database.outboxMessage.updateMany({ data: { deliveredAt: null, leasedUntil: null } })
    assert.equal(await deliverBatch(parts), 1)
    await postSignal(ground.database, { workflowId: life.workflowId, name: 'fact', args: [message('k2')] })
    await deliverBatch(parts)
    await life.until(({ seen }) => seen.includes('k2'))
    assert.equal(await held(life.caseId), 2)
    assert.deepEqual(await waiting(), [])
  })

  test('counts a start that stands already as delivered', async () => {
    const life = await openCase({ engine, database: ground.database })
    const start = { workflowId: life.workflowId, type: CERTIFICATION, args: [{}] }
    await postStart(ground.database, start)
    await deliverBatch(parts)
    assert.deepEqual(await waiting(), [])
  })

  test('keeps a message for a workflow that has not begun, and the later ones of that workflow behind it', async () => {
    const workflowId = `certification/${randomUUID()}/2027-01-01/1`
    for (const key of ['a', 'b'])
      await postSignal(ground.database, { workflowId, name: 'fact', args: [message(key)] })
    await deliverBatch(parts)
    const kept = await waiting()
    assert.deepEqual(
      kept.map(({ lastError }) => lastError),
      ['the workflow has not been started yet', 'the workflow has not been started yet'],
    )
    assert.equal(await deliverBatch(parts), 0)
    await ground.database.outboxMessage.deleteMany({ where: { workflowId } })
  })

  test('refuses a fact whose case has ended as of the instant at which the fact was received', async () => {
    const life = await openCase({ engine, database: ground.database })
    await life.handle.terminate()
    const id = randomUUID()
    const receivedAt = '2031-05-06T07:08:09.000Z'
    const fact = {
      id,
      kind: 'session',
      occurredOn: '2031-05-06',
      receivedAt,
      actorId: randomUUID(),
      data: {},
    }
    const told = { id: life.caseId, workflowId: life.workflowId }
    await ground.database.$transaction((tx) =>
      storeFact(tx, told, { fact: { ...fact, kind: 'session' }, evidence: [] }),
    )
    await deliverBatch(parts)
    const judged = await ground.database.fact.findUniqueOrThrow({ where: { id } })
    assert.equal(judged.judgement, 'refused')
    assert.equal(judged.judgedAt?.toISOString(), receivedAt)
  })

  test('shares its work with others without delivering anything twice, and stops when told', async () => {
    const life = await openCase({ engine, database: ground.database })
    const relays = [startRelay(parts), startRelay(parts)]
    const keys = Array.from({ length: 20 }, (_, n) => `m${n}`)
    for (const key of keys)
      await postSignal(ground.database, { workflowId: life.workflowId, name: 'fact', args: [message(key)] })
    const { seen } = await life.until((state) => keys.every((key) => state.seen.includes(key)))
    assert.deepEqual(seen, keys)
    await Promise.all(relays.map((relay) => relay.stop()))
    assert.deepEqual(await waiting(), [])
  })
})
