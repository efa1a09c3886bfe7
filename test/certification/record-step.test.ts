import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { verifyChain } from '../../records/case/read-log.ts'
import { LogGap, recordStep } from '../../records/case/record-step.ts'
import { brokenAt, CHAIN_START, chained } from '../../records/chain.ts'
import type { CaseStep } from '../../regulation/course/case-step.ts'
import { open } from '../../regulation/course/course.ts'
import type { CaseFrame } from '../../regulation/course/frame.ts'
import { setDates } from '../../regulation/course/set-dates.ts'
import { openTestDatabase } from '../database.ts'
import { noticeGround } from '../notice-ground.ts'

const { database, close } = await openTestDatabase()
after(close)

const begun = async () => {
  const { caseId, employeeId, headId } = await noticeGround(database, { email: null })
  const frame: CaseFrame = {
    caseId,
    employeeId,
    ruleset: 'decree-1612',
    kind: 'regular',
    round: 1,
    branch: 'police',
    window: { from: '2027-03-05', to: '2027-09-05', cite: ['para 3'] },
    timing: null,
    initialDecisionOn: null,
    servedElsewhere: false,
    calendar: { version: 'shipped', off: [], working: [] },
    leadDays: [7, 1],
    openedAt: '2027-01-31T05:00:00Z',
  }
  const opening = open(frame, randomUUID)
  const wish = { key: 'k1', at: '2027-01-31T06:00:00Z', actorId: null, schedule: { earliest: true as const } }
  const dates = setDates(opening.state, wish, randomUUID).went
  return { caseId, headId, first: present(opening.step), second: present(dates.step) }
}

const present = (step: CaseStep | null): CaseStep => {
  assert.ok(step)
  return step
}

describe('a step of a case', () => {
  test('is recorded whole: log, projection, tasks addressed to people, notices to be sent', async () => {
    const { caseId, headId, first, second } = await begun()
    await recordStep(database, first)
    await recordStep(database, second)
    const row = await database.case.findUniqueOrThrow({
      where: { id: caseId },
      include: { tasks: true, notices: true, log: true },
    })
    assert.equal(row.seq, 2)
    assert.equal(row.startOn?.toISOString().slice(0, 10), '2027-03-05')
    assert.equal(row.tasks.find(({ act }) => act === 'profile')?.owedById, headId)
    assert.deepEqual(row.notices.map(({ kind, outcome }) => `${kind} ${outcome}`).sort(), [
      'dates-set queued',
      'profile-due queued',
    ])
    assert.deepEqual(await verifyChain(database, caseId), { entries: 2, brokenAt: null })
  })

  test('that is repeated changes nothing', async () => {
    const { caseId, first, second } = await begun()
    for (const step of [first, second, second])
      assert.deepEqual(await recordStep(database, step), { outcome: 'recorded' })
    assert.equal(await database.notice.count({ where: { caseId } }), 2)
    assert.equal(await database.caseLogEntry.count({ where: { caseId } }), 2)
  })

  test('that would leave a gap is refused', async () => {
    const { first, second } = await begun()
    await assert.rejects(recordStep(database, second), LogGap)
    await recordStep(database, first)
    await recordStep(database, second)
  })

  test('whose numbers are taken by another is not recorded: what stands is answered', async () => {
    const { caseId, first, second } = await begun()
    await recordStep(database, first)
    await recordStep(database, second)
    const other = { ...second, entries: second.entries.map((entry) => ({ ...entry, data: { other: true } })) }
    const answer = await recordStep(database, other)
    assert.ok(answer.outcome === 'stood')
    assert.deepEqual(answer.state, JSON.parse(JSON.stringify(second.state)))
    assert.deepEqual(answer.notices.map(({ id }) => id).sort(), second.notices.map(({ id }) => id).sort())
    assert.deepEqual((await verifyChain(database, caseId)).entries, 2)
  })
})

describe('a step that is taken again with a message that came meanwhile and left no entry', () => {
  test('is not taken for the one that stands: its judgement would be lost', async () => {
    const { first, second } = await begun()
    await recordStep(database, first)
    await recordStep(database, second)
    const seen = [...second.state.seen, 'k2']
    const answer = await recordStep(database, { ...second, state: { ...second.state, seen } })
    assert.ok(answer.outcome === 'stood')
    assert.deepEqual(answer.state.seen, second.state.seen)
  })
})

test('a step that is taken again with other ids for its notices is not taken for the one that stands: its notices would never be sent', async () => {
  const { first, second } = await begun()
  await recordStep(database, first)
  await recordStep(database, second)
  const notices = second.notices.map((notice) => ({ ...notice, id: randomUUID() }))
  const answer = await recordStep(database, { ...second, notices })
  assert.ok(answer.outcome === 'stood')
  assert.deepEqual(answer.notices.map(({ id }) => id).sort(), second.notices.map(({ id }) => id).sort())
})

describe('two workers that record the same number of a case', () => {
  test('at the same time: one is recorded whole, the other is told what stands', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { caseId, first, second } = await begun()
      await recordStep(database, first)
      const other = {
        ...second,
        entries: second.entries.map((entry) => ({ ...entry, data: { other: true } })),
      }
      const answers = await Promise.all([second, other].map((step) => recordStep(database, step)))
      assert.deepEqual(answers.map(({ outcome }) => outcome).sort(), ['recorded', 'stood'])
      assert.deepEqual(await verifyChain(database, caseId), { entries: 2, brokenAt: null })
      assert.equal(await database.notice.count({ where: { caseId } }), second.notices.length)
      assert.equal(await database.caseTask.count({ where: { caseId } }), second.tasks.length)
    }
  })
})

describe('a chain', () => {
  const entries = chained(CHAIN_START, [
    { seq: 1, event: 'CaseOpened' },
    { seq: 2, event: 'DatesSet' },
    { seq: 3, event: 'NoticeServed' },
  ])

  test('is whole as it was made', () => assert.equal(brokenAt(entries), null))

  test('is broken where content was changed', () =>
    assert.equal(
      brokenAt(entries.map((entry) => (entry.seq === 2 ? { ...entry, event: 'DatesMoved' } : entry))),
      2,
    ))

  test('is broken where an entry was taken out', () =>
    assert.equal(brokenAt(entries.filter(({ seq }) => seq !== 2)), 3))
})
