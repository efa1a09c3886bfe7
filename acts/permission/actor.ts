/** What a grant makes of an account: the personnel service, an authorised head, an auditor. */
export const ROLES = ['personnel', 'head', 'auditor'] as const

/** A role that is given by a row and not by a relation. */
export type Role = (typeof ROLES)[number]

/** A role in one unit (an opaque id); without a unit in the whole body. */
export type Grant = { role: Role; unitId: string | null }

/**
 * Whoever speaks to Attestor: the account of the token, the employee of the roster behind it, and the roles
 * that were granted and not revoked. `employeeId` is null for an account that nobody of the roster has.
 */
export type Actor = {
  accountId: string
  personnelNumber: string
  employeeId: string | null
  grants: readonly Grant[]
}

/** Whoever asks without sign-in: nobody of the roster, without any role. */
export const ANYBODY: Actor = {
  accountId: '00000000-0000-0000-0000-000000000000',
  personnelNumber: '',
  employeeId: null,
  grants: [],
}

/** The roles that hold in the whole body. @example wholeBodyRoles(actor).has('auditor') //=> true */
export const wholeBodyRoles = (actor: Actor): ReadonlySet<Role> =>
  new Set(actor.grants.filter((grant) => grant.unitId === null).map((grant) => grant.role))

/** The units in which the actor was granted `role`, without the whole body. */
export const grantedUnits = (actor: Actor, role: Role): string[] =>
  actor.grants.flatMap((grant) => (grant.role === role && grant.unitId !== null ? [grant.unitId] : []))

/** Was `role` granted anywhere, in the whole body or in a unit? */
export const holdsRole = (actor: Actor, role: Role): boolean =>
  actor.grants.some((grant) => grant.role === role)
