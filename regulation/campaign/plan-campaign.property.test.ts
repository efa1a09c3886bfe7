import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { almatyDay } from '../almaty-day.ts'
import { parseCivilDate } from '../civil-date.ts'
import { judgeLevels } from '../commission/position-levels.ts'
import { timetableRequest } from '../course/timetable-of.ts'
import { rulesetOf } from '../rulesets/ruleset-of.ts'
import { timetable } from '../timetable/timetable.ts'
import { isAway } from './away.ts'
import type { Placement } from './campaign-plan.ts'
import type { CampaignRequest, CaseToPlan } from './campaign-request.ts'
import {
  campaignOf,
  commissionOf,
  daysBetween,
  fiveMembers,
  PLANNED_AT,
  roomOf,
  waitingCase,
} from './campaign-scenario.ts'
import { canSit } from './hearing.ts'
import { planCampaign } from './plan-campaign.ts'

const dayFrom = (from: string) =>
  fc.nat({ max: 60 }).map((days) => parseCivilDate(from).add({ days }).toString())

const spans = fc.array(
  dayFrom('2027-02-20').chain((from) =>
    fc.nat({ max: 15 }).map((days) => ({ from, to: parseCivilDate(from).add({ days }).toString() })),
  ),
  { maxLength: 2 },
)

const cases = fc.array(
  fc.record({
    ruleset: fc.constantFrom('decree-1612' as const, 'law-380-2026' as const),
    branch: fc.constantFrom('police' as const, 'prosecutor' as const),
    from: dayFrom('2027-02-10'),
    length: fc.integer({ min: 20, max: 60 }),
    level: fc.integer({ min: 1, max: 6 }),
    unit: fc.constantFrom(null, 'u1'),
    away: spans,
    member: fc.boolean(),
  }),
  { minLength: 1, maxLength: 10 },
)

const requests: fc.Arbitrary<CampaignRequest> = fc
  .record({
    cases,
    ownAway: spans,
    size: fc.integer({ min: 1, max: 2 }),
    rooms: fc.boolean(),
    every: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ cases: given, ownAway, size, rooms, every }) => {
    const days = daysBetween('2027-03-01', '2027-04-20').filter((_, at) => at % every === 0)
    const members = fiveMembers((each) => (each.employeeId === 'm2' ? { ...each, away: ownAway } : each))
    return campaignOf(
      given.map(({ ruleset, branch, from, length, level, unit, away, member }, at) =>
        waitingCase(`n${at}`, {
          ...{ positionLevel: level, commissionUnit: unit, away },
          frame: {
            ...{ ruleset, branch },
            ...(member && at < 2 ? { employeeId: `m${at + 1}` } : {}),
            window: { from, to: parseCivilDate(from).add({ days: length }).toString(), cite: ['para 3'] },
          },
        }),
      ),
      {
        commissions: [
          commissionOf('c1', { members, days, casesADay: size }),
          commissionOf('c2', { unitId: 'u1', members, days, casesADay: size }),
        ],
        rooms: rooms
          ? [
              roomOf('gym', { stage: 'fitness', capacity: 2, days: daysBetween('2027-02-15', '2027-04-10') }),
              roomOf('lab', {
                stage: 'testing',
                capacity: size,
                days: daysBetween('2027-02-15', '2027-04-10'),
              }),
            ]
          : [],
      },
    )
  })

const caseOf = ({ cases: given }: CampaignRequest, key: string): CaseToPlan => {
  const found = given.find((each) => each.key === key)
  assert.ok(found)
  return found
}

const requireLawful = (request: CampaignRequest, { key, schedule, commissionId, sessions }: Placement) => {
  const { state, away, positionLevel, commissionUnit } = caseOf(request, key)
  const answer = timetable(timetableRequest(state, schedule, almatyDay(PLANNED_AT)))
  assert.deepEqual(answer.violations, [])
  const commission = request.commissions.find(({ id }) => id === commissionId)
  assert.ok(commission && commission.unitId === commissionUnit && commission.days.includes(schedule.meeting))
  const rules = rulesetOf(state.frame.ruleset).commission
  const employee = { employeeId: state.frame.employeeId, positionLevel }
  assert.deepEqual(judgeLevels(commission.members, [employee], rules), [])
  assert.ok(canSit(commission, schedule.meeting, rules))
  const days = [schedule.fitness, schedule.testing, schedule.study, schedule.meeting]
  assert.ok(days.every((day) => day === null || !isAway(away, day)))
  for (const { stage, heldOn } of sessions) assert.equal(schedule[stage], heldOn)
  assert.equal(new Set(sessions.map(({ heldOn }) => heldOn)).size, sessions.length)
}

describe('a campaign', () => {
  test('places every case lawfully by the timetable and by the rules on commissions, or says why it does not', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const { placements, unplaced } = planCampaign(request)
        const keys = [...placements, ...unplaced].map(({ key }) => key)
        assert.deepEqual(keys.toSorted(), request.cases.map(({ key }) => key).toSorted())
        for (const placement of placements) requireLawful(request, placement)
        assert.deepEqual(
          unplaced.filter(({ reason }) => reason === 'rules'),
          [],
        )
      }),
      { numRuns: 150 },
    )
  })

  test('has no agenda over its size, no session over its room, and nobody in two sessions at a time', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const { placements } = planCampaign(request)
        for (const { id, casesADay } of request.commissions)
          for (const count of counted(placements, (each) =>
            each.commissionId === id ? [each.schedule.meeting] : [],
          ))
            assert.ok(count <= casesADay)
        for (const { id, capacity } of request.rooms)
          for (const count of counted(placements, ({ sessions }) =>
            sessions.filter(({ roomId }) => roomId === id).map((seat) => `${seat.heldOn} ${seat.startsAt}`),
          ))
            assert.ok(count <= capacity)
      }),
      { numRuns: 100 },
    )
  })

  test('lets no member sit from the start of his own case to its decision where quorum needs him', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const { placements } = planCampaign(request)
        const frozen = request.commissions.map((commission) => ({
          ...commission,
          members: commission.members.map((member) => ({
            ...member,
            away: [...member.away, ...ownDays(request, placements, member.employeeId)],
          })),
        }))
        for (const { key, commissionId, schedule } of placements) {
          const rules = rulesetOf(caseOf(request, key).state.frame.ruleset).commission
          const commission = frozen.find(({ id }) => id === commissionId)
          assert.ok(commission && canSit(commission, schedule.meeting, rules))
        }
      }),
      { numRuns: 100 },
    )
  })

  test('does not depend on the order in which cases, commissions and rooms are given', () => {
    fc.assert(
      fc.property(requests, fc.infiniteStream(fc.nat()), (request, numbers) => {
        const shuffled = <Each>(list: readonly Each[]): Each[] =>
          list
            .map((each) => ({ each, by: numbers.next().value ?? 0 }))
            .sort((a, b) => a.by - b.by)
            .map(({ each }) => each)
        const other = {
          ...request,
          cases: shuffled(request.cases),
          commissions: shuffled(request.commissions),
          rooms: shuffled(request.rooms),
        }
        assert.deepEqual(planCampaign(other), planCampaign(request))
      }),
      { numRuns: 60 },
    )
  })

  test('serves the earliest end of a window first: nobody waits for a day that a later one could leave to him', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const alike = {
          ...request,
          rooms: [],
          cases: request.cases.filter(({ state }) => !state.frame.employeeId.startsWith('m')),
        }
        const { placements } = planCampaign(alike)
        for (const one of placements)
          for (const other of placements) {
            const [first, second] = [caseOf(alike, one.key), caseOf(alike, other.key)]
            const earlier = first.state.frame.window.to < second.state.frame.window.to
            if (!earlier || one.schedule.meeting <= other.schedule.meeting) continue
            const swapped = mayMeet(first, other.schedule.meeting) && mayMeet(second, one.schedule.meeting)
            assert.ok(
              !swapped || one.commissionId !== other.commissionId,
              `${one.key} waits for ${other.key}`,
            )
            function mayMeet(given: CaseToPlan, meeting: string): boolean {
              const own = given === first ? one : other
              const asked = { ...own.schedule, meeting }
              return (
                !isAway(given.away, meeting) &&
                timetable(timetableRequest(given.state, asked, almatyDay(PLANNED_AT))).lawful
              )
            }
          }
      }),
      { numRuns: 100 },
    )
  })
})

const counted = (placements: readonly Placement[], keysOf: (each: Placement) => string[]): number[] => {
  const counts = new Map<string, number>()
  for (const key of placements.flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts.values()]
}

const ownDays = (request: CampaignRequest, placements: readonly Placement[], memberId: string) =>
  placements.flatMap(({ key, schedule }) => {
    if (caseOf(request, key).state.frame.employeeId !== memberId) return []
    const days = [schedule.fitness, schedule.testing, schedule.study].filter((day) => day !== null).sort()
    return [{ from: days[0] ?? schedule.meeting, to: schedule.meeting }]
  })
