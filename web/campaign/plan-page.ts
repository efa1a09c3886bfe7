import { planCampaign } from '../../acts/campaign/plan-campaign.ts'
import { listCommissions } from '../../acts/commission/list-commissions.ts'
import { listDeterminations } from '../../acts/determination/list-determinations.ts'
import { SCHEDULED_STAGES, type ScheduledStage } from '../../regulation/rulesets/keys.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import type { Field, Option } from '../forms/field.ts'
import { formPage } from '../forms/form-page.ts'
import { requireMayDo } from '../pages/may-do.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'
import { unitField } from './unit-field.ts'

/** How many commissions and determinations are offered. */
const OFFERED = 50

/** Plans a campaign: the lists, the commissions with their days, the rooms of the stages. */
export const planPage = formPage({
  path: '/campaigns/new',
  section: 'campaigns',
  form: async (visit) => {
    const { say, context } = visit
    await requireMayDo(visit, 'plan-campaign', 'body')
    const options = await commissions(visit)
    return {
      heading: say('campaign.plan'),
      lead: [say('campaign.planLead')],
      clauses: { ruleset: context.settings.ruleset, cite: [] },
      fields: [
        { kind: 'text', name: 'name', label: 'campaign.name' },
        await unitField(visit),
        await determinationField(visit),
        { kind: 'day', name: 'from', label: 'campaign.from' },
        { kind: 'day', name: 'to', label: 'campaign.to' },
        {
          kind: 'ticks',
          name: 'commissions',
          label: 'campaign.commissions',
          ...(options.length === 0 ? { hint: 'campaign.commissionsNone' } : {}),
          options,
        },
        weekdayField(visit),
        { kind: 'number', name: 'casesADay', label: 'campaign.casesADay' },
        { kind: 'time', name: 'startsAt', label: 'campaign.startsAt' },
        { kind: 'text', name: 'place', label: 'campaign.place' },
        ...stagesOf(visit).flatMap(roomFields),
        {
          ...{ kind: 'text', name: 'polygraphLeftOutFor', label: 'campaign.leftOutFor' },
          ...{ hint: 'campaign.leftOutForHint', optional: true },
        },
      ],
      prefilled: { startsAt: '10:00' },
      button: say('campaign.plan'),
      back:
        options.length === 0
          ? { href: '/commissions/new', text: say('commission.enter') }
          : { href: '/campaigns', text: say('campaign.title') },
      send: async (given, sender) => {
        const { id } = await doAct(sender, planCampaign, askedOf(given))
        return `/campaigns/${id}`
      },
    }
  },
})

const stagesOf = ({ context }: Visit): ScheduledStage[] => {
  const known = rulesetOf(context.settings.ruleset).certification.stages.map(({ key }) => String(key))
  return SCHEDULED_STAGES.filter((stage) => known.includes(stage))
}

/** The room of a stage; without its place the stage has room for everybody. */
const roomFields = (stage: ScheduledStage): Field[] => [
  {
    ...{ kind: 'text', name: `${stage}-place`, label: `campaign.roomPlace.${stage}` },
    ...{ hint: 'campaign.roomHint', optional: true },
  },
  {
    ...{ kind: 'text', name: `${stage}-hours`, label: `campaign.roomHours.${stage}` },
    ...{ hint: 'campaign.hoursHint', optional: true },
  },
  { kind: 'number', name: `${stage}-capacity`, label: `campaign.roomCapacity.${stage}`, optional: true },
]

const weekdayField = ({ say }: Visit): Field => ({
  ...{ kind: 'ticks', name: 'weekdays', label: 'campaign.weekdays', hint: 'campaign.weekdaysHint' },
  optional: true,
  options: ([1, 2, 3, 4, 5, 6] as const).map((day) => ({ value: String(day), text: say(`weekday.${day}`) })),
})

const determinationField = async (visit: Visit): Promise<Field> => {
  const write = writeTo(visit)
  const { items } = await doAct(visit, listDeterminations, { limit: OFFERED })
  return {
    ...{ kind: 'select', name: 'determination', label: 'campaign.determination' },
    ...{ hint: 'campaign.determinationHint', optional: true },
    options: items.map(({ id, asOf }) => ({
      value: id,
      text: visit.say('campaign.determinationOf', { day: write.day(asOf) }),
    })),
  }
}

/** Those in whose place no other order has come. */
const commissions = async (visit: Visit): Promise<Option[]> => {
  const { items } = await doAct(visit, listCommissions, { limit: OFFERED })
  const inForce = items.filter(({ replacedBy }) => replacedBy === null)
  return inForce.map(({ id, orderNumber, unit }) => {
    const of = { number: orderNumber, unit: unit?.name ?? visit.say('listing.wholeBody') }
    return { value: id, text: visit.say('campaign.commissionOf', of) }
  })
}

/** What was answered, as the act takes it: the same days, hour and place for each commission. */
const askedOf = (given: Record<string, unknown>): Record<string, unknown> => {
  const { commissions: ids, weekdays, casesADay, startsAt, place } = given
  const days = Array.isArray(weekdays) ? { weekdays: weekdays.map(Number) } : {}
  const kept = ['name', 'unit', 'determination', 'from', 'to', 'polygraphLeftOutFor']
  return {
    ...Object.fromEntries(kept.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]]))),
    commissions: (Array.isArray(ids) ? ids : []).map((commission) => ({
      ...{ commission, casesADay, startsAt, place, ...days },
    })),
    rooms: SCHEDULED_STAGES.flatMap((stage) => {
      const room = given[`${stage}-place`]
      if (room === undefined) return []
      const hours = String(given[`${stage}-hours`] ?? '')
        .split(/[\s,;]+/)
        .filter((hour) => hour !== '')
      return [{ stage, place: room, hours, capacity: given[`${stage}-capacity`] ?? null }]
    }),
  }
}
