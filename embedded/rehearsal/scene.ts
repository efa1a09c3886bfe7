import { setTimeout as pause } from 'node:timers/promises'
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
  /** The situations that were seen to occur. */
  shown: Set<string>
  /** The days on which adjourned meetings go on, by meeting. */
  resumes: Map<string, string>
  /** The meeting that observers applied for. */
  observed?: string
  /** A meeting with a recorded interview: its day, and the unit of its commission. */
  recorded?: { heldOn: string; unit: string }
  /** The appeal that nobody answers. */
  unanswered?: string
  /** Cases whose decision was taken away: they end without one. */
  withoutDecision: Set<string>
  /** The id of a unit by its code. */
  unitId(code: string): string | null
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

/**
 * Waits until something that was taken is handled.
 *
 * @throws Error when that takes more than a minute
 */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + HANDLED_WITHIN_MS; performance.now() < end; await pause(LOOK_EVERY_MS))
    if (await isSo()) return
  throw new Error(`${what}: that was not seen within a minute`)
}

const HANDLED_WITHIN_MS = 60_000
const LOOK_EVERY_MS = 100

/** Each case of a meeting or a session owes the same act; it is done once a day. */
export function first({ done, today }: Scene, what: string): boolean {
  return once({ done }, `${today} ${what}`)
}

/** What is done once in a rehearsal. */
export function once({ done }: Pick<Scene, 'done'>, what: string): boolean {
  const isFirst = !done.has(what)
  done.add(what)
  return isFirst
}

/** A page that was signed, as it is scanned in the demonstration. */
export function scan(title: string): File {
  return new File([SCAN], `${title}.pdf`, { type: 'application/pdf' })
}

const SCAN = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'

/** A second of silence, as it is recorded in the demonstration: WAV, mono, 8 bits. */
export function recording(title: string): File {
  const header = Buffer.from('RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0', 'latin1')
  const rates = Buffer.alloc(12)
  rates.writeUInt32LE(SAMPLES, 0)
  rates.writeUInt32LE(SAMPLES, 4)
  rates.writeUInt16LE(1, 8)
  rates.writeUInt16LE(8, 10)
  const size = Buffer.alloc(4)
  size.writeUInt32LE(SAMPLES)
  header.writeUInt32LE(header.length + rates.length + SAMPLES, 4)
  const sound = Buffer.concat([header, rates, Buffer.from('data'), size, Buffer.alloc(SAMPLES, 128)])
  return new File([new Uint8Array(sound)], `${title}.wav`, { type: 'audio/wav' })
}

const SAMPLES = 8000
