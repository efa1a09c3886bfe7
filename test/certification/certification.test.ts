import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { verifyChain } from '../../records/case/read-log.ts'
import type { Schedule } from '../../regulation/course/schedule.ts'
import type { CaseState } from '../../regulation/course/state.ts'
import { openTestDatabase, type TestDatabase } from '../database.ts'
import { type TestEngine, testEngine } from '../engine.ts'
import { type CaseOnEngine, dayAhead, hostCases, openCase } from './case-ground.ts'

const MEETING = randomUUID()

const PASSED = [
  { subject: 'law', score: 80, threshold: 60 },
  { subject: 'kazakh', score: 80, threshold: 60 },
  { subject: 'logic', score: 80, threshold: 60 },
] as const

const FAILED = PASSED.map((subject) => ({ ...subject, score: 10 }))

const isServed = ({ current }: CaseState): boolean => current.notice?.servedOn != null

/** Profile to dossier in one round, each in time. */
const holdStages = async (
  life: CaseOnEngine,
  schedule: Schedule,
  subjects: typeof FAILED | typeof PASSED = PASSED,
) => {
  const { frame, headId } = life
  const submitted = dayAhead(frame.round === 2 ? 100 : 2)
  const on = submitted < schedule.testing ? (await life.state()).now.slice(0, 10) : schedule.testing
  await life.tell('profile', {}, on, { actorId: headId })
  await life.tell('familiarised', {}, on)
  if (schedule.fitness) await life.tell('result', { stage: 'fitness', standardsMet: true }, schedule.fitness)
  await life.tell('result', { stage: 'testing', subjects }, schedule.testing)
  if (schedule.study) await life.tell('result', { stage: 'study', conclusion: 'd1' }, schedule.study)
  if (schedule.polygraph)
    await life.tell('result', { stage: 'polygraph', conclusion: 'd2' }, schedule.polygraph)
  await life.tell('dossier-sent', {}, schedule.testing)
  await life.tell(
    'called',
    { meetingId: MEETING, heldOn: schedule.meeting, announcedOn: schedule.testing },
    schedule.testing,
    { actorId: null },
  )
}

const decide = (
  life: CaseOnEngine,
  schedule: Schedule,
  decision: 'corresponds' | 'recertification',
  round: 1 | 2 = 1,
) =>
  life.tell(
    'decided',
    {
      meetingId: MEETING,
      item: 1,
      heldOn: schedule.meeting,
      round,
      decision,
      by: 'majority',
      counts: { [decision]: 5 },
      attended: true,
      grounds: [],
      recommendation: null,
      presidingId: 'p1',
    },
    schedule.meeting,
    { actorId: null },
  )

describe('a certification on the engine', () => {
  let engine: TestEngine
  let ground: TestDatabase
  let hosted: Awaited<ReturnType<typeof hostCases>>
  before(async () => {
    engine = await testEngine()
    ground = await openTestDatabase()
    hosted = await hostCases(engine, ground)
  })
  after(async () => {
    await hosted.stop()
    await engine.close()
    await ground.close()
  })

  for (const ruleset of ['decree-1612', 'law-380-2026'] as const)
    test(`runs from its opening to acquaintance with the decision under ${ruleset}`, async () => {
      const life = await openCase({ engine, database: ground.database }, { ruleset })
      const { schedule } = await life.schedule({ earliest: true })
      await life.until(isServed)
      await holdStages(life, schedule)
      await decide(life, schedule, 'corresponds')
      await life.until(({ decisions }) => decisions.length === 1)
      await life.tell('acquainted', {}, schedule.meeting)
      await life.handle.result()
      const state = await life.state()
      assert.equal(state.status, 'closed')
      assert.equal(state.outcome, 'corresponds')
      assert.deepEqual(state.breaches, [])
      const { entries, brokenAt } = await verifyChain(ground.database, life.frame.caseId)
      assert.equal(brokenAt, null)
      assert.equal(entries, state.seq)
      const { historyLength } = await life.handle.describe()
      const { historySize } = await life.handle.describe()
      console.log({ ruleset, historyLength, historySize, entries })
      assert.ok(historyLength <= 150, `${historyLength} events`)
    })
})
