import { readCampaign } from '../../acts/campaign/read-campaign.ts'
import { PLACEMENT_STATES } from '../../records/campaign/read-campaign.ts'
import type { Column } from '../listing/cell.ts'
import type { Action } from '../listing/listing.ts'
import { mayDo, requireMayDo } from '../pages/may-do.ts'
import { page } from '../pages/page.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import { type Write, writeTo } from '../rendering/write.ts'
import { monthCalendar } from './month-calendar.ts'

const readBy = new WeakMap<Visit, ReturnType<typeof readOf>>()

const readOf = (visit: Visit) => doAct(visit, readCampaign, { id: visit.params.campaign })

/** The campaign of a page, read once for it however many of its parts ask. */
export const campaignOf = (visit: Visit) => {
  const read = readBy.get(visit) ?? readOf(visit)
  readBy.set(visit, read)
  return read
}

/** A campaign as its pages read it. */
export type ShownCampaign = Awaited<ReturnType<typeof campaignOf>>

/** The campaign of a form. @throws Problem `forbidden` to whoever could not send it */
export const requirePlanner = async (visit: Visit): Promise<ShownCampaign> => {
  const campaign = await campaignOf(visit)
  await requireMayDo(visit, 'plan-campaign', subjectOf(campaign))
  return campaign
}

const subjectOf = ({ unit }: Pick<ShownCampaign, 'unit'>) => (unit === null ? 'wholeBody' : { unitId: unit })

type SessionRow = ShownCampaign['sessions'][number] & { stage: string; place: string; size: number }

const SESSION_COLUMNS: readonly Column<SessionRow>[] = [
  { title: 'session.heldOn', cell: ({ heldOn }) => ({ day: heldOn }) },
  { title: 'campaign.hour', cell: ({ startsAt }) => startsAt },
  { title: 'session.stage', cell: ({ stage }, { term }) => term('stage', stage) },
  { title: 'campaign.room', cell: ({ place }) => place },
  {
    title: 'campaign.people',
    numeric: true,
    cell: ({ people, size }, { say }) => say('campaign.of', { count: people, size }),
  },
]

/** A campaign: its plan by month, day and commission, what is missing, its sessions, and how far it is carried out. */
export const campaignPage = page({
  path: '/campaigns/:campaign',
  section: 'campaigns',
  view: 'campaign/campaign',
  read: async (visit) => {
    const campaign = await campaignOf(visit)
    const write = writeTo(visit)
    const { counts } = campaign
    const all = PLACEMENT_STATES.reduce((sum, state) => sum + counts[state], 0)
    return {
      campaign,
      planning: planningSaid(campaign, write),
      planAgain: await planAgainFor(visit, campaign),
      progress: { done: all - counts.planned - counts.scheduled, of: all },
      counts: PLACEMENT_STATES.map((state) => ({
        ...{ state, count: counts[state], href: `/campaigns/${campaign.id}/cases?state=${state}` },
      })),
      actions: await actionsFor(visit, campaign),
      shortages: campaign.shortages.map((each) => saidShortage(campaign, each, write)),
      calendar: monthCalendar(campaign, { wished: visit.query.month, language: write.language }),
      sessionColumns: SESSION_COLUMNS,
      sessionRows: sessionsOf(campaign).map((row) => SESSION_COLUMNS.map(({ cell }) => cell(row, write))),
    }
  },
})

/** The part of the planning that is under way, with how many cases of how many; null once it is over. */
const planningSaid = ({ progress }: ShownCampaign, { say }: Write) => {
  if (!progress) return null
  const { part, stage, done, of } = progress
  const filling = { done: done ?? 0, of: of ?? 0 }
  const placed = part === 'sessions' || part === 'meetings'
  return { part, stage, said: of ? say(placed ? 'campaign.partPlaced' : 'campaign.partDone', filling) : null }
}

const planAgainFor = async (visit: Visit, campaign: ShownCampaign): Promise<Action | null> => {
  if (!campaign.problem || !(await mayDo(visit, 'plan-campaign', subjectOf(campaign)))) return null
  return { href: `/campaigns/${campaign.id}/planning`, text: visit.say('campaign.planAgain') }
}

const actionsFor = async (visit: Visit, campaign: ShownCampaign): Promise<Action[]> => {
  const address = `/campaigns/${campaign.id}`
  const may = await mayDo(visit, 'plan-campaign', subjectOf(campaign))
  const open = campaign.state !== 'carrying-out' && campaign.counts.planned > 0
  return [
    ...(may && open ? [{ href: `${address}/carry-out`, text: visit.say('campaign.carryOut') }] : []),
    { href: `${address}/cases`, text: visit.say('campaign.allCases') },
  ]
}

/** How many days of a shortage are named; the rest is in the list of its cases. */
const DAYS_NAMED = 10

const saidShortage = (
  { commissions, rooms }: ShownCampaign,
  { of, by, days, places, missing, cases }: ShownCampaign['shortages'][number],
  { say, term, day }: Write,
) => {
  const filling = { cases: cases.length, days: days.length, places, missing }
  const named = days.slice(0, DAYS_NAMED).map(day)
  const who = by.map((id) => {
    const commission = commissions.find((each) => each.id === id)
    return commission ? `№ ${commission.orderNumber}` : (rooms.find((room) => room.id === id)?.place ?? id)
  })
  return {
    said:
      of === 'meeting'
        ? say('campaign.shortMeeting', filling)
        : say('campaign.shortStage', { ...filling, stage: term('stage', of) }),
    by: who.join(', '),
    days: named.join(', ') + (days.length > named.length ? ' …' : ''),
  }
}

const sessionsOf = ({ sessions, rooms }: ShownCampaign): SessionRow[] =>
  sessions.map((session) => {
    const room = rooms.find(({ id }) => id === session.room)
    return { ...session, stage: room?.stage ?? '', place: room?.place ?? '', size: room?.capacity ?? 0 }
  })
