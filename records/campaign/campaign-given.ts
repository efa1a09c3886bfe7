import type { ScheduledStage } from '../../regulation/rulesets/keys.ts'

/** A commission of a campaign: the days on which it sits, how many cases it hears on one, when and where. */
export type GivenCommission = {
  commissionId: string
  casesADay: number
  days: readonly string[]
  startsAt: string
  place: string
}

/** A room of a campaign: on each of its days a session at each of its hours. */
export type GivenRoom = {
  id: string
  stage: ScheduledStage
  place: string
  days: readonly string[]
  hours: readonly string[]
  capacity: number
}

/** What a campaign was planned from, as it is kept with it. Dates are `YYYY-MM-DD`, hours `HH:MM`. */
export type CampaignGiven = {
  from: string
  to: string
  determinationId: string | null
  commissions: readonly GivenCommission[]
  rooms: readonly GivenRoom[]
  polygraphLeftOutFor: string | null
}
