import { z } from 'zod'
import type { CampaignGiven } from '../../records/campaign/campaign-given.ts'
import { type Calendar, isWorkingDay } from '../../regulation/calendar/calendar.ts'
import { type CivilDate, dayAfter, isAfter, parseCivilDate } from '../../regulation/civil-date.ts'
import { SCHEDULED_STAGES } from '../../regulation/rulesets/keys.ts'
import { type FieldError, invalid, invalidFields } from '../problem.ts'

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time HH:MM')
const place = z.string().trim().min(1).max(300)

/** On which days: those named, or the working days of these weekdays; all working days where neither is given. */
const onDays = {
  weekdays: z
    .array(z.int().min(1).max(7))
    .min(1)
    .max(7)
    .optional()
    .meta({ description: '1 is Monday; left out: every working day.' }),
  days: z
    .array(z.iso.date())
    .min(1)
    .max(400)
    .optional()
    .meta({ description: 'In place of weekdays: these days.' }),
}

/** What a campaign is planned from, as it is asked. */
export const campaignFields = {
  name: z.string().trim().min(1).max(200),
  unit: z
    .uuid()
    .nullable()
    .default(null)
    .meta({ description: 'Whose personnel service plans it; null: the whole body.' }),
  determination: z.uuid().optional().meta({ description: 'The cases of its approved lists.' }),
  cases: z
    .array(z.uuid())
    .min(1)
    .max(10_000)
    .optional()
    .meta({ description: 'In place of a determination; neither: every case that waits for days.' }),
  from: z.iso.date(),
  to: z.iso.date(),
  commissions: z
    .array(
      z.strictObject({
        commission: z.uuid(),
        casesADay: z.int().min(1).max(200),
        startsAt: hour.default('10:00'),
        place,
        ...onDays,
      }),
    )
    .min(1)
    .max(100),
  rooms: z
    .array(
      z.strictObject({
        stage: z.enum(SCHEDULED_STAGES),
        place,
        hours: z.array(hour).min(1).max(24),
        capacity: z.int().min(1).max(2_000).meta({ description: 'Seats, computers or polygraph places.' }),
        ...onDays,
      }),
    )
    .max(100)
    .default([])
    .meta({ description: 'A stage without a room has room for everybody on every working day.' }),
  polygraphLeftOutFor: z
    .string()
    .trim()
    .min(1)
    .max(2_000)
    .nullable()
    .default(null)
    .meta({ description: 'Why there is no polygraph; null: there is, where the ruleset holds it.' }),
}

/** A campaign as it is asked for. */
export type CampaignAsked = z.output<z.ZodObject<typeof campaignFields>>

/** So many working days a campaign has at most. */
const LONGEST = 400

/**
 * What a campaign is planned from, every day of it written out.
 *
 * @throws Problem `invalid` naming each field that cannot be: a day off, a day outside the campaign, a polygraph that is
 * both left out and given a room
 */
export const campaignGiven = (asked: CampaignAsked, calendar: Calendar): CampaignGiven => {
  const span = { from: parseCivilDate(asked.from, 'from'), to: parseCivilDate(asked.to, 'to') }
  const errors = [...wrongSpan(span), ...wrongPolygraph(asked)]
  if (errors.length > 0) throw invalidFields(errors)
  const wrong = [
    ...asked.commissions.flatMap((each, at) => wrongDays(`commissions.${at}`, each, { ...span, calendar })),
    ...asked.rooms.flatMap((each, at) => wrongDays(`rooms.${at}`, each, { ...span, calendar })),
  ]
  if (wrong.length > 0) throw invalidFields(wrong)
  const working = workingDays({ ...span, calendar })
  if (working.length > LONGEST) throw invalid('to', `a campaign has at most ${LONGEST} working days`)
  const daysOf = ({ days, weekdays }: AskedDays): string[] =>
    days ?? working.filter((day) => !weekdays || weekdays.includes(day.dayOfWeek)).map(String)
  return {
    ...{ from: asked.from, to: asked.to, polygraphLeftOutFor: asked.polygraphLeftOutFor },
    determinationId: asked.determination ?? null,
    commissions: asked.commissions.map(({ commission, weekdays, days, ...rest }) => ({
      ...{ ...rest, commissionId: commission, days: daysOf({ weekdays, days }) },
    })),
    rooms: asked.rooms.map(({ weekdays, days, ...rest }, at) => ({
      ...{ ...rest, id: `room-${String(at + 1).padStart(3, '0')}`, days: daysOf({ weekdays, days }) },
    })),
  }
}

type AskedDays = { days?: string[] | undefined; weekdays?: number[] | undefined }
type Span = { from: CivilDate; to: CivilDate }

const wrongSpan = ({ from, to }: Span): FieldError[] =>
  isAfter(from, to) ? [{ field: 'to', message: `${to} is before from ${from}` }] : []

const wrongPolygraph = ({ rooms, polygraphLeftOutFor }: CampaignAsked): FieldError[] => {
  const at = rooms.findIndex(({ stage }) => stage === 'polygraph')
  if (at < 0 || polygraphLeftOutFor === null) return []
  return [{ field: `rooms.${at}.stage`, message: 'a polygraph that is left out has no room' }]
}

const wrongDays = (
  field: string,
  { days = [], weekdays }: AskedDays,
  { from, to, calendar }: Span & { calendar: Calendar },
): FieldError[] => {
  if (days.length > 0 && weekdays) return [{ field: `${field}.weekdays`, message: 'does not go with days' }]
  return days.flatMap((day, at) => {
    const date = parseCivilDate(day, `${field}.days.${at}`)
    const outside = isAfter(from, date) || isAfter(date, to)
    if (outside)
      return [{ field: `${field}.days.${at}`, message: `lies outside the campaign, ${from} to ${to}` }]
    return isWorkingDay(calendar, date)
      ? []
      : [{ field: `${field}.days.${at}`, message: `${day} is a day off` }]
  })
}

const workingDays = ({ from, to, calendar }: Span & { calendar: Calendar }): CivilDate[] => {
  const days: CivilDate[] = []
  for (let day = from; !isAfter(day, to); day = dayAfter(day)) if (isWorkingDay(calendar, day)) days.push(day)
  return days
}
