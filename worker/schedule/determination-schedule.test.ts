import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import { type TestEngine, testEngine } from '../../test/engine.ts'
import {
  DETERMINATION_SCHEDULE,
  determinationSpec,
  ensureDeterminationSchedule,
} from './determination-schedule.ts'

describe('the schedule of determinations', () => {
  let engine: TestEngine
  before(async () => {
    engine = await testEngine()
  })
  after(() => engine.close())

  test('begins one on the first day of each half-year, in civil time (para 8)', () => {
    assert.deepEqual(determinationSpec(rulesetOf('decree-1612')), {
      timezone: 'Asia/Almaty',
      calendars: [
        { month: 'JANUARY', dayOfMonth: 1, hour: 6 },
        { month: 'JULY', dayOfMonth: 1, hour: 6 },
      ],
    })
  })

  test('is made once, however many workers make it, and follows the ruleset of the body', async () => {
    const { client, taskQueue } = engine
    for (const id of ['decree-1612', 'decree-1612', 'law-380-2026'] as const)
      await ensureDeterminationSchedule(client, { ruleset: rulesetOf(id), taskQueue })
    const handle = client.schedule.getHandle(DETERMINATION_SCHEDULE)
    const { action, info } = await handle.describe()
    const [next] = info.nextActionTimes
    assert.equal(next && /-(01|07)-01T01:00/.test(next.toISOString()), true)
    assert.deepEqual('args' in action && action.args, [{ scheduled: { ruleset: 'law-380-2026' } }])
    await handle.delete()
  })
})
