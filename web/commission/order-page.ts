import { createCommission } from '../../acts/commission/create-commission.ts'
import { listCommissions } from '../../acts/commission/list-commissions.ts'
import { Problem } from '../../acts/problem.ts'
import { SEAT_CAPACITIES } from '../../regulation/commission/composition.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import type { Field, Option } from '../forms/field.ts'
import type { Form } from '../forms/form.ts'
import { formPage } from '../forms/form-page.ts'
import { unitOptions } from '../listing/unit-filter.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'

type Seat = { employee: string; capacity: (typeof SEAT_CAPACITIES)[number] }

/** The order that creates a commission: members are named by the capacity in which they sit. */
export const orderPage = formPage({
  path: '/commissions/new',
  section: 'commissions',
  form: async (visit): Promise<Form> => {
    const { say, context } = visit
    const { members } = rulesetOf(context.settings.ruleset).commission
    return {
      heading: say('commission.enter'),
      lead: [say('commission.enterLead')],
      clauses: { ruleset: context.settings.ruleset, cite: [members.cite] },
      fields: [
        {
          ...{ kind: 'select', name: 'unit', label: 'listing.unit', hint: 'commission.unitHint' },
          ...{ optional: true, options: await unitOptions(visit) },
        },
        {
          ...{ kind: 'select', name: 'replaces', label: 'commission.replaces' },
          ...{ hint: 'commission.replacesHint', optional: true, options: await inForce(visit) },
        },
        { kind: 'text', name: 'orderNumber', label: 'commission.orderNumber' },
        { kind: 'day', name: 'orderedOn', label: 'commission.orderedOn' },
        { kind: 'person', name: 'chairman', label: 'commission.chairman', hint: 'commission.chairmanHint' },
        ...SEAT_CAPACITIES.map(
          (capacity): Field => ({
            ...{ kind: 'people', name: capacity, label: `commission.seat.${capacity}`, optional: true },
          }),
        ),
        { kind: 'person', name: 'secretary', label: 'commission.secretary' },
      ],
      button: say('commission.enter'),
      back: { href: '/commissions', text: say('commission.title') },
      send,
    }
  },
})

/** The orders that a new one may take the place of. */
const inForce = async (visit: Visit): Promise<Option[]> => {
  const { day } = writeTo(visit)
  const { items } = await doAct(visit, listCommissions, { limit: 200 })
  return items
    .filter(({ replacedBy }) => replacedBy === null)
    .map(({ id, orderNumber, orderedOn, unit }) => ({
      value: id,
      text: `${visit.say('commission.of', { number: orderNumber, day: day(orderedOn) })}${unit ? `, ${unit.name}` : ''}`,
    }))
}

const send = async (given: Record<string, unknown>, visit: Visit): Promise<string> => {
  const seats = SEAT_CAPACITIES.flatMap((capacity) =>
    namedIn(given[capacity]).map((employee): Seat => ({ employee, capacity })),
  )
  const { unit, replaces, orderNumber, orderedOn, chairman, secretary } = given
  const order = { orderNumber, orderedOn, chairman, secretary, members: seats }
  const chosen = Object.fromEntries(Object.entries({ unit, replaces }).filter(([, id]) => id !== undefined))
  try {
    const { id } = await doAct(visit, createCommission, { ...order, ...chosen })
    return `/commissions/${id}`
  } catch (error) {
    throw error instanceof Problem ? atItsField(error, seats) : error
  }
}

const namedIn = (given: unknown): string[] => (Array.isArray(given) ? given.map(String) : [])

/** What the act says of a member, the form says at the box in which he was named. */
const atItsField = ({ code, parts }: Problem, seats: readonly Seat[]): Problem =>
  new Problem(code, {
    ...parts,
    ...(parts.errors && {
      errors: parts.errors.map(({ field, message }) => {
        const [, at] = /^members\.(\d+)/.exec(field) ?? []
        const seat = at === undefined ? seats[0] : seats[Number(at)]
        return { field: field.startsWith('members') ? (seat?.capacity ?? 'other') : field, message }
      }),
    }),
  })
