import type { Request, Response } from 'express'
import { type FieldError, invalidFields, notFound } from '../../acts/problem.ts'
import type { ApiParts } from '../api-parts.ts'
import { pathField, pathNames, type Route } from '../routes/route.ts'
import { fieldNames, fieldSchemas, inputSchemaOf } from './input-schema.ts'
import { receiveBody } from './receive-body.ts'
import { requireSoundText } from './sound-text.ts'
import { textValue } from './text-value.ts'

/** An act's input as a request gives it, before the act has understood it. */
export type GivenInput = { given: Record<string, unknown>; discard: () => Promise<void> }

/**
 * Gathers an act's input from path, query and body; each field comes from one place, and what has no place is named.
 *
 * @throws Problem naming each field that the route does not know
 */
export const readInput = async (
  exchange: { request: Request; response: Response },
  route: Route,
  parts: ApiParts,
): Promise<GivenInput> => {
  const path = await readPath(exchange.request, route, parts)
  const query = readQuery(exchange.request, route)
  if (route.method === 'get') return { given: { ...query, ...path }, discard: async () => {} }
  const { fields, discard } = await receiveBody(exchange, route, parts.settings)
  try {
    requireSoundText(withoutFiles(fields, route))
    requireKnown(fields, fieldsOfBody(route))
    const body = route.bodyField ? bodyAsField(fields, route, route.bodyField) : fields
    return { given: { ...body, ...query, ...path }, discard }
  } catch (error) {
    await discard()
    throw error
  }
}

/** What the path says, as the act's fields. @throws Problem `not-found` for a name that nothing has */
export const readPath = async (request: Request, route: Route, parts: ApiParts) => {
  const read = pathNames(route.path).map(async (name) => {
    const { field, find } = pathField(route, name)
    const written = String(request.params[name])
    const value = find ? await find(parts.database, written) : written
    if (value === null) throw notFound()
    requireSoundText({ [field]: value })
    return [field, textValue(value, fieldSchemas(inputSchemaOf(route), field))] as const
  })
  return Object.fromEntries(await Promise.all(read))
}

/** The fields that a route takes from the query. */
export const fieldsOfQuery = (route: Route): string[] => {
  if (route.method !== 'get') return [...(route.query ?? [])]
  const inPath = fieldsOfPath(route)
  return fieldNames(inputSchemaOf(route)).filter((field) => !inPath.includes(field))
}

/** The fields that a route takes from its path. */
export const fieldsOfPath = (route: Route): string[] =>
  pathNames(route.path).map((name) => pathField(route, name).field)

/** The fields that a route takes from the body; null where the one field that the body is says it itself. */
export const fieldsOfBody = (route: Route): string[] | null => {
  if (route.bodyField) return null
  const elsewhere = new Set([...fieldsOfPath(route), ...fieldsOfQuery(route)])
  return fieldNames(inputSchemaOf(route)).filter((field) => !elsewhere.has(field))
}

/** Of a reading, `?stage=&after=` asks nothing of either: a name without a value is as one left out. */
const readQuery = (request: Request, route: Route): Record<string, unknown> => {
  const given = [...new URLSearchParams(new URL(request.originalUrl, 'http://here').search)]
  const query = Object.fromEntries(given)
  requireSoundText(query)
  requireKnown(query, fieldsOfQuery(route))
  const twice = given.filter(([name], at) => given.findIndex(([other]) => other === name) !== at)
  if (twice.length > 0) throw invalidFields(twice.map(([field]) => ({ field, message: 'is given twice' })))
  const schema = inputSchemaOf(route)
  const told = given.filter(([, text]) => text !== '' || route.method !== 'get')
  return Object.fromEntries(told.map(([name, text]) => [name, textValue(text, fieldSchemas(schema, name))]))
}

const requireKnown = (given: Record<string, unknown>, known: readonly string[] | null): void => {
  if (!known) return
  const unknown: FieldError[] = Object.keys(given)
    .filter((field) => !known.includes(field))
    .map((field) => ({ field, message: 'is not a field of this request' }))
  if (unknown.length > 0) throw invalidFields(unknown)
}

/** Files stand beside the body's own field, not in it. */
const bodyAsField = (fields: Record<string, unknown>, route: Route, bodyField: string) => {
  const filesField = route.files?.field
  if (filesField === undefined || !(filesField in fields)) return { [bodyField]: fields }
  const { [filesField]: files, ...body } = fields
  return { [bodyField]: body, [filesField]: files }
}

const withoutFiles = (fields: Record<string, unknown>, { files }: Route): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name !== files?.field))
