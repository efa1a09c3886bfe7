import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { standingOf } from '../../regulation/course/standing.ts'
import { startRelay } from '../../worker/relay/relay.ts'
import { type CaseOnEngine, dayAhead, hostCases, openCase } from '../certification/case-ground.ts'
import { openTestDatabase, type TestDatabase } from '../database.ts'
import { type TestEngine, testEngine } from '../engine.ts'
import { callTestMeeting, type HeldMeeting } from './meeting-ground.ts'

const SUBJECTS = (['law', 'kazakh', 'logic'] as const).map((subject) => ({
  subject,
  score: 80,
  threshold: 60,
}))

describe('a meeting and the case on its agenda', () => {
  let engine: TestEngine
  let ground: TestDatabase
  const stops: (() => Promise<void>)[] = []
  before(async () => {
    engine = await testEngine()
    ground = await openTestDatabase()
    const hosted = await hostCases(engine, ground)
    const { client, taskQueue } = engine
    const relay = startRelay({ database: ground.database, client, taskQueue, log: { warn: () => undefined } })
    stops.push(relay.stop, hosted.stop, engine.close, ground.close)
  })
  after(async () => {
    for (const stop of stops) await stop()
  })

  /** A case with everything done before its meeting. */
  const readyCase = async (): Promise<{ life: CaseOnEngine; heldOn: string }> => {
    const life = await openCase({ engine, database: ground.database })
    const { schedule } = await life.schedule({ earliest: true, polygraphLeftOutFor: 'no polygraph examiner' })
    await life.tell('served', { of: 'notice', how: 'signature' }, dayAhead(0))
    await life.tell('profile', {}, dayAhead(2), { actorId: life.headId })
    await life.tell('familiarised', {}, dayAhead(2))
    if (schedule.fitness)
      await life.tell('result', { stage: 'fitness', standardsMet: true }, schedule.fitness)
    await life.tell('result', { stage: 'testing', subjects: SUBJECTS }, schedule.testing)
    await life.tell('dossier-sent', {}, schedule.testing)
    await life.until(({ current }) => current.dossier !== null)
    return { life, heldOn: schedule.meeting }
  }

  const callFor = async (life: CaseOnEngine, heldOn: string): Promise<HeldMeeting> => {
    const { caseId, employeeId } = life.frame
    const of = [{ caseId, employeeId, caseWorkflowId: life.workflowId }]
    const meeting = await callTestMeeting({ database: ground.database, engine }, { of, heldOn })
    await life.until(({ current }) => current.meeting?.meetingId === meeting.meetingId)
    return meeting
  }

  test('its decision reaches the case, which then waits for the employee to be acquainted', async () => {
    const { life, heldOn } = await readyCase()
    const meeting = await callFor(life, heldOn)
    const { admitted, profileSeen } = standingOf(await life.state())
    assert.deepEqual([admitted, profileSeen], [true, 'familiarised'])
    await meeting.attend('abcd')
    await meeting.open({ n: 1, standing: { admitted, profileSeen }, employee: 'came', recused: [] })
    for (const seat of ['a', 'b', 'c']) await meeting.vote(seat, 'corresponds')
    await meeting.count()
    const { decisions } = await life.until((state) => state.decisions.length > 0)
    const [decision] = decisions
    assert.deepEqual([decision?.decision, decision?.on], ['corresponds', heldOn])
    assert.equal(decision?.decided.meetingId, meeting.meetingId)
  })

  test('without quorum the case asks for a new meeting', async () => {
    const { life, heldOn } = await readyCase()
    const meeting = await callFor(life, heldOn)
    await meeting.attend('abc')
    const { current, decisions } = await life.until((state) => state.current.newMeetingFor !== null)
    assert.deepEqual([current.newMeetingFor, decisions], ['no-quorum', []])
  })
})
