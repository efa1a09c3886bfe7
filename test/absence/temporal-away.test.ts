import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { type StartedTemporal, startTemporal } from '../../embedded/temporal/start-temporal.ts'
import { postStart } from '../../records/outbox/post-message.ts'
import type { JsonValue } from '../../regulation/course/facts.ts'
import { type Relay, startRelay } from '../../worker/relay/relay.ts'
import { dayAhead, hostCases, openCase } from '../certification/case-ground.ts'
import { isServed } from '../certification/lives.ts'
import { openTestDatabase, type TestDatabase } from '../database.ts'
import { type TestEngine, testEngine } from '../engine.ts'
import { until } from '../until.ts'
import { bygoneCase, daysAgo, submit } from './bygone-case.ts'
import { entriesByTime, goOnToTheEnd } from './bygone-ends.ts'

const DAYS = 26

describe('Temporal goes away and comes back with its data', () => {
  let folder: string
  let server: StartedTemporal
  let engine: TestEngine
  let ground: TestDatabase
  let hosted: Awaited<ReturnType<typeof hostCases>>
  let relay: Relay
  let failures = 0
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'attestor-temporal-'))
    server = await startTemporal({ file: join(folder, 'temporal.db') })
    engine = await testEngine(server.address)
    ground = await openTestDatabase()
    hosted = await hostCases(engine, ground)
    const warn = () => {
      failures += 1
    }
    const { client, taskQueue } = engine
    relay = startRelay({ database: ground.database, client, taskQueue, log: { warn } })
  })
  after(async () => {
    await relay.stop()
    await hosted.stop()
    await engine.close()
    await server.stop()
    await ground.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('facts are taken meanwhile; every case is told of them and goes on, one that waited for weeks as well', async () => {
    const { database } = ground
    const running = await openCase({ engine, database })
    await running.schedule({ earliest: true })
    await running.until(isServed)
    const waiting = await bygoneCase({ engine, database }, { days: DAYS })

    await server.stop()
    const { workflowId, type, args } = waiting.start
    await database.$transaction((tx) =>
      postStart(tx, { workflowId, type, args: JSON.parse(JSON.stringify(args)) as JsonValue[] }),
    )
    for (const [life, day] of [
      [running, dayAhead(0)],
      [waiting, daysAgo(DAYS - 3)],
    ] as const) {
      await submit(ground, life, { kind: 'profile', data: {}, on: day })
      await submit(ground, life, { kind: 'familiarised', data: {}, on: day })
    }
    await until(async () => failures > 0)
    assert.equal(await database.outboxMessage.count({ where: { deliveredAt: null } }), 5)

    server = await startTemporal({
      file: join(folder, 'temporal.db'),
      port: Number(server.address.split(':').at(-1)),
    })
    await running.until(({ current }) => current.profile.familiarisedOn !== null)
    await waiting.until(({ current }) => current.profile.familiarisedOn !== null)
    await engine.fastForward(running.workflowId, 24 * 86_400)
    for (const life of [running, waiting]) {
      assert.deepEqual((await life.state()).breaches, [])
      const byTime = await entriesByTime(database, life.caseId)
      assert.deepEqual(
        byTime.filter((entry) => /LimitMissed|profile|familiarisation/.test(entry)),
        [],
      )
      await goOnToTheEnd(life, database)
    }
  })
})
