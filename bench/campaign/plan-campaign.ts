import { almatyDay } from '../../regulation/almaty-day.ts'
import type { CampaignRequest, CaseToPlan } from '../../regulation/campaign/campaign-request.ts'
import {
  campaignOf,
  commissionOf,
  daysBetween,
  PLANNED_AT,
  roomOf,
  waitingCase,
} from '../../regulation/campaign/campaign-scenario.ts'
import { planCampaign } from '../../regulation/campaign/plan-campaign.ts'
import { timetableRequest } from '../../regulation/course/timetable-of.ts'
import { timetable } from '../../regulation/timetable/timetable.ts'

const CASES = 10_000
const TODAY = almatyDay(PLANNED_AT)
const UNITS = 18
/** How many cases a commission hears a day: there is room for all, or too few places for some. */
const SIZES = { enough: 5, short: 3 }

/** Numbers that look random and are the same in each run. */
const seeded = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff
  return seed / 0x7fffffff
}

const dayAfter = (first: string, days: number): string =>
  new Date(Date.parse(first) + days * 86_400_000).toISOString().slice(0, 10)

/** A body in which most people have a leave of their own, so that hardly two cases are alike. */
const casesOf = (count: number): CaseToPlan[] => {
  const random = seeded(1)
  return Array.from({ length: count }, (_, at) => {
    const from = dayAfter('2027-02-15', Math.floor(random() * 150))
    const leave = dayAfter('2027-02-15', Math.floor(random() * 200))
    return waitingCase(`2027-${String(at).padStart(6, '0')}`, {
      commissionUnit: `unit-${Math.floor(random() * UNITS)}`,
      positionLevel: Math.ceil(random() * 4),
      away: random() < 0.7 ? [{ from: leave, to: dayAfter(leave, 20) }] : [],
      frame: {
        branch: random() < 0.1 ? 'prosecutor' : 'police',
        window: { from, to: dayAfter(from, 183), cite: ['para 3'] },
      },
    })
  })
}

const requestOf = (cases: readonly CaseToPlan[], casesADay: number): CampaignRequest => {
  const days = daysBetween('2027-03-01', '2027-11-30')
  const hours = ['09:00', '14:00']
  return campaignOf(cases, {
    commissions: Array.from({ length: UNITS }, (_, at) =>
      commissionOf(`commission-${at}`, { unitId: `unit-${at}`, casesADay, days }),
    ),
    rooms: [
      roomOf('hall', { stage: 'fitness', capacity: 60, hours, days }),
      roomOf('class', { stage: 'testing', capacity: 60, hours, days }),
    ],
  })
}

const timed = <Result>(work: () => Result): { took: number; result: Result } => {
  const from = performance.now()
  const result = work()
  return { took: (performance.now() - from) / 1_000, result }
}

/** 10,000 cases planned, against the rulebook asked once about each case: what the planning itself adds. */
export const campaign = async (say: (line: string) => void): Promise<void> => {
  const cases = casesOf(CASES)
  for (const [name, size] of Object.entries(SIZES)) {
    const { took, result } = timed(() => planCampaign(requestOf(cases, size)))
    const states = new Map(cases.map(({ key, state }) => [key, state]))
    const asked = timed(() => {
      for (const { key, schedule } of result.placements) {
        const state = states.get(key)
        if (state) timetable(timetableRequest(state, schedule, TODAY))
      }
    })
    const missing = result.shortages.reduce((sum, each) => sum + each.missing, 0)
    say(
      `${CASES} cases, ${name} places: ${took.toFixed(1)} s, ${result.placements.length} placed, ${missing} places proved missing; ${(took / asked.took).toFixed(2)} × the time of asking the timetable once a case`,
    )
  }
}
