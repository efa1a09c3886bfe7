import { dayAfter, parseCivilDate } from '../../regulation/civil-date.ts'
import type { LifeEvent, LifeEventKey } from '../../regulation/course/life-event.ts'
import type { StoredFacts } from './stored-facts.ts'

/** An event of life with the day on which it begins. */
export type LifeEventOn = { on: string; told: LifeEvent }

type Absence = StoredFacts['absences'][number]

/** What an absence of the roster is in the life of a case; others leave a case as it is. */
const ABSENCES: Readonly<Partial<Record<Absence['kind'], LifeEventKey>>> = {
  pregnancy: 'pregnancy',
  parental: 'parental',
  adoption: 'adoption',
  study: 'study',
  'state-body': 'state-body',
  'international-organisation': 'international-organisation',
  sick: 'sickness',
}

/** Absences whose end has to be told: a post is waited for after them. */
const WAITS_FOR_A_POST: ReadonlySet<string> = new Set(['study', 'international-organisation'])

/**
 * What happened in somebody's life between two states of the roster, as far as it does not lie wholly before `since`.
 *
 * @example lifeEventsBetween(before, after, '2027-04-01') //=> [{ on: '2027-05-03', told: { event: 'dismissal' } }]
 */
export const lifeEventsBetween = (before: StoredFacts, after: StoredFacts, since: string): LifeEventOn[] =>
  [
    ...cancelled(before, after),
    ...absences(before, after),
    ...posts(before, after),
    ...dismissals(before, after),
  ].filter(({ on, told: { to } }) => (to ?? on) >= since)

/** What was known and is on the roster no more: where it lay ahead, it does not come. */
const cancelled = (before: StoredFacts, after: StoredFacts): LifeEventOn[] => [
  ...before.absences.flatMap(({ kind, from }) => {
    const event = ABSENCES[kind]
    const stays = after.absences.some((absence) => absence.kind === kind && absence.from === from)
    return event && !stays ? [withdrawn(event, from)] : []
  }),
  ...before.appointments.flatMap(({ on, position }) =>
    after.appointments.some((held) => held.on === on && held.position === position)
      ? []
      : [withdrawn('new-post', on)],
  ),
  ...before.service.flatMap(({ from, to }) => {
    const now = after.service.find((period) => period.from === from)
    return to !== null && now && now.to !== to ? [withdrawn('dismissal', to)] : []
  }),
]

const withdrawn = (event: LifeEventKey, on: string): LifeEventOn => ({ on, told: { event, withdrawn: true } })

const absences = (before: StoredFacts, after: StoredFacts): LifeEventOn[] =>
  after.absences.flatMap((absence) => {
    const event = ABSENCES[absence.kind]
    if (!event) return []
    const known = before.absences.find(({ kind, from }) => kind === absence.kind && from === absence.from)
    if (known && known.to === absence.to) return []
    const began = { on: absence.from, told: { event, to: absence.to } }
    const ended = absence.to !== null && WAITS_FOR_A_POST.has(event) ? [returned(absence.to, after)] : []
    return known && ended.length > 0 ? ended : [began, ...ended]
  })

const returned = (lastDay: string, { appointments }: StoredFacts): LifeEventOn => {
  const post =
    appointments
      .map(({ on }) => on)
      .filter((on) => on >= lastDay)
      .sort()[0] ?? null
  return { on: dayAfter(parseCivilDate(lastDay)).toString(), told: { event: 'return', postOn: post } }
}

const posts = (before: StoredFacts, after: StoredFacts): LifeEventOn[] =>
  after.appointments
    .filter(
      ({ on, position }) => !before.appointments.some((held) => held.on === on && held.position === position),
    )
    .map(({ on, equivalent, dutiesChanged }) => ({
      on,
      told: { event: 'new-post', equivalent, dutiesChanged },
    }))

/** A period of service that ran and has an end now, with none that goes on from it. */
const dismissals = (before: StoredFacts, after: StoredFacts): LifeEventOn[] =>
  after.service.flatMap(({ from, to }) => {
    const ran = before.service.some((period) => period.from === from && period.to !== to)
    const goesOn = after.service.some((period) => to !== null && period.from > to)
    return to !== null && ran && !goesOn ? [{ on: to, told: { event: 'dismissal' as const } }] : []
  })
