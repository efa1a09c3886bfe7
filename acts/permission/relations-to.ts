import {
  type Authorities,
  authorityOf,
  isAbove,
  isWithin,
  readAuthorities,
} from '../../records/access/authorities.ts'
import { commissionsLedBy, type LedCommission } from '../../records/access/commissions-led.ts'
import {
  type CaseParties,
  type CommissionParties,
  readCaseParties,
  readCommissionParties,
  readEmployeeParties,
  readMeetingParties,
  readPartiesOfCases,
} from '../../records/access/parties.ts'
import type { ActContext } from '../act.ts'
import { type Actor, capacitiesOf, grantedUnits, holdsRole, type Role, wholeBodyRoles } from './actor.ts'
import { commissionAbove } from './higher-commission.ts'
import { holderIn, leadingSeats } from './holder-in.ts'
import type { Relation } from './relation.ts'
import { seatsIn, seatsOf } from './seats.ts'
import type { Subject } from './subject.ts'

type Asker = Pick<ActContext, 'actor' | 'database' | 'known'>

/** What is read once however much is asked: the units with their grants, and the commissions that a capacity leads. */
type ReadOnce = {
  authorities: () => Promise<Authorities>
  led: (capacity: Actor) => Promise<readonly LedCommission[]>
}

/** Who asks, with what is read once. */
type Asking = Asker & ReadOnce

/**
 * Every relation in which the actor stands to a thing, by himself and in the place of those for whom he acts; none when
 * it is not there, or not his to see.
 */
export const relationsTo = async (asker: Asker, subject: Subject): Promise<ReadonlySet<Relation>> => {
  const read = () =>
    inEachCapacity({ ...asker, ...readOnceFor(asker) }, (asking) => relationsIn(asking, subject))
  return asker.known ? asker.known.of(asker.actor, subject, read) : read()
}

/** Every relation in which the actor stands to each of several cases. */
export const relationsToCases = async (
  asker: Asker,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<Relation>>> => {
  const parties = await readPartiesOfCases(asker.database, caseIds)
  const read = readOnceFor(asker)
  const relations = new Map<string, ReadonlySet<Relation>>()
  for (const id of caseIds) {
    const found = parties.get(id) ?? null
    relations.set(id, await inEachCapacity({ ...asker, ...read }, (asking) => toCase(asking, found)))
  }
  return relations
}

const inEachCapacity = async (
  { database, actor: asker, authorities, led }: Asking,
  relationsOf: (asking: Asking) => Promise<ReadonlySet<Relation>>,
): Promise<ReadonlySet<Relation>> => {
  const all = new Set<Relation>()
  for (const actor of capacitiesOf(asker))
    for (const relation of await relationsOf({ database, authorities, led, actor })) all.add(relation)
  // In his own case a person is its employee only, for whomever he acts.
  return all.has('employee') ? new Set<Relation>(['employee']) : all
}

const readOnceFor = ({ database, known }: Asker): ReadOnce => {
  const read = () => readAuthorities(database)
  const led = new Map<string | undefined, Promise<readonly LedCommission[]>>()
  return {
    authorities: known ? () => known.authoritiesBy(read) : once(read),
    led: (capacity) => {
      const order = capacity.inPlaceOf?.orderId
      const reading = led.get(order) ?? commissionsLedBy(database, leadingSeats(capacity))
      led.set(order, reading)
      return reading
    },
  }
}

const once = <Read>(read: () => Promise<Read>): (() => Promise<Read>) => {
  let reading: Promise<Read> | null = null
  return () => {
    reading ??= read()
    return reading
  }
}

/** The relations of one capacity. */
const relationsIn = async (asking: Asking, subject: Subject): Promise<ReadonlySet<Relation>> => {
  const { actor, database } = asking
  if (subject === 'body') return new Set(['signedIn', ...actor.grants.map((grant) => grant.role)])
  if (subject === 'wholeBody') return new Set(['signedIn', ...wholeBodyRoles(actor), ...operating(actor)])
  if ('authorities' in subject) return relationsToAuthorities(actor, subject.authorities)
  if ('caseId' in subject) return toCase(asking, await readCaseParties(database, subject.caseId))
  if ('employeeId' in subject) return toEmployee(asking, subject.employeeId)
  if ('unitId' in subject) return toUnit(actor, subject.unitId, await asking.authorities())
  if ('commissionId' in subject)
    return toCommission(asking, await readCommissionParties(database, subject.commissionId))
  return toCommission(asking, await readMeetingParties(database, subject.meetingId))
}

const operating = (actor: Actor): Relation[] => (holdsRole(actor, 'operator') ? ['operator'] : [])

/** Relations to something that one personnel service and one head answer for. */
export const relationsToAuthorities = (
  actor: Actor,
  owner: { personnelUnitId: string | null; headUnitId: string | null },
): ReadonlySet<Relation> => {
  const relations = new Set<Relation>(wholeBodyRoles(actor))
  if (owner.personnelUnitId !== null && grantedUnits(actor, 'personnel').includes(owner.personnelUnitId))
    relations.add('personnel')
  if (owner.headUnitId !== null && grantedUnits(actor, 'head').includes(owner.headUnitId))
    relations.add('head')
  return relations
}

const toCase = async (asking: Asking, parties: CaseParties | null): Promise<ReadonlySet<Relation>> => {
  if (!parties) return new Set()
  const { actor } = asking
  // Nobody acts in his own case except as its employee.
  if (actor.employeeId !== null && actor.employeeId === parties.employeeId) return new Set(['employee'])
  const relations = new Set(relationsToAuthorities(actor, parties))
  if (actsAsDirectHead(actor, parties, relations)) relations.add('directHead')
  for (const seat of seatsIn(actor, parties)) relations.add(seat)
  if (await auditsUnit(asking, parties.unitId)) relations.add('auditor')
  if (await headsAbove(asking, parties.headUnitId)) relations.add('higherHead')
  if (await leadsAbove(asking, parties.decidedInUnitId)) relations.add('higherCommission')
  return relations
}

/** The direct head, whoever serves in his place, or the authorised head where nobody does. */
const actsAsDirectHead = (
  actor: Actor,
  { directHeadId, servingHeadId }: CaseParties,
  relations: ReadonlySet<Relation>,
): boolean => {
  const employeeId = holderIn(actor, 'directHead')
  return (
    (employeeId !== null && (employeeId === directHeadId || employeeId === servingHeadId)) ||
    (servingHeadId === null && relations.has('head'))
  )
}

const toEmployee = async (asking: Asking, employeeId: string): Promise<ReadonlySet<Relation>> => {
  const { actor, database, authorities } = asking
  const parties = await readEmployeeParties(database, employeeId)
  if (!parties) return new Set()
  if (actor.employeeId === employeeId) return new Set(['employee'])
  const relations = toUnit(actor, parties.unitId, await authorities())
  const headOf = holderIn(actor, 'directHead')
  if (headOf !== null && headOf === parties.directHeadId) relations.add('directHead')
  return relations
}

const toUnit = (actor: Actor, unitId: string, authorities: Authorities): Set<Relation> => {
  const relations = new Set<Relation>(wholeBodyRoles(actor))
  const answers = (role: 'personnel' | 'head') => {
    const authority = authorityOf(authorities, unitId, role)
    return authority !== null && grantedUnits(actor, role).includes(authority)
  }
  if (answers('personnel')) relations.add('personnel')
  if (answers('head')) relations.add('head')
  if (isWithin(authorities, unitId, grantedUnits(actor, 'auditor'))) relations.add('auditor')
  return relations
}

const toCommission = async (
  asking: Asking,
  commission: CommissionParties | null,
): Promise<ReadonlySet<Relation>> => {
  if (!commission) return new Set()
  const { actor, authorities } = asking
  const seats = seatsOf(actor, commission)
  if (commission.unitId === null) return new Set<Relation>([...seats, ...wholeBodyRoles(actor)])
  const roles: readonly Role[] = actor.grants.map((grant) => grant.role)
  if (roles.length === 0) return new Set(seats)
  return new Set([...seats, ...toUnit(actor, commission.unitId, await authorities())])
}

const auditsUnit = async ({ actor, authorities }: Asking, unitId: string): Promise<boolean> => {
  if (!holdsRole(actor, 'auditor')) return false
  const units = grantedUnits(actor, 'auditor')
  return units.length > 0 && isWithin(await authorities(), unitId, units)
}

/** Does the actor lead, or keep the record of, a commission above the one that decided? */
const leadsAbove = async (asking: Asking, decidedInUnitId: string | null): Promise<boolean> => {
  if (decidedInUnitId === null) return false
  const led = await asking.led(asking.actor)
  return led.length > 0 && commissionAbove(led, await asking.authorities(), decidedInUnitId) !== null
}

/** Does the actor head a unit above the one whose head answers for the case? Null is the head of the whole body. */
const headsAbove = async ({ actor, authorities }: Asking, headUnitId: string | null): Promise<boolean> => {
  if (headUnitId === null || !holdsRole(actor, 'head')) return false
  if (wholeBodyRoles(actor).has('head')) return true
  const known = await authorities()
  return grantedUnits(actor, 'head').some((unitId) => isAbove(known, unitId, headUnitId))
}
