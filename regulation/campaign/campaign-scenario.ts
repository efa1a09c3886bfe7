import { shippedCalendar } from '../calendar/shipped-calendar.ts'
import { dayAfter, parseCivilDate } from '../civil-date.ts'
import type { CaseFrame } from '../course/frame.ts'
import { openedCase } from '../course/open-case.ts'
import type {
  CampaignRequest,
  CaseToPlan,
  PlannedMember,
  SittingCommission,
  StageRoom,
} from './campaign-request.ts'

/** When the campaigns of the examples are planned: Monday 11 January 2027, at noon. */
export const PLANNED_AT = '2027-01-11T07:00:00Z'

/** Every day from one to another. @example daysBetween('2027-03-01', '2027-03-02') //=> ['2027-03-01', '2027-03-02'] */
export const daysBetween = (from: string, to: string): string[] => {
  const days: string[] = []
  for (let day = parseCivilDate(from); day.toString() <= to; day = dayAfter(day)) days.push(day.toString())
  return days
}

/** A case that was opened on the day of planning; its window is from March to August 2027. */
export const waitingCase = (
  key: string,
  { frame = {}, ...given }: Partial<Omit<CaseToPlan, 'state'>> & { frame?: Partial<CaseFrame> } = {},
): CaseToPlan => ({
  key,
  state: openedCase({
    caseId: key,
    employeeId: `e-${key}`,
    ruleset: 'decree-1612',
    kind: 'regular',
    round: 1,
    branch: 'police',
    window: { from: '2027-03-01', to: '2027-08-31', cite: ['para 3'] },
    timing: null,
    initialDecisionOn: null,
    servedElsewhere: false,
    calendar: { version: 'shipped', off: [], working: [] },
    leadDays: [7, 1],
    openedAt: '2027-01-11T05:00:00Z',
    ...frame,
  }),
  positionLevel: 3,
  commissionUnit: null,
  away: [],
  ...given,
})

/** Five members of level 5, with the ids `m1` to `m5`. */
export const fiveMembers = (
  changed: (member: PlannedMember) => PlannedMember = (member) => member,
): PlannedMember[] =>
  ['m1', 'm2', 'm3', 'm4', 'm5'].map((employeeId) => changed({ employeeId, positionLevel: 5, away: [] }))

/** A commission of the whole body that hears three cases on each working day of March and April 2027. */
export const commissionOf = (id: string, given: Partial<SittingCommission> = {}): SittingCommission => ({
  id,
  unitId: null,
  members: fiveMembers(),
  days: daysBetween('2027-03-01', '2027-04-30'),
  casesADay: 3,
  taken: {},
  ...given,
})

/** A room for one session of ten at nine on each day of March 2027. */
export const roomOf = (id: string, given: Partial<StageRoom> & Pick<StageRoom, 'stage'>): StageRoom => ({
  id,
  days: daysBetween('2027-03-01', '2027-03-31'),
  hours: ['09:00'],
  capacity: 10,
  taken: {},
  ...given,
})

/** A campaign of these cases, with one commission and no rooms unless others are given. */
export const campaignOf = (
  cases: readonly CaseToPlan[],
  given: Partial<CampaignRequest> = {},
): CampaignRequest => ({
  at: PLANNED_AT,
  calendar: shippedCalendar,
  cases,
  commissions: [commissionOf('c1')],
  rooms: [],
  polygraphLeftOutFor: 'none is held',
  ...given,
})
