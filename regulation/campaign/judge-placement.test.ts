import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { CaseToPlan, SittingCommission } from './campaign-request.ts'
import { campaignOf, commissionOf, fiveMembers, roomOf, waitingCase } from './campaign-scenario.ts'
import { judgePlacement, type PlacementRequest } from './judge-placement.ts'

const judged = (
  meeting: string,
  given: CaseToPlan = waitingCase('1'),
  { commission = {}, ...more }: Partial<PlacementRequest> & { commission?: Partial<SittingCommission> } = {},
) => {
  const { cases: _cases, ...campaign } = campaignOf([], { commissions: [commissionOf('c1', commission)] })
  return judgePlacement({
    ...campaign,
    given,
    present: null,
    wished: { commissionId: 'c1', meeting },
    ...more,
  })
}

const refusal = (...asked: Parameters<typeof judged>) => {
  const verdict = judged(...asked)
  assert.equal(verdict.outcome, 'refused')
  return verdict.outcome === 'refused' ? verdict : assert.fail()
}

describe('placing a case by hand', () => {
  test('takes a lawful day, with the first lawful days of the stages', () => {
    const verdict = judged('2027-03-19')
    assert.equal(verdict.outcome, 'placed')
    assert.deepEqual(verdict.outcome === 'placed' && verdict.placement.schedule.fitness, '2027-03-01')
  })

  test('leaves the stages where they were planned when they leave time', () => {
    const present = { fitness: '2027-03-02', testing: '2027-03-04' }
    const verdict = judged('2027-03-19', waitingCase('1'), { present })
    assert.deepEqual(verdict.outcome === 'placed' && verdict.placement.schedule.testing, '2027-03-04')
    const sooner = judged('2027-03-09', waitingCase('1'), { present })
    assert.deepEqual(sooner.outcome === 'placed' && sooner.placement.schedule.testing, '2027-03-01')
  })

  test('refuses a day before the dossier could be complete, with the clause, the limit and the earliest day', () => {
    const { cite, limit, earliestLawfulMeeting } = refusal('2027-03-05')
    assert.deepEqual([cite, limit, earliestLawfulMeeting], [['para 15'], '2027-02-26', '2027-03-09'])
  })

  test('refuses a day after the window, with its clause', () => {
    const window = { from: '2027-03-01', to: '2027-03-12', cite: ['para 3'] }
    const { cite, limit } = refusal('2027-03-19', waitingCase('1', { frame: { window } }))
    assert.deepEqual([cite, limit], [['para 3'], '2027-03-12'])
  })

  test('refuses a commission whose members are below the employee (para 18), or that is not his (para 16)', () => {
    assert.deepEqual(refusal('2027-03-19', waitingCase('1', { positionLevel: 6 })).cite, ['para 18'])
    assert.deepEqual(refusal('2027-03-19', waitingCase('1', { commissionUnit: 'u1' })).cite, ['para 16'])
  })

  test('refuses an agenda over its size, a day on which the commission does not sit, and one without quorum', () => {
    const full = refusal('2027-03-19', waitingCase('1'), { commission: { taken: { '2027-03-19': 3 } } })
    assert.match(full.message, /full: 3 of 3/)
    assert.match(refusal('2027-05-14').message, /does not sit/)
    const members = fiveMembers((each) =>
      each.employeeId < 'm3' ? { ...each, away: [{ from: '2027-03-19', to: null }] } : each,
    )
    assert.deepEqual(refusal('2027-03-19', waitingCase('1'), { commission: { members } }).cite, ['para 20'])
  })

  test('refuses days on which the employee is away, for the meeting and for a stage', () => {
    const away = [{ from: '2027-03-18', to: '2027-03-19' }]
    assert.match(refusal('2027-03-19', waitingCase('1', { away })).message, /away on 2027-03-19/)
    const stages = { fitness: '2027-03-18', testing: '2027-03-18' }
    const wished = { commissionId: 'c1', meeting: '2027-04-01', stages }
    assert.equal(refusal('', waitingCase('1', { away }), { wished }).field, 'stages')
  })

  test('seats the employee in a session with room, and refuses a day that has none', () => {
    const rooms = [roomOf('lab', { stage: 'testing', capacity: 1, taken: { '2027-03-02 09:00': 1 } })]
    const verdict = judged('2027-03-19', waitingCase('1'), {
      rooms,
      present: { fitness: '2027-03-01', testing: '2027-03-03' },
    })
    assert.deepEqual(verdict.outcome === 'placed' && verdict.placement.sessions, [
      { stage: 'testing', roomId: 'lab', heldOn: '2027-03-03', startsAt: '09:00' },
    ])
    const stages = { fitness: '2027-03-01', testing: '2027-03-02' }
    const wished = { commissionId: 'c1', meeting: '2027-04-01', stages }
    assert.match(refusal('', waitingCase('1'), { rooms, wished }).message, /no session of testing/)
  })
})
