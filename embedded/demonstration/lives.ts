import type { Temporal } from 'temporal-polyfill'
import type { StoredFacts } from '../../records/roster/stored-facts.ts'
import type { CastMember, Life } from './cast.ts'

/** Day zero, and the day that a life turns on. */
type Days = { zero: Temporal.PlainDate; turn: Temporal.PlainDate }
/** What a life changes of an ordinary one: entered, served in periods of three years, certified in each. */
type Twist = (member: CastMember, days: Days) => Partial<StoredFacts>

const CYCLE_YEARS = 3
/** An ordinary certification came this many days after its anniversary. */
const HELD_AFTER_DAYS = 20

const away =
  (kind: StoredFacts['absences'][number]['kind'], lastOffset: number | null): Twist =>
  (_, { zero, turn }) => ({
    absences: [
      { kind, from: text(turn), to: lastOffset === null ? null : text(zero.add({ days: lastOffset })) },
    ],
  })

const TWISTS: Readonly<Record<Life, Twist>> = {
  due: () => ({}),
  overdue: () => ({}),
  certified: (member, days) => ({ certifications: certifications(member, days, 'with the latest') }),
  newcomer: (member, { turn }) => ({ service: [serving(turn)], appointments: [appointed(member, turn)] }),
  'new-post': (member, days) => ({
    appointments: [
      appointed(member, entered(member, days)),
      appointed(member, days.zero.subtract({ days: 60 })),
    ],
  }),
  'twenty-years': () => ({}),
  pregnant: away('pregnancy', 66),
  parental: away('parental', 400),
  study: away('study', 160),
  organisation: away('international-organisation', null),
  'state-body': away('state-body', 200),
  'second-round-owed': (member, days) => ({
    certifications: [
      ...certifications(member, days, 'without the latest'),
      { on: text(days.turn), outcome: 'recertification', annulled: false },
    ],
    service: [serving(entered(member, days).subtract({ days: HELD_AFTER_DAYS }))],
  }),
  'returned-from-leave': (_, { turn }) => ({
    absences: [{ kind: 'parental', from: text(turn.subtract({ days: 400 })), to: text(turn) }],
  }),
  'served-elsewhere': (member, days) => ({
    appointments: [
      { ...appointed(member, entered(member, days)), unit: '200' },
      { ...appointed(member, days.zero.subtract({ days: 400 })), equivalent: true },
    ],
  }),
  left: (member, days) => ({ service: [{ ...serving(entered(member, days)), to: text(days.turn) }] }),
}

/**
 * The facts of a member of the cast, relative to day zero.
 *
 * @example factsOf(member, Temporal.PlainDate.from('2027-01-01')).service[0]?.from // '2017-12-20'
 */
export function factsOf(member: CastMember, zero: Temporal.PlainDate): StoredFacts {
  const days = { zero, turn: zero.add({ days: member.offset }) }
  const start = entered(member, days)
  return {
    service: [serving(start)],
    appointments: [appointed(member, start)],
    absences: [],
    certifications: certifications(member, days, 'without the latest'),
    credited: [],
    ...TWISTS[member.life](member, days),
  }
}

const text = (date: Temporal.PlainDate): string => date.toString()

const entered = ({ threes }: CastMember, { turn }: Days): Temporal.PlainDate =>
  turn.subtract({ years: CYCLE_YEARS * threes })

const serving = (from: Temporal.PlainDate) => ({ from: text(from), to: null, otherEmploymentAfter: false })

const appointed = ({ position, unit }: CastMember, on: Temporal.PlainDate) => ({
  on: text(on),
  position,
  equivalent: false,
  dutiesChanged: false,
  unit,
})

function certifications(member: CastMember, { turn }: Days, which: 'with the latest' | 'without the latest') {
  const held = []
  const latest = which === 'with the latest' ? 0 : 1
  for (let ago = member.threes - 1; ago >= latest; ago -= 1)
    held.push({
      on: text(turn.subtract({ years: CYCLE_YEARS * ago }).add({ days: HELD_AFTER_DAYS })),
      outcome: 'corresponds' as const,
      annulled: false,
    })
  return held
}
