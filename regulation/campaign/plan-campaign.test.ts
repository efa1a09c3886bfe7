import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  campaignOf,
  commissionOf,
  daysBetween,
  fiveMembers,
  roomOf,
  waitingCase,
} from './campaign-scenario.ts'
import { planCampaign } from './plan-campaign.ts'
import type { PlanProgress } from './plan-progress.ts'

const meetings = (plan: ReturnType<typeof planCampaign>) =>
  Object.fromEntries(plan.placements.map(({ key, schedule }) => [key, schedule.meeting]))
const reasons = (plan: ReturnType<typeof planCampaign>) =>
  Object.fromEntries(plan.unplaced.map(({ key, reason }) => [key, reason]))

describe('planning a campaign', () => {
  test('gives each case the first lawful day on which an agenda has room', () => {
    const plan = planCampaign(campaignOf(['1', '2', '3', '4'].map((key) => waitingCase(key))))
    // Stages on Monday 1 March, the dossier a week before the meeting; 8 and 15 March are days off.
    assert.deepEqual(meetings(plan), { 1: '2027-03-09', 2: '2027-03-09', 3: '2027-03-09', 4: '2027-03-10' })
  })

  test('tells how far it is, part by part, and of sessions and meetings how many cases have a place', () => {
    const told: PlanProgress[] = []
    const commissions = [commissionOf('c1', { days: ['2027-03-09'], casesADay: 1 })]
    const rooms = [roomOf('r1', { stage: 'testing' })]
    planCampaign(campaignOf([waitingCase('1'), waitingCase('2')], { commissions, rooms }), (each) =>
      told.push(each),
    )
    assert.deepEqual(told, [
      { part: 'sessions', stage: 'testing', done: 1, of: 2 },
      { part: 'sessions', stage: 'testing', done: 2, of: 2 },
      { part: 'meetings', done: 1, of: 2 },
      { part: 'meetings', done: 1, of: 2 },
      { part: 'proof', stage: 'testing', done: 1, of: 2 },
      { part: 'proof', stage: 'testing', done: 2, of: 2 },
      { part: 'proof', done: 1, of: 2 },
      { part: 'proof', done: 1, of: 2 },
      { part: 'judging', done: 0, of: 2 },
      { part: 'judging', done: 1, of: 2 },
    ])
  })

  test('serves first whose window ends first', () => {
    const early = waitingCase('9', {
      frame: { window: { from: '2027-03-01', to: '2027-03-12', cite: ['para 3'] } },
    })
    const commissions = [commissionOf('c1', { casesADay: 1 })]
    const plan = planCampaign(campaignOf([waitingCase('1'), waitingCase('2'), early], { commissions }))
    assert.deepEqual(meetings(plan), { 9: '2027-03-09', 1: '2027-03-10', 2: '2027-03-11' })
  })

  test('holds a certification whose window cannot be kept as soon as can be, and records the breach', () => {
    const overdue = waitingCase('1', {
      frame: { window: { from: '2026-06-01', to: '2026-12-01', cite: ['para 3'] } },
    })
    const { placements } = planCampaign(campaignOf([overdue, waitingCase('2')]))
    assert.deepEqual(
      placements.map(({ key, breaches }) => [key, breaches]),
      [
        ['1', ['para 3']],
        ['2', []],
      ],
    )
  })

  test('proves which places are missing, on which days, for whom', () => {
    const commissions = [commissionOf('c1', { days: ['2027-03-09', '2027-03-10'], casesADay: 1 })]
    const { shortages, unplaced } = planCampaign(
      campaignOf(
        ['1', '2', '3', '4'].map((key) => waitingCase(key)),
        { commissions },
      ),
    )
    assert.deepEqual(shortages, [
      {
        ...{ of: 'meeting', by: ['c1'], days: ['2027-03-09', '2027-03-10'] },
        ...{ places: 2, missing: 2, cases: ['1', '2', '3', '4'] },
      },
    ])
    assert.deepEqual(
      unplaced.map(({ key, reason }) => [key, reason]),
      [
        ['3', 'shortage'],
        ['4', 'shortage'],
      ],
    )
  })

  test('names a stage whose rooms are too few, whatever the commissions could do', () => {
    const rooms = [roomOf('lab', { stage: 'testing', capacity: 1, days: ['2027-03-02', '2027-03-03'] })]
    const plan = planCampaign(
      campaignOf(
        ['1', '2', '3'].map((key) => waitingCase(key)),
        { rooms },
      ),
    )
    assert.deepEqual(
      plan.shortages.map(({ of, by, missing }) => [of, by, missing]),
      [['testing', ['lab'], 1]],
    )
    assert.deepEqual(plan.placements[0]?.sessions, [
      { stage: 'testing', roomId: 'lab', heldOn: '2027-03-02', startsAt: '09:00' },
    ])
  })

  test('goes around leave, sickness and missions, on the days of stages as on that of the meeting', () => {
    const away = [
      { from: '2027-03-01', to: '2027-03-03' },
      { from: '2027-03-11', to: '2027-03-12' },
    ]
    const { placements } = planCampaign(campaignOf([waitingCase('1', { away })]))
    assert.deepEqual(
      placements.map(({ schedule: { fitness, meeting } }) => [fitness, meeting]),
      [['2027-03-04', '2027-03-16']],
    )
    const ill = [{ from: '2027-03-01', to: null }]
    assert.deepEqual(reasons(planCampaign(campaignOf([waitingCase('1', { away: ill })]))), { 1: 'no-day' })
  })

  test('gives a case only to a commission whose members are of its level or above (para 18)', () => {
    const high = waitingCase('1', { positionLevel: 6 })
    const alone = planCampaign(campaignOf([high]))
    assert.deepEqual(
      alone.unplaced.map(({ reason, cite }) => [reason, cite]),
      [['levels', ['para 18']]],
    )
    const higher = commissionOf('c2', { members: fiveMembers((each) => ({ ...each, positionLevel: 6 })) })
    const both = planCampaign(campaignOf([high], { commissions: [commissionOf('c1'), higher] }))
    assert.deepEqual(
      both.placements.map(({ commissionId }) => commissionId),
      ['c2'],
    )
  })

  test('gives a case only to the commission of its unit or the nearest above (para 16)', () => {
    const cases = [
      waitingCase('1', { commissionUnit: 'u1' }),
      waitingCase('2', { commissionUnit: undefined }),
    ]
    const plan = planCampaign(campaignOf(cases))
    assert.deepEqual(reasons(plan), { 1: 'no-commission', 2: 'no-commission' })
    assert.deepEqual(plan.unplaced[0]?.cite, ['para 16'])
  })

  test('counts on no member on days on which he is away or is certified himself (paras 19 and 20)', () => {
    const leave = { from: '2027-03-01', to: '2027-03-12' }
    const two = new Set(['m1', 'm2'])
    const members = fiveMembers((each) => (two.has(each.employeeId) ? { ...each, away: [leave] } : each))
    const plan = planCampaign(
      campaignOf([waitingCase('1')], { commissions: [commissionOf('c1', { members })] }),
    )
    assert.deepEqual(meetings(plan), { 1: '2027-03-16' })
  })

  test('plans the own cases of members first, and keeps quorum while they are certified', () => {
    const member = (key: string, employeeId: string) =>
      waitingCase(key, { positionLevel: 5, frame: { employeeId } })
    const plan = planCampaign(campaignOf([member('8', 'm1'), member('9', 'm2'), waitingCase('1')]))
    // One of five may be away: the second would leave the first one's meeting without quorum.
    assert.deepEqual(meetings(plan), { 8: '2027-03-09', 1: '2027-03-09' })
    assert.deepEqual(
      plan.unplaced.map(({ key, cite }) => [key, cite]),
      [['9', ['para 20']]],
    )
  })

  test('leaves the stages alone that were held, and asks only for a new meeting', () => {
    const given = waitingCase('1')
    const held = (on: string) => ({ on, result: null, missed: 'none' as const })
    const { current } = given.state
    const stages = { fitness: held('2027-01-04'), testing: held('2027-01-05') }
    const schedule = { fitness: '2027-01-04', testing: '2027-01-05', study: null, polygraph: null }
    const state = {
      ...given.state,
      current: {
        ...{ ...current, stages, newMeetingFor: '2027-01-08' },
        schedule: { ...schedule, polygraphLeftOutFor: 'none', meeting: '2027-01-08' },
        profile: { ...current.profile, submittedOn: '2026-12-01' },
      },
    }
    const commissions = [commissionOf('c1', { days: daysBetween('2027-01-11', '2027-04-30') })]
    const { placements } = planCampaign(campaignOf([{ ...given, state }], { commissions }))
    assert.deepEqual(placements[0]?.schedule, {
      ...schedule,
      polygraphLeftOutFor: 'none is held',
      meeting: '2027-01-18',
    })
  })
})
