import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import { verifyChain } from '../../records/case/read-log.ts'
import { shippedCalendar } from '../../regulation/calendar/shipped-calendar.ts'
import { nextWorkingDayOnOrAfter } from '../../regulation/calendar/working-days.ts'
import { limitsOf } from '../../regulation/course/limits.ts'
import { calendarAmendedSignal } from '../../workflows/certification/messages.ts'
import { dayAhead } from './case-ground.ts'
import { hostedCases } from './hosted-cases.ts'
import { isServed, liveRound } from './lives.ts'

describe('life goes on while a certification runs', () => {
  const ground = hostedCases()

  test('dismissal ends the case with the rule, and its workflow with it', async () => {
    const life = await ground.begin()
    await life.schedule({ earliest: true })
    await life.until(isServed)
    await life.tell('life-event', { event: 'dismissal' }, dayAhead(1))
    await life.handle.result()
    const { status, outcome, tasks } = await ground.database.case.findUniqueOrThrow({
      where: { id: life.caseId },
      include: { tasks: true },
    })
    assert.deepEqual([status, outcome, tasks], ['closed', null, []])
    assert.equal((await verifyChain(ground.database, life.caseId)).brokenAt, null)
  })

  test('leave suspends the case; after the return it goes on by itself to its decision in the new window', async () => {
    const life = await ground.begin()
    await life.schedule({ earliest: true })
    await life.until(isServed)
    await life.tell('life-event', { event: 'parental', to: dayAhead(40) }, dayAhead(1))
    const resting = await life.until(({ status }) => status === 'suspended')
    assert.equal(resting.current.schedule, null)
    await assert.rejects(life.schedule({ earliest: true }, dayAhead(2)))
    await ground.engine.fastForward(life.workflowId, 42 * 86_400)
    const back = await life.until(({ status }) => status === 'open')
    assert.ok(back.current.window.from > dayAhead(210))
    const schedule = await liveRound(life, { decision: 'corresponds', round: 1, on: dayAhead(43) })
    assert.ok(schedule.testing >= back.current.window.from)
    await life.handle.result()
    const closed = await life.state()
    assert.deepEqual([closed.outcome, closed.breaches], ['corresponds', []])
    assert.equal((await verifyChain(ground.database, life.caseId)).brokenAt, null)
  })

  test('a service that never happened is struck; its notice is missed at its limit, without waiting for mail that is long settled', async () => {
    const life = await ground.begin()
    const { schedule } = await life.schedule({ earliest: true })
    const days = { fitness: fourWeeksOn(schedule.fitness ?? ''), testing: fourWeeksOn(schedule.testing) }
    const meeting = fourWeeksOn(schedule.meeting)
    await life.schedule({ ...days, study: null, polygraph: null, polygraphLeftOutFor: 'none', meeting })
    const served = await life.until((state) => state.current.scheduleVersion === 2 && isServed(state))
    const { limit = '' } = served.current.notice ?? {}
    await life.tell('correction', { corrects: 'served', on: null, reason: 'not his address' }, dayAhead(1))
    const { corrections } = await life.state()
    const confirming = { correction: corrections[0]?.correction ?? '' }
    await life.tell('correction-confirmed', confirming, dayAhead(1), { actorId: life.headId })
    const struck = await life.until(({ current }) => current.notice?.servedOn === null)
    assert.deepEqual(struck.breaches, [])
    const tillTheDayAfter = (Date.parse(`${shifted(limit, 1)}T00:00:00+05:00`) - Date.now()) / 1_000
    await ground.engine.fastForward(life.workflowId, Math.ceil(tillTheDayAfter) + 3_600)
    const { breaches } = await life.state()
    assert.deepEqual(
      breaches.map(({ step, limit: missed }) => [step, missed]),
      [['notice', limit]],
    )
  })

  test('an amended calendar counts open limits anew, once', async () => {
    const life = await ground.begin()
    const { schedule } = await life.schedule({ earliest: true })
    const before = await life.until(isServed)
    const off = [1, 2, 3].map((days) => shifted(schedule.meeting, -days))
    const amended = { key: randomUUID(), at: `${dayAhead(0)}T08:00:00Z`, version: '2', off, working: [] }
    await life.handle.signal(calendarAmendedSignal, amended)
    await life.handle.signal(calendarAmendedSignal, amended)
    const after = await life.until(({ frame }) => frame.calendar.version === '2')
    const limit = (state: typeof after) => limitsOf(state).of.disagreement?.limit ?? ''
    assert.ok(limit(after) < limit(before))
    const entries = await ground.database.caseLogEntry.count({
      where: { caseId: life.caseId, event: 'CalendarAmended' },
    })
    assert.equal(entries, 1)
  })
})

const fourWeeksOn = (day: string): string =>
  nextWorkingDayOnOrAfter(shippedCalendar, Temporal.PlainDate.from(day).add({ weeks: 4 })).toString()

const shifted = (day: string, by: number): string =>
  new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10)
