import type { Upload } from '../../acts/upload.ts'
import type { Typed } from '../../records/console/form-draft.ts'
import type { Visit } from '../pages/visit.ts'
import type { Field, Wrong } from './field.ts'
import { findPerson } from './find-people.ts'
import { readDay } from './read-day.ts'
import { one } from './read-posted.ts'

/** What a form's answers are for the act, and what of them cannot be understood. */
export type ReadFields = { given: Record<string, unknown>; wrong: Wrong[] }

type Sent = { typed: Typed; files: readonly Upload[] }
type Value = { value: unknown } | { wrong: string; input?: string } | 'nothing'
type Reader = (field: Field, sent: Sent, visit: Visit) => Value | Promise<Value>

/**
 * Reads the answers of a form, field by field, into what the act takes.
 *
 * @example await readFields([{ kind: 'yes-no', name: 'attended', label: 'field.attended' }], sent, visit)
 * //=> { given: { attended: true }, wrong: [] }
 */
export const readFields = async (fields: readonly Field[], sent: Sent, visit: Visit): Promise<ReadFields> => {
  const given: Record<string, unknown> = {}
  const wrong: Wrong[] = []
  for (const field of fields) {
    const read = await READERS[field.kind](field, sent, visit)
    if (read === 'nothing') {
      if (!field.optional) wrong.push(missing(field, visit))
    } else if ('wrong' in read)
      wrong.push({ name: field.name, input: read.input ?? inputOf(field), message: read.wrong })
    else if (!field.statement) given[field.name] = read.value
  }
  return { given, wrong }
}

/** The id of the box to which an error of a field leads. */
export const inputOf = ({ kind, name }: Field): string => (kind === 'day' ? `${name}-day` : name)

const missing = (field: Field, { say }: Visit): Wrong => ({
  name: field.name,
  input: inputOf(field),
  message: say(field.kind === 'day' ? 'wrong.day.empty' : `wrong.${field.kind}`, { field: say(field.label) }),
})

const text: Reader = ({ name }, { typed }) => {
  const value = one(typed[name]).trim()
  return value === '' ? 'nothing' : { value }
}

const many = (name: string, typed: Typed): string[] => {
  const value = typed[name]
  return (typeof value === 'string' ? [value] : [...(value ?? [])]).filter((each) => each !== '')
}

const READERS: Record<Field['kind'], Reader> = {
  text,
  words: text,
  choice: text,
  select: text,
  time: ({ name }, { typed }, { say }) => {
    const written = one(typed[name]).trim()
    if (written === '') return 'nothing'
    const [, hours, minutes] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(written) ?? []
    return hours === undefined
      ? { wrong: say('wrong.time') }
      : { value: `${hours.padStart(2, '0')}:${minutes}` }
  },
  number: ({ name, label }, { typed }, { say }) => {
    const written = one(typed[name]).trim().replace(',', '.')
    if (written === '') return 'nothing'
    const value = Number(written)
    return Number.isFinite(value) ? { value } : { wrong: say('wrong.number', { field: say(label) }) }
  },
  day: ({ name, label }, { typed }, { say }) => {
    const part = (of: string) => one(typed[`${name}-${of}`])
    const read = readDay({ day: part('day'), month: part('month'), year: part('year') })
    if ('date' in read) return { value: read.date }
    if (read.wrong === 'empty') return 'nothing'
    const box = read.wrong === 'not-real' ? 'day' : read.wrong
    return { wrong: say(`wrong.day.${read.wrong}`, { field: say(label) }), input: `${name}-${box}` }
  },
  'yes-no': ({ name }, { typed }) => {
    const answer = one(typed[name])
    return answer === 'yes' || answer === 'no' ? { value: answer === 'yes' } : 'nothing'
  },
  tick: ({ name }, { typed }) => (one(typed[name]) === 'yes' ? { value: true } : 'nothing'),
  ticks: ({ name }, { typed }) => {
    const value = many(name, typed)
    return value.length === 0 ? 'nothing' : { value }
  },
  file: ({ posted }, { files }) => {
    const file = posted === undefined ? files[0] : files.find(({ field }) => field === posted)
    return file ? { value: file } : 'nothing'
  },
  files: (_field, { files }) => (files.length > 0 ? { value: files } : 'nothing'),
  person: async ({ name }, { typed }, visit) => {
    const found = await people(one(typed[name]), visit)
    return Array.isArray(found) ? (found[0] === undefined ? 'nothing' : { value: found[0] }) : found
  },
  people: async ({ name }, { typed }, visit) => {
    const found = await people(one(typed[name]), visit)
    return Array.isArray(found) ? (found.length === 0 ? 'nothing' : { value: found }) : found
  },
}

const people = async (typed: string, visit: Visit): Promise<string[] | { wrong: string }> => {
  const ids: string[] = []
  for (const line of typed.split('\n').map((each) => each.trim())) {
    if (line === '') continue
    const found = await findPerson(visit, line)
    if ('id' in found) ids.push(found.id)
    else if (found.matches === 0) return { wrong: visit.say('wrong.person.none', { typed: line }) }
    else
      return {
        wrong: visit.say('wrong.person.several', { typed: line, examples: found.examples.join('; ') }),
      }
  }
  return ids
}
