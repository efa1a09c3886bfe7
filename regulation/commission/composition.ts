import type { CommissionRules } from '../rulesets/commission-rules.ts'
import { type Refusal, refused } from './ruling.ts'

/** As what a member was named: head of a structural division, from the personnel service, or other. */
export const SEAT_CAPACITIES = ['division-head', 'personnel', 'other'] as const
export type SeatCapacity = (typeof SEAT_CAPACITIES)[number]

/** A seat in the composition; `underCertification`: between the start of the member's own case and its decision. */
export type Seat = { employeeId: string; capacity: SeatCapacity; underCertification: boolean }

/** The order that creates a commission; the chairman is one of the members, the secretary is none. */
export type CommissionOrder = { chairmanId: string; secretaryId: string; members: readonly Seat[] }

/** The part of the order that a refusal names. */
export type OrderField = 'members' | 'chairman' | 'secretary'

type Check = (order: CommissionOrder, rules: CommissionRules) => (Refusal & { field: OrderField })[]

/**
 * What in an order breaks the rules of composition; empty when it may be entered. Paras 16–19, art. 49(2).
 *
 * @example judgeComposition({ chairmanId: 'a', secretaryId: 's', members: [] }, rules)[0].reason
 * //=> 'the order names 0 members; at least 5 are needed, the chairman one of them'
 */
export const judgeComposition = (order: CommissionOrder, rules: CommissionRules) =>
  CHECKS.flatMap((check) => check(order, rules))

const enough: Check = ({ members }, { members: rule }) =>
  members.length >= rule.atLeast
    ? []
    : [
        {
          field: 'members',
          ...refused(
            `the order names ${members.length} members; at least ${rule.atLeast} are needed, the chairman one of them`,
            rule.cite,
          ),
        },
      ]

const once: Check = ({ members }, { members: rule }) => {
  const ids = members.map(({ employeeId }) => employeeId)
  const twice = new Set(ids.filter((id, at) => ids.indexOf(id) !== at))
  return [...twice].map((id) => ({
    field: 'members',
    ...refused(`${id} is named twice; each member has one seat`, rule.cite),
  }))
}

const chairmanIsMember: Check = ({ members, chairmanId }, { members: rule }) =>
  members.some(({ employeeId }) => employeeId === chairmanId)
    ? []
    : [
        {
          field: 'chairman',
          ...refused('the chairman is one of the members: name him among them too', rule.cite),
        },
      ]

const secretaryIsNoMember: Check = ({ members, secretaryId }, { secretary: rule }) =>
  members.some(({ employeeId }) => employeeId === secretaryId)
    ? [
        {
          field: 'secretary',
          ...refused('the secretary is not a member and has no vote: name another employee', rule.cite),
        },
      ]
    : []

const divisionHeads: Check = ({ members }, { divisionHeads: rule }) =>
  ofCapacity(members, 'division-head') >= rule.atLeast
    ? []
    : [
        {
          field: 'members',
          ...refused(`at least ${rule.atLeast} head of a structural division is needed`, rule.cite),
        },
      ]

const personnelService: Check = ({ members }, { personnelService: rule }) =>
  ofCapacity(members, 'personnel') >= rule.atLeast
    ? []
    : [
        {
          field: 'members',
          ...refused(`at least ${rule.atLeast} representative of the personnel service is needed`, rule.cite),
        },
      ]

const nobodyUnderCertification: Check = ({ members }, { ownCertification: rule }) =>
  members
    .filter(({ underCertification }) => underCertification)
    .map(({ employeeId }) => ({
      field: 'members',
      ...refused(`${employeeId} is being certified and does not sit until the decision`, rule.cite),
    }))

const ofCapacity = (members: readonly Seat[], capacity: SeatCapacity): number =>
  members.filter((seat) => seat.capacity === capacity).length

const CHECKS: readonly Check[] = [
  enough,
  once,
  chairmanIsMember,
  secretaryIsNoMember,
  divisionHeads,
  personnelService,
  nobodyUnderCertification,
]
