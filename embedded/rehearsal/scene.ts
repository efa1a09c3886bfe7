import type { RulesetId } from '../../regulation/rulesets/keys.ts'
import type { Calls } from '../calls/api.ts'
import { type CastMember, cast, playing } from '../demonstration/cast.ts'
import type { Diary } from './diary.ts'

/** Somebody of the cast, with the id under which the installation knows him. */
export type Person = { id: string; name: string; member: CastMember }

/** A commission of the demonstration: whose it is, and its people, the chairman first. */
export type CommissionInPlay = { id: string; unit: string; secretary: Person; seats: readonly Person[] }

/** Where the play happens: the API as each account calls it, its people, and the diary that tells of it. */
export type Scene = {
  as(account: string): Calls
  diary: Diary
  ruleset: RulesetId
  person(number: string): Person
  personById(id: string): Person
  commissions: CommissionInPlay[]
  /** Whose each case is. */
  cases: Map<string, Person>
  /** What was done once for several, and is not done again. */
  done: Set<string>
  /** The civil day of the installation's clock, as it last told it. */
  today: string
}

/** The units that have a personnel service and a head of their own, by the parts of their holders. */
const OWN_SERVICES: Readonly<Record<string, { personnel: string; head: string }>> = {
  '200': { personnel: 'district-personnel', head: 'district-head' },
  '300': { personnel: 'centre-personnel', head: 'centre-head' },
}

/** The account of the personnel service (or the head) that answers for the people of a unit. */
export function serviceOf(unit: string, role: 'personnel' | 'head'): string {
  const own = OWN_SERVICES[unit]
  return own ? (playing(own[role])[0]?.personnelNumber ?? role) : role
}

/** The accounts of every personnel service with the head beside it; the one of the whole body takes what is left. */
export function services(): { personnel: string; head: string }[] {
  return ['200', '300', '100'].map((unit) => ({
    personnel: serviceOf(unit, 'personnel'),
    head: serviceOf(unit, 'head'),
  }))
}

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
