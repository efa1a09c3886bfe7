import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { almatyDay } from '../almaty-day.ts'
import { isWorkingDay } from '../calendar/calendar.ts'
import { shippedCalendar } from '../calendar/shipped-calendar.ts'
import { parseCivilDate } from '../civil-date.ts'
import { timetableRequest } from '../course/timetable-of.ts'
import { timetable } from '../timetable/timetable.ts'
import { isAway } from './away.ts'
import type { CampaignRequest, CaseToPlan } from './campaign-request.ts'
import { campaignOf, commissionOf, daysBetween, PLANNED_AT, waitingCase } from './campaign-scenario.ts'
import { planCampaign } from './plan-campaign.ts'

const ALL_DAYS = daysBetween('2027-02-11', '2027-04-10')

const requests = fc
  .record({
    cases: fc.array(
      fc.record({
        from: fc.nat({ max: 30 }),
        length: fc.integer({ min: 8, max: 20 }),
        away: fc.nat({ max: 50 }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    days: fc.uniqueArray(fc.constantFrom(...daysBetween('2027-03-01', '2027-04-02')), {
      minLength: 1,
      maxLength: 4,
    }),
    size: fc.integer({ min: 1, max: 2 }),
  })
  .map(({ cases, days, size }) =>
    campaignOf(
      cases.map(({ from, length, away }, at) => {
        const begins = parseCivilDate('2027-02-11').add({ days: from })
        const window = {
          from: begins.toString(),
          to: begins.add({ days: length }).toString(),
          cite: ['para 3'],
        }
        const leave = parseCivilDate('2027-02-11').add({ days: away })
        const span = { from: leave.toString(), to: leave.add({ days: 4 }).toString() }
        return waitingCase(`n${at}`, { away: [span], frame: { window } })
      }),
      { commissions: [commissionOf('c1', { days, casesADay: size })] },
    ),
  )

/** On which days a meeting is lawful, by asking the timetable about every day of the stages and of the meeting. */
const lawfulDays = ({ state, away }: CaseToPlan, days: readonly string[]): string[] => {
  const free = ALL_DAYS.filter(
    (day) => isWorkingDay(shippedCalendar, parseCivilDate(day)) && !isAway(away, day),
  )
  const lawful = (held: string, meeting: string): boolean => {
    const schedule = {
      fitness: held,
      testing: held,
      study: null,
      polygraph: null,
      polygraphLeftOutFor: 'none',
      meeting,
    }
    return timetable(timetableRequest(state, schedule, almatyDay(PLANNED_AT))).lawful
  }
  return days.filter((day) => free.includes(day) && free.some((held) => held < day && lawful(held, day)))
}

/** How many can meet at most, by trying everything. */
const mostPlaced = (options: readonly string[][], places: Readonly<Record<string, number>>): number => {
  const [first, ...rest] = options
  if (!first) return 0
  const tries = first.map((day) => {
    const left = places[day] ?? 0
    return left > 0 ? 1 + mostPlaced(rest, { ...places, [day]: left - 1 }) : 0
  })
  return Math.max(mostPlaced(rest, places), ...tries)
}

const agendas = ({ commissions: [commission] }: CampaignRequest) => {
  const working = (commission?.days ?? []).filter((day) => isWorkingDay(shippedCalendar, parseCivilDate(day)))
  return { days: working, size: commission?.casesADay ?? 0 }
}

describe('what a campaign says of its shortages, recomputed by trying every day', () => {
  test('as many cases are placed as at all can be', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const { days, size } = agendas(request)
        const options = request.cases.map((each) => lawfulDays(each, days))
        const most = mostPlaced(options, Object.fromEntries(days.map((day) => [day, size])))
        assert.equal(planCampaign(request).placements.length, most)
      }),
      { numRuns: 60 },
    )
  })

  test('a shortage is real: its cases can meet on its days only, and are more than the places of those days', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const { days, size } = agendas(request)
        for (const shortage of planCampaign(request).shortages) {
          const short = request.cases.filter(({ key }) => shortage.cases.includes(key))
          for (const each of short)
            assert.ok(lawfulDays(each, days).every((day) => shortage.days.includes(day)))
          assert.equal(shortage.places, shortage.days.length * size)
          assert.equal(shortage.missing, short.length - shortage.places)
          assert.ok(shortage.missing > 0)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('whoever has no day at all has none by the timetable either', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const { days } = agendas(request)
        for (const { key, reason } of planCampaign(request).unplaced) {
          const given = request.cases.find((each) => each.key === key)
          assert.ok(given)
          const none = lawfulDays(given, days).length === 0
          assert.equal(none, reason !== 'shortage', `${key}: ${reason}`)
        }
      }),
      { numRuns: 60 },
    )
  })
})
