import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { systemClock } from '../../platform/clock.ts'
import { openTestApi, type TestApi } from '../../test/api.ts'
import {
  type CaseOnEngine,
  dayAhead,
  hostCases,
  openCase,
  prepareCase,
} from '../../test/certification/case-ground.ts'
import { type TestEngine, testEngine } from '../../test/engine.ts'
import { CERTIFICATION } from '../../workflows/certification/input.ts'

describe('verdicts on dates over HTTP, on a real engine', () => {
  let api: TestApi
  let engine: TestEngine
  let hosted: Awaited<ReturnType<typeof hostCases>>
  let life: CaseOnEngine
  before(async () => {
    engine = await testEngine()
    api = await openTestApi({ temporal: async () => engine.client, clock: systemClock })
    hosted = await hostCases(engine, api)
    life = await openCase({ engine, database: api.database })
    await life.until(({ seq }) => seq > 0)
    await api.grant('personnel', 'personnel')
  })
  after(async () => {
    await hosted.stop()
    await api.close()
    await engine.close()
  })

  const schedule = (body: unknown, headers: Record<string, string> = {}, of = life.frame.caseId) =>
    api.ask('PUT', `/cases/${of}/schedule`, { as: 'personnel', body, headers })

  test('unlawful dates are refused with clause, limit and the earliest lawful meeting', async () => {
    const days = { fitness: dayAhead(2), testing: dayAhead(2), meeting: dayAhead(5) }
    const { status, body } = await schedule({ ...days, polygraphLeftOutFor: 'none is held' })
    assert.deepEqual([status, body.code], [409, 'unlawful'], JSON.stringify(body))
    assert.ok((body.cite as string[]).includes('para 10'))
    assert.match(String(body.limit), /^\d{4}-\d\d-\d\d$/)
    assert.ok(String(body.earliestLawfulMeeting) > dayAhead(30))
    assert.ok((body.violations as unknown[]).length > 1)
  })

  test('a day of a stage that the ruleset does not have is refused at its field, which is named once', async () => {
    const days = { fitness: dayAhead(60), testing: dayAhead(60), study: dayAhead(60), meeting: dayAhead(90) }
    const { status, body } = await schedule(days)
    assert.equal(status, 422, JSON.stringify(body))
    assert.deepEqual(body.errors, [{ field: 'study', message: 'decree-1612 has no such stage for police' }])
  })

  test('the earliest lawful dates are set once under one key, and the case shows them', async () => {
    const wish = { earliest: true, polygraphLeftOutFor: 'none is held' }
    const first = await schedule(wish, { 'idempotency-key': 'set' })
    assert.equal(first.status, 200, JSON.stringify(first.body))
    const again = await schedule(wish, { 'idempotency-key': 'set' })
    assert.deepEqual(again.body, first.body)
    const { meeting } = first.body.schedule as { meeting: string }
    const { body } = await api.ask('GET', `/cases/${life.frame.caseId}`, { as: 'personnel' })
    assert.equal(body.meetingOn, meeting)
    assert.equal((await life.query()).current.scheduleVersion, 1)
  })

  test('a case that is opened and does not run yet is asked again under the same key, and then answers', async () => {
    const { frame, workflowId } = await prepareCase(api.database)
    const wish = () =>
      schedule(
        { earliest: true, polygraphLeftOutFor: 'none is held' },
        { 'idempotency-key': 'soon' },
        frame.caseId,
      )
    const { status, headers, body } = await wish()
    assert.deepEqual([status, body.code], [503, 'unavailable'])
    assert.ok(Number(headers.get('retry-after')) > 0)
    const { client, taskQueue } = engine
    await client.workflow.start(CERTIFICATION, { workflowId, taskQueue, args: [frame] })
    assert.equal((await wish()).status, 200)
  })
})
