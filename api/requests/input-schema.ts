import { z } from 'zod'
import type { Route } from '../routes/route.ts'

/** The part of JSON Schema that the API reads: enough to tell what a text of a form or a query stands for. */
export type JsonSchema = {
  type?: string | string[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
  const?: unknown
  $ref?: string
  [key: string]: unknown
}

/**
 * The JSON Schema (2020-12) of what a schema accepts, as the API's document shows it. Schemas that JSON cannot
 * express (files, dates read to PlainDate) are shown as what is sent for them.
 */
export const acceptedSchema = (schema: z.ZodType): JsonSchema => jsonSchema(schema, 'input')

/** The JSON Schema of what an act answers. */
export const answeredSchema = (schema: z.ZodType): JsonSchema => jsonSchema(schema, 'output')

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
    target: 'draft-2020-12',
  })
  return rest as JsonSchema
}

/** The schemas of one field over all shapes that an input may have. */
export const fieldSchemas = (schema: JsonSchema, field: string): JsonSchema[] => {
  const own = schema.properties?.[field]
  return [...(own ? [own] : []), ...shapesOf(schema).flatMap((shape) => fieldSchemas(shape, field))]
}

/** Every field that some shape of an input has. */
export const fieldNames = (schema: JsonSchema): string[] => [
  ...new Set([...Object.keys(schema.properties ?? {}), ...shapesOf(schema).flatMap(fieldNames)]),
]

/** The fields that every shape of an input needs. */
export const requiredNames = (schema: JsonSchema): string[] => {
  const shapes = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].map(requiredNames)
  const [first = [], ...rest] = shapes
  const inAll = first.filter((name) => rest.every((names) => names.includes(name)))
  return [...new Set([...(schema.required ?? []), ...inAll, ...(schema.allOf ?? []).flatMap(requiredNames)])]
}

const shapesOf = (schema: JsonSchema): JsonSchema[] => [
  ...(schema.anyOf ?? []),
  ...(schema.oneOf ?? []),
  ...(schema.allOf ?? []),
]

/** The types that a field may have, over all its shapes. */
export const typesOf = (schema: JsonSchema): string[] => [
  ...[schema.type ?? []].flat(),
  ...(schema.const === undefined ? [] : [typeof schema.const]),
  ...shapesOf(schema).flatMap(typesOf),
]

const known = new WeakMap<Route, JsonSchema>()

/** The JSON Schema of a route's input, made once. */
export const inputSchemaOf = (route: Route): JsonSchema => {
  const made = known.get(route) ?? acceptedSchema(route.input)
  known.set(route, made)
  return made
}
