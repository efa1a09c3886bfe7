import type { RulesetId } from '../../regulation/rulesets/keys.ts'
import type { Calls } from '../calls/api.ts'
import { type CastMember, cast, playing } from '../demonstration/cast.ts'
import { UNIT_ROLES } from '../demonstration/load-demonstration.ts'
import type { Diary } from './diary.ts'

/** Somebody of the cast, with the id under which the installation knows him. */
export type Person = { id: string; name: string; member: CastMember }

/** A commission of the demonstration: whose it is, and its people, the chairman first. */
export type CommissionInPlay = { id: string; unit: string; secretary: Person; seats: readonly Person[] }

/** Where the play happens: the API as each account calls it, its people, and the diary that tells of it. */
export type Scene = {
  as(account: string): Calls
  /** Lets the six-monthly schedule determine now. */
  determine(): Promise<void>
  diary: Diary
  ruleset: RulesetId
  person(number: string): Person
  personById(id: string): Person
  /** The units with services of their own whose cases are played. */
  units: readonly string[]
  commissions: CommissionInPlay[]
  /** Whose each case is. */
  cases: Map<string, Person>
  /** Acts that a case refused, though nobody was to do anything unlawful. */
  refused: string[]
  /** What was done once for several, and is not done again. */
  done: Set<string>
  /** The civil day of the installation's clock, as it last told it. */
  today: string
}

/** The unit whose services answer for those that have none of their own. */
export const BODY = '100'

/** The account of the personnel service (or the head) that answers for the people of a unit. */
export function serviceOf(unit: string, role: 'personnel' | 'head'): string {
  const own = UNIT_ROLES.find((granted) => granted.unit === unit && granted.role === role)
  if (own === undefined && unit !== BODY) return serviceOf(BODY, role)
  return playing(own?.part ?? role)[0]?.personnelNumber ?? role
}

/** The units with services of their own. */
export const SERVED_UNITS = [...new Set(UNIT_ROLES.map(({ unit }) => unit))]

/** Two colleagues of somebody who may witness that he refused to sign. */
export function witnessesFor(scene: Scene, person: Person): string[] {
  const serving = cast().filter(({ life }) => life === 'certified')
  const colleagues = serving.filter(({ personnelNumber, unit }) => {
    return unit === person.member.unit && personnelNumber !== person.member.personnelNumber
  })
  return [...colleagues, ...serving]
    .slice(0, 2)
    .map(({ personnelNumber }) => scene.person(personnelNumber).id)
}

type EmployeeLine = { id: string; personnelNumber: string }

/** Reads who everybody is, as the personnel service sees the roster. */
export async function readPeople(as: Scene['as']): Promise<Map<string, Person>> {
  const members = new Map(cast().map((member) => [member.personnelNumber, member]))
  const { items } = await as('personnel').get<{ items: EmployeeLine[] }>('/employees?limit=200')
  const people = items.flatMap(({ id, personnelNumber }) => {
    const member = members.get(personnelNumber)
    return member ? [{ id, member, name: shortName(member) }] : []
  })
  return new Map(people.map((person) => [person.member.personnelNumber, person]))
}

/** @example shortName(member) // 'Сәрсенов Д.' */
function shortName({ familyName, givenName }: CastMember): string {
  return `${familyName} ${givenName.slice(0, 1)}.`
}

/** A page that was signed, as it is scanned in the demonstration. */
export function scan(title: string): File {
  return new File([SCAN], `${title}.pdf`, { type: 'application/pdf' })
}

const SCAN = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'
