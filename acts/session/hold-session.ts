import { z } from 'zod'
import { type CaseOfDay, casesOfDay, seatPeople } from '../../records/session/hold-session.ts'
import { isAway } from '../../regulation/campaign/away.ts'
import { SCHEDULED_STAGES } from '../../regulation/rulesets/keys.ts'
import type { Act } from '../act.ts'
import { campaignSubject } from '../campaign/campaign-subject.ts'
import { permit } from '../permission/permit.ts'
import { conflict, invalid, invalidFields, type Problem } from '../problem.ts'

const input = z.strictObject({
  unit: z
    .uuid()
    .nullable()
    .default(null)
    .meta({ description: 'Whose personnel service holds it; null: the whole body.' }),
  stage: z.enum(SCHEDULED_STAGES),
  heldOn: z.iso.date(),
  startsAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time HH:MM'),
  place: z.string().trim().min(1).max(300),
  capacity: z.int().min(1).max(2_000),
  cases: z
    .array(z.uuid())
    .min(1)
    .max(2_000)
    .optional()
    .meta({ description: 'Left out: all whose stage is on that day, the earliest end of a window first.' }),
})
type Input = z.output<typeof input>

/** What holding a session answers. */
export const heldSession = z.object({
  id: z.uuid(),
  people: z.int(),
  leftOut: z.int().meta({ description: 'Who found no room: hold another session.' }),
})

/** Holds a session of a stage for those whose day it is, around leave, sickness and missions; it may be added to. */
export const holdSession: Act<Input, z.infer<typeof heldSession>> = {
  name: 'hold-session',
  input,
  permitted: (context, { unit }) => permit(context, 'hold-session', campaignSubject(unit)),
  perform: async ({ database, clock, actor }, { unit, cases, ...asked }) => {
    if (asked.heldOn < clock.today().toString()) throw invalid('heldOn', `is past; today is ${clock.today()}`)
    const found = await casesOfDay(database, { ...asked, unitId: unit, ids: cases })
    if (cases) requireFree(cases, found, asked.heldOn)
    const free = found.filter((each) => barTo(each, asked.heldOn) === null)
    if (free.length === 0) throw nobodyWaits()
    const held = await seatPeople(
      database,
      {
        ...{ ...asked, campaignId: null, unitId: unit },
        ...{ createdById: actor.accountId, createdAt: clock.now().toString() },
      },
      free.map(({ caseId }) => caseId),
    )
    if (held === null) throw nobodyWaits()
    return { id: held.id, people: held.seated.length, leftOut: held.free - held.seated.length }
  },
}

const nobodyWaits = (): Problem => conflict('Nobody waits for a session of this stage on that day.')

/** Why somebody cannot come to a session; null: he can. */
const barTo = ({ bar, away }: CaseOfDay, heldOn: string): string | null => {
  if (bar) return BARS[bar]
  return isAway(away, heldOn) ? `the employee is away on ${heldOn}` : null
}

const BARS: Record<NonNullable<CaseOfDay['bar']>, string> = {
  'other-day': 'the dates of the case have this stage on another day',
  held: 'the stage was held already',
  seated: 'the employee is called to a session of this stage on that day already',
}

const requireFree = (ids: readonly string[], found: readonly CaseOfDay[], heldOn: string): void => {
  const wrong = ids.flatMap((id, at) => {
    const given = found.find(({ caseId }) => caseId === id)
    const message = given ? barTo(given, heldOn) : 'is no open case of this service'
    return message === null ? [] : [{ field: `cases.${at}`, message }]
  })
  if (wrong.length > 0) throw invalidFields(wrong)
}
