import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openDatabase } from '../../records/database.ts'
import { factSignal } from '../../workflows/certification/messages.ts'
import { dayAhead, factOn, hostCases, openCase } from '../certification/case-ground.ts'
import { isServed } from '../certification/lives.ts'
import { openTestDatabase, type TestDatabase } from '../database.ts'
import { type TestEngine, testEngine } from '../engine.ts'
import { goOnToTheEnd } from './bygone-ends.ts'
import { type WayToDatabase, wayToDatabase } from './way-to-database.ts'

/** How long it is away, in hours; each hour is tried six times. */
const HOURS = 20

describe('the database goes away while a case runs', () => {
  let engine: TestEngine
  let ground: TestDatabase
  let way: WayToDatabase
  let behind: ReturnType<typeof openDatabase>
  let hosted: Awaited<ReturnType<typeof hostCases>>
  before(async () => {
    engine = await testEngine()
    ground = await openTestDatabase()
    way = await wayToDatabase(ground.url)
    behind = openDatabase(way.url, { max: 2 })
    hosted = await hostCases(engine, { database: behind })
  })
  after(async () => {
    await hosted.stop()
    await behind.$disconnect()
    await way.close()
    await engine.close()
    await ground.close()
  })

  test('its steps wait by durable timers; what was received meanwhile is in time, and the case goes on to its end', async () => {
    const life = await openCase({ engine, database: ground.database })
    await life.schedule({ earliest: true })
    const { seq } = await life.until(isServed)
    const { historyLength } = await life.handle.describe()
    way.bar()
    for (const kind of ['profile', 'familiarised'] as const)
      await life.handle.signal(factSignal, factOn(kind, {}, dayAhead(0), { actorId: life.headId }))
    await engine.fastForward(life.workflowId, HOURS * 3_600)
    assert.equal((await life.state()).seq, seq)
    const grown = (await life.handle.describe()).historyLength - historyLength
    assert.ok(grown < HOURS * 60, `${grown} events in ${HOURS} hours`)
    way.free()
    await engine.fastForward(life.workflowId, 1_200)
    const { current } = await life.until(({ current: { profile } }) => profile.familiarisedOn !== null)
    assert.equal(current.profile.submittedOn, dayAhead(0))
    await goOnToTheEnd(life, ground.database)
  })
})
