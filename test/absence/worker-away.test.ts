import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { RULESET_IDS } from '../../regulation/rulesets/keys.ts'
import { deliverBatch, type RelayParts } from '../../worker/relay/relay.ts'
import { hostedCases } from '../certification/hosted-cases.ts'
import { expectWhole } from '../crash/whole-case.ts'
import { until } from '../until.ts'
import { type BygoneCase, bygoneCase, daysAgo, submit } from './bygone-case.ts'
import { entriesByTime, goOnToTheEnd } from './bygone-ends.ts'

/** So long ago that the limits of the profile and of familiarisation are over, and that of the dossier is not. */
const DAYS = 26

describe('after the worker was away for weeks', () => {
  const ground = hostedCases()
  let parts: RelayParts
  before(() => {
    const { client, taskQueue } = ground.engine
    parts = { database: ground.database, client, taskQueue, log: { warn: () => undefined } }
  })

  const begin = ({ start: { type, ...start } }: BygoneCase) =>
    ground.engine.client.workflow.start(type, { ...start, taskQueue: ground.engine.taskQueue })

  const timersOf = async (workflowId: string): Promise<number> => {
    const { events } = await ground.engine.client.workflow.getHandle(workflowId).fetchHistory()
    return (events ?? []).filter((event) => event.timerStartedEventAttributes).length
  }

  /** Time is not skipped before it waits for what is on its way: its first timer would fire late. */
  const begun = async (life: BygoneCase) => {
    await begin(life)
    await until(async () => (await timersOf(life.workflowId)) > 1)
  }

  for (const ruleset of RULESET_IDS)
    test(`a case under ${ruleset} takes in time what was received in time, reminds of nothing stale and goes on to its end`, async () => {
      const life = await bygoneCase(ground, { days: DAYS, ruleset })
      const told = [
        await submit(ground, life, { kind: 'profile', data: {}, on: daysAgo(DAYS - 3) }),
        await submit(ground, life, { kind: 'familiarised', data: {}, on: daysAgo(DAYS - 4) }),
      ]
      await begun(life)
      assert.equal((await life.state()).seq, life.stood.seq, 'nothing goes before what is on its way')
      await deliverBatch(parts)
      await life.until(({ current }) => current.profile.familiarisedOn !== null)
      const facts = await ground.database.fact.findMany({ where: { id: { in: told } } })
      assert.deepEqual(
        facts.map(({ judgement }) => judgement),
        ['taken', 'taken'],
      )
      const byTime = await entriesByTime(ground.database, life.caseId)
      assert.deepEqual(
        byTime.filter((entry) => /LimitMissed|profile|familiarisation/.test(entry)),
        [],
      )
      await goOnToTheEnd(life, ground.database)
    })

  test('what was not done in time is missed, each limit once, with no reminder of what is over', async () => {
    const life = await bygoneCase(ground, { days: DAYS })
    await submit(ground, life, { kind: 'profile', data: {}, on: daysAgo(1) })
    await begin(life)
    await deliverBatch(parts)
    const { breaches } = await life.until(({ current }) => current.profile.submittedOn !== null)
    assert.deepEqual(
      breaches.map(({ step, withdrawn }) => [step, withdrawn]),
      [
        ['profile', false],
        ['familiarisation', false],
      ],
    )
    const byTime = await entriesByTime(ground.database, life.caseId)
    assert.deepEqual(
      byTime.filter((entry) => /profile|familiarisation/.test(entry)),
      ['LimitMissed profile', 'LimitMissed familiarisation'],
    )
    await expectWhole(ground.database, life.caseId)
  })

  test('a fact that cannot be delivered is waited for a day, no longer; when it comes after all, the breach is withdrawn', async () => {
    const life = await bygoneCase(ground, { days: DAYS })
    await submit(ground, life, { kind: 'profile', data: {}, on: daysAgo(DAYS - 3) })
    await submit(ground, life, { kind: 'familiarised', data: {}, on: daysAgo(DAYS - 3) })
    await begun(life)
    await ground.engine.fastForward(life.workflowId, 20 * 3_600)
    assert.deepEqual((await life.state()).breaches, [])
    await ground.engine.fastForward(life.workflowId, 6 * 3_600)
    const missed = await life.until(({ breaches }) => breaches.length > 0)
    assert.equal(missed.current.profile.submittedOn, null)
    await deliverBatch(parts)
    const { breaches } = await life.until(({ current }) => current.profile.familiarisedOn !== null)
    assert.deepEqual(
      breaches.map(({ step, withdrawn }) => [step, withdrawn]),
      [
        ['profile', true],
        ['familiarisation', true],
      ],
    )
    await expectWhole(ground.database, life.caseId)
  })
})
