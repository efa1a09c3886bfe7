import { nameEmployees } from '../../acts/roster/name-employees.ts'
import { readPerson } from '../../records/access/person-behind.ts'
import type { Typed } from '../../records/console/form-draft.ts'
import type { PageAnswer } from '../pages/page.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import { type Write, writeTo } from '../rendering/write.ts'
import type { Field } from './field.ts'
import type { Form } from './form.ts'
import { changeAddress } from './form-address.ts'
import type { FormState } from './form-state.ts'
import { inputOf } from './read-fields.ts'
import { one } from './read-posted.ts'

const isFile = ({ kind }: Field): boolean => kind === 'file' || kind === 'files'

/** Does a page with what will be on record stand before this act? One without questions is such a page already. */
export const isChecked = ({ check, fields }: Pick<Form, 'check' | 'fields'>): boolean =>
  check !== undefined && fields.length > 0

/** What a form asks on its own page: files of a checked form are asked for where it is checked, so that none waits here. */
export const firstFields = (form: Pick<Form, 'check' | 'fields'>): readonly Field[] =>
  isChecked(form) ? form.fields.filter((field) => !isFile(field)) : form.fields

/** What a form asks where it is checked. */
export const lastFields = ({ fields }: Pick<Form, 'fields'>): readonly Field[] => fields.filter(isFile)

/**
 * The page that shows what will be on record: each answer with the way back to it, what is not finished, who does the act,
 * and the button that says it.
 *
 * @param state the form as it was sent, its key, and why it was refused here
 * @example await checkPage(form, { given, state }, visit) //=> { view: 'forms/check', model: { … }, status: 200 }
 */
export const checkPage = async (
  form: Form,
  { given, state }: { given: Record<string, unknown>; state: FormState },
  visit: Visit,
): Promise<PageAnswer> => {
  const { send: _send, check, ...asked } = form
  const places = new Map(form.fields.map((field) => [field.name, placeOf(field, visit)]))
  return {
    view: 'forms/check',
    model: {
      form: { ...asked, fields: lastFields(form), button: check?.button ?? form.button },
      ...state,
      rows: await rowsOf(form, { given, typed: state.typed }, visit),
      unfinished: (check?.unfinished?.(given) ?? []).map(({ name, text }) => ({
        ...{ text, href: places.get(name) ?? visit.address },
      })),
      hidden: Object.entries(state.typed).flatMap(([name, value]) =>
        [value].flat().map((each) => ({ name, value: each })),
      ),
      by: await actorOf(visit),
      address: visit.address,
    },
    status: state.refusal?.status ?? 200,
  }
}

const placeOf = (field: Field, { address }: Visit): string => changeAddress(address, inputOf(field))

/** Whoever does the act, as the record names him. */
const actorOf = async (visit: Visit): Promise<string> => {
  const { actor, database } = visit.context
  const found = actor.employeeId === null ? null : await readPerson(database, actor.employeeId)
  return found ? `${writeTo(visit).person(found)}, ${found.position}` : actor.personnelNumber
}

type Answered = { given: Record<string, unknown>; typed: Typed }

const rowsOf = async (form: Form, answered: Answered, visit: Visit) => {
  const names = await namesOf(form, answered, visit)
  const write = writeTo(visit)
  return firstFields(form).map((field) => ({
    label: field.label,
    lines: SHOWN[field.kind]?.(field, { ...answered, names }, write) ?? typedLines(field, answered),
    href: placeOf(field, visit),
  }))
}

type Shown = Answered & { names: ReadonlyMap<string, string> }

const typedLines = ({ name }: Field, { typed }: Answered): string[] =>
  one(typed[name])
    .split('\n')
    .filter((line) => line.trim() !== '')

const chosen = (field: Field, { typed }: Shown): string[] => {
  const values = new Set([typed[field.name] ?? []].flat())
  return 'options' in field
    ? field.options.flatMap(({ value, text }) => (values.has(value) ? [text] : []))
    : []
}

/** People as the record will name them; of those whom one may not see, what was typed of them. */
const people = (field: Field, shown: Shown): string[] => {
  const ids = [shown.given[field.name] ?? []].flat().map(String)
  const lines = typedLines(field, shown)
  return ids.map((id, index) => shown.names.get(id) ?? lines[index]?.trim() ?? '')
}

/** How the answers of each kind are written where they are checked; every other one as it was typed. */
const SHOWN: { [Kind in Field['kind']]?: (field: Field, shown: Shown, write: Write) => string[] } = {
  choice: chosen,
  select: chosen,
  ticks: chosen,
  person: people,
  people,
  day: ({ name }, { typed }, { dayNote }) => {
    const part = (of: string) => one(typed[`${name}-${of}`])
    return [dayNote({ day: part('day'), month: part('month'), year: part('year') })].filter(Boolean)
  },
  'yes-no': ({ name }, { given }, { say }) =>
    given[name] === undefined ? [] : [say(given[name] === true ? 'frame.yes' : 'frame.no')],
  tick: ({ name }, { typed }, { say }) => (one(typed[name]) === 'yes' ? [say('frame.yes')] : []),
}

const namesOf = async (
  { fields }: Form,
  { given }: Answered,
  visit: Visit,
): Promise<ReadonlyMap<string, string>> => {
  const ids = fields.flatMap(({ kind, name }) =>
    kind === 'person' || kind === 'people' ? [given[name] ?? []].flat().map(String) : [],
  )
  if (ids.length === 0) return new Map()
  const { person } = writeTo(visit)
  const found = await doAct(visit, nameEmployees, { ids })
  return new Map([...found].map(([id, each]) => [id, person(each)]))
}
