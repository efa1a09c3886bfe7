import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, test } from 'node:test'
import { WorkflowUpdateFailedError } from '@temporalio/client'
import { ApplicationFailure } from '@temporalio/common'
import { verifyChain } from '../../records/case/read-log.ts'
import { factSignal, type ScheduleRefusal } from '../../workflows/certification/messages.ts'
import { dayAhead } from './case-ground.ts'
import { hostedCases } from './hosted-cases.ts'
import { isServed, liveRound, showProfile } from './lives.ts'

const BILLED = [
  'workflowExecutionStartedEventAttributes',
  'workflowExecutionSignaledEventAttributes',
  'workflowExecutionUpdateAcceptedEventAttributes',
  'timerStartedEventAttributes',
  'activityTaskScheduledEventAttributes',
  'markerRecordedEventAttributes',
] as const

/** What Temporal Cloud would bill of a history; each local activity counted as if it stood alone. */
const billableActions = ({ events }: { events?: object[] | null }): number =>
  (events ?? []).filter((event) => BILLED.some((name) => name in event && event[name as keyof object])).length

describe('a certification on the engine', () => {
  const ground = hostedCases()

  const events = async (caseId: string) =>
    (await ground.database.caseLogEntry.findMany({ where: { caseId }, orderBy: { seq: 'asc' } })).map(
      ({ event }) => event,
    )

  for (const ruleset of ['decree-1612', 'law-380-2026'] as const)
    test(`runs from its opening to acquaintance with the decision under ${ruleset}`, async () => {
      const life = await ground.begin({ ruleset })
      await liveRound(life, { decision: 'corresponds', round: 1 })
      await life.handle.result()
      const state = await life.state()
      assert.equal(state.status, 'closed')
      assert.equal(state.outcome, 'corresponds')
      assert.deepEqual(state.breaches, [])
      const { entries, brokenAt } = await verifyChain(ground.database, life.frame.caseId)
      assert.equal(brokenAt, null)
      assert.equal(entries, state.seq)
      const { historyLength, historySize } = await life.handle.describe()
      assert.ok(historyLength <= 150, `${historyLength} events`)
      assert.ok((historySize ?? 0) <= 60_000, `${historySize} bytes`)
      const actions = billableActions(await life.handle.fetchHistory())
      assert.ok(actions <= 45, `${actions} actions`)
    })

  test('goes through a second round, for which nothing of the first counts', async () => {
    const life = await ground.begin()
    const first = await liveRound(life, { decision: 'recertification', round: 1, score: 10 })
    const { current } = await life.until((state) => state.current.round === 2)
    assert.equal(current.schedule, null)
    assert.deepEqual(current.stages, {})
    assert.equal(current.initialDecisionOn, first.meeting)
    const second = await liveRound(life, { decision: 'corresponds', round: 2, on: first.meeting })
    await life.handle.result()
    assert.ok(second.testing >= current.window.from && second.meeting <= current.window.to)
    const state = await life.state()
    assert.equal(state.outcome, 'corresponds')
    assert.deepEqual(
      state.decisions.map(({ decision, round }) => [round, decision]),
      [
        [1, 'recertification'],
        [2, 'corresponds'],
      ],
    )
    assert.equal((await verifyChain(ground.database, life.frame.caseId)).brokenAt, null)
  })

  test('refuses unlawful dates with the clause, the limit and the earliest lawful meeting, and writes nothing', async () => {
    const life = await ground.begin()
    await life.until(({ seq }) => seq === 1)
    const tooSoon = {
      fitness: dayAhead(10),
      testing: dayAhead(10),
      polygraph: dayAhead(10),
      meeting: dayAhead(20),
    }
    await assert.rejects(life.schedule(tooSoon), (error: unknown) => {
      assert.ok(error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure)
      assert.equal(error.cause.type, 'Unlawful')
      const [{ violations, earliestLawfulMeeting }] = error.cause.details as [ScheduleRefusal]
      assert.ok(violations.some(({ step, cite }) => step === 'notice' && cite.includes('para 10')))
      assert.ok((earliestLawfulMeeting ?? '') > dayAhead(30))
      return true
    })
    assert.equal((await life.state()).seq, 1)
  })

  test('takes a message once, however often it is delivered', async () => {
    const life = await ground.begin()
    await life.schedule({ earliest: true })
    await life.until(isServed)
    const fact = {
      key: randomUUID(),
      kind: 'profile' as const,
      occurredOn: dayAhead(0),
      receivedAt: `${dayAhead(0)}T07:00:00Z`,
      actorId: life.personnelEmployeeId,
      data: {},
    }
    await life.handle.signal(factSignal, fact)
    await life.handle.signal(factSignal, fact)
    await showProfile(life)
    await life.until(({ current }) => current.profile.familiarisedOn !== null)
    const all = await events(life.frame.caseId)
    assert.equal(all.filter((event) => event === 'ProfileSubmitted').length, 1)
    assert.equal(all.filter((event) => event === 'FactRefused').length, 1)
  })

  test('by itself reminds before a limit and records it when it is missed, then takes the late act and marks it', async () => {
    const life = await ground.begin()
    const { schedule } = await life.schedule({ earliest: true })
    await life.until(isServed)
    await ground.engine.fastForward(life.workflowId, 30 * 86_400)
    await life.until(({ breaches }) => breaches.some(({ step }) => step === 'profile'))
    await life.tell('profile', {}, dayAhead(30))
    await life.until(({ current }) => current.profile.submittedOn !== null)
    const log = await ground.database.caseLogEntry.findMany({
      where: { caseId: life.frame.caseId, event: { in: ['Reminded', 'LimitMissed', 'ProfileSubmitted'] } },
      orderBy: { seq: 'asc' },
    })
    assert.ok(schedule.meeting < dayAhead(60))
    assert.equal(log.find(({ event }) => event === 'ProfileSubmitted')?.late, true)
    assert.ok(log.some(({ event, cite }) => event === 'LimitMissed' && cite.includes('para 11')))
    assert.ok(log.some(({ event }) => event === 'Reminded'))
    const told = await ground.database.notice.findMany({
      where: { caseId: life.frame.caseId, kind: 'limit-missed' },
    })
    assert.deepEqual([...new Set(told.map(({ role }) => role))].sort(), ['personnel', 'superior'])
  })

  test('waits for service by hand where there is no address', async () => {
    const life = await ground.begin({ email: null })
    await life.schedule({ earliest: true })
    const state = await life.until(({ byHand }) => byHand.length > 0)
    assert.equal(state.current.notice?.servedOn, null)
    await life.tell('served', { of: 'notice' }, dayAhead(0))
    const served = await life.until(isServed)
    assert.deepEqual(served.byHand, [])
  })
})
