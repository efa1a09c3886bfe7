import type { OrderInForce } from '../../records/acting/orders-in-force.ts'

/**
 * What a grant makes of an account: the personnel service, an authorised head, an auditor; or the operator of the
 * installation, who has to do with none of what is on record.
 */
export const ROLES = ['personnel', 'head', 'auditor', 'operator'] as const

/** A role that is given by a row and not by a relation. */
export type Role = (typeof ROLES)[number]

/** A role in one unit (an opaque id); without a unit in the whole body. `order`: lent by an order to act for somebody. */
export type Grant = { role: Role; unitId: string | null; order?: string }

/** An order under which the actor acts for somebody today: for whom, in which office, with which roles. */
export type ActingUnder = Omit<OrderInForce, 'grants'> & { grants: readonly Grant[] }

/**
 * Whoever speaks to Attestor: the account of the token, the employee of the roster behind it, and the roles
 * that were granted and not revoked. `employeeId` is null for an account that nobody of the roster has.
 */
export type Actor = {
  accountId: string
  personnelNumber: string
  employeeId: string | null
  grants: readonly Grant[]
  /** The orders under which he acts for others today; what they lend is among his grants too. */
  acting?: readonly ActingUnder[]
  /** In whose place he is looked at; left out: in his own and in that of all for whom he acts. */
  inPlaceOf?: ActingUnder
}

/** Whoever asks without sign-in: nobody of the roster, without any role. */
export const ANYBODY: Actor = {
  accountId: '00000000-0000-0000-0000-000000000000',
  personnelNumber: '',
  employeeId: null,
  grants: [],
}

/** A role that has to do with what is on record. */
export type OfficeRole = Exclude<Role, 'operator'>

/** The offices that hold in the whole body. @example wholeBodyRoles(actor).has('auditor') //=> true */
export const wholeBodyRoles = ({ grants }: Actor): ReadonlySet<OfficeRole> =>
  new Set(grants.flatMap(({ role, unitId }) => (unitId === null && role !== 'operator' ? [role] : [])))

/** The units in which the actor was granted `role`, without the whole body. */
export const grantedUnits = (actor: Actor, role: Role): string[] =>
  actor.grants.flatMap((grant) => (grant.role === role && grant.unitId !== null ? [grant.unitId] : []))

/** Was `role` granted anywhere, in the whole body or in a unit? */
export const holdsRole = (actor: Actor, role: Role): boolean =>
  actor.grants.some((grant) => grant.role === role)

/** The actor by himself, without anybody for whom he acts. */
export const byHimself = ({ acting: _, inPlaceOf: _place, ...actor }: Actor): Actor => ({
  ...actor,
  grants: actor.grants.filter(({ order }) => order === undefined),
})

/** The actor in the place of somebody for whom he acts, and of nobody else. */
export const inPlace = (actor: Actor, under: ActingUnder): Actor => ({
  ...byHimself(actor),
  grants: under.grants,
  inPlaceOf: under,
})

/** Every capacity in which somebody asks: his own, then that of each for whom he acts. */
export const capacitiesOf = (actor: Actor): readonly Actor[] =>
  actor.acting === undefined || actor.acting.length === 0
    ? [actor]
    : [byHimself(actor), ...actor.acting.map((under) => inPlace(actor, under))]

/** What a record says of an act that was done for somebody: the order. @example underOrder(undefined) //=> {} */
export const underOrder = (under: ActingUnder | undefined): { actingOrderId?: string } =>
  under ? { actingOrderId: under.orderId } : {}
