import { REQUESTS_AN_HOUR } from '../../acts/observers/request-limits.ts'
import { PROBLEMS } from '../../acts/problem.ts'
import { KEY_HEADER } from '../requests/idempotent.ts'
import {
  answeredSchema,
  fieldNames,
  fieldSchemas,
  inputSchemaOf,
  type JsonSchema,
  requiredNames,
} from '../requests/input-schema.ts'
import { fieldsOfBody, fieldsOfQuery } from '../requests/read-input.ts'
import { pathField, pathNames, type Route } from '../routes/route.ts'

/** One operation of the API document. */
export const operation = (route: Route) => ({
  operationId: operationId(route),
  tags: [route.tag],
  summary: route.summary,
  ...(route.signIn === 'not-needed' ? { security: [] } : {}),
  parameters: [...pathParameters(route), ...queryParameters(route), ...headerParameters(route)],
  ...(route.method === 'get' ? {} : requestBody(route)),
  responses: { [String(route.status ?? 200)]: answer(route), ...problems(route) },
})

/** @example operationId({ method: 'post', path: '/cases/{id}/acts' }) //=> 'post-cases-id-acts' */
const operationId = ({ method, path }: Pick<Route, 'method' | 'path'>): string =>
  `${method}${path.replace(/[{}]/g, '').replaceAll('/', '-')}`

const pathParameters = (route: Route) =>
  pathNames(route.path).map((name) => {
    const { field, find } = pathField(route, name)
    const schema = find ? { type: 'string' } : fieldSchema(route, field)
    return { name, in: 'path', required: true, schema }
  })

const queryParameters = (route: Route) =>
  fieldsOfQuery(route).map((name) => ({
    name,
    in: 'query',
    required: requiredNames(inputSchemaOf(route)).includes(name),
    schema: fieldSchema(route, name),
  }))

const headerParameters = ({ method }: Route) =>
  method === 'get'
    ? []
    : [{ name: KEY_HEADER, in: 'header', required: false, schema: { type: 'string', maxLength: 200 } }]

const fieldSchema = (route: Route, field: string): JsonSchema => {
  const schemas = fieldSchemas(inputSchemaOf(route), field)
  return schemas.length === 1 ? (schemas[0] ?? {}) : { anyOf: schemas }
}

const requestBody = (route: Route) => {
  const schema = bodySchema(route)
  const files = route.files
  const json = files?.count === 'one' ? {} : { 'application/json': { schema } }
  const form = files ? { 'multipart/form-data': { schema: formSchema(schema, files) } } : {}
  const needed = route.bodyField !== undefined || requiredNames(schema).length > 0 || files?.count === 'one'
  if (fieldNames(schema).length === 0 && !files) return {}
  return { requestBody: { required: needed, content: { ...json, ...form } } }
}

/** What the body says: the one field that it is, or the input without what comes from elsewhere and from files. */
const bodySchema = (route: Route): JsonSchema => {
  if (route.bodyField) return fieldSchema(route, route.bodyField)
  const own = (fieldsOfBody(route) ?? []).filter((field) => field !== route.files?.field)
  return narrowed(inputSchemaOf(route), own)
}

/** A schema of an object with only some of its fields. */
const narrowed = (schema: JsonSchema, fields: readonly string[]): JsonSchema => {
  const { properties, required, anyOf, oneOf, ...rest } = schema
  const kept = Object.entries(properties ?? {}).filter(([name]) => fields.includes(name))
  return {
    ...rest,
    ...(properties ? { properties: Object.fromEntries(kept) } : {}),
    ...(required ? { required: required.filter((name) => fields.includes(name)) } : {}),
    ...(anyOf ? { anyOf: anyOf.map((shape) => narrowed(shape, fields)) } : {}),
    ...(oneOf ? { oneOf: oneOf.map((shape) => narrowed(shape, fields)) } : {}),
  }
}

const formSchema = (body: JsonSchema, files: NonNullable<Route['files']>) => {
  const file = { type: 'string', format: 'binary' }
  const field = files.count === 'one' ? file : { type: 'array', items: file }
  const filesPart = {
    type: 'object',
    properties: { [files.formFields[0]]: field },
    required: files.count === 'one' ? [files.formFields[0]] : [],
  }
  // A shape that is closed would refuse the files beside it: the form is the body's fields and the files.
  return { allOf: [opened(body), filesPart] }
}

const opened = (schema: JsonSchema): JsonSchema => {
  const { additionalProperties: _closed, anyOf, oneOf, ...rest } = schema
  return {
    ...rest,
    ...(anyOf ? { anyOf: anyOf.map(opened) } : {}),
    ...(oneOf ? { oneOf: oneOf.map(opened) } : {}),
  }
}

const answer = (route: Route) => ({
  description: route.summary,
  ...(route.locates ? { headers: { Location: { schema: { type: 'string' } } } } : {}),
  content:
    route.sends === 'file' || route.sends === 'parts'
      ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
      : { 'application/json': { schema: answeredSchema(route.answer) } },
})

/** Every problem has the same shape; which statuses can come depends on what the route does. */
const problems = ({ method, signIn }: Route) => {
  const reads = [...(signIn === 'not-needed' ? [429] : [401, 403]), 404, 422, 503]
  const statuses = method === 'get' ? reads : [400, ...reads, 409, 413, 415]
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  return Object.fromEntries(
    statuses.map((status) => [status, { description: titleOf(status), ...waits(status), content }]),
  )
}

/** Where asking again later helps, the answer says when. */
const waits = (status: number) =>
  status === 429 || status === 503
    ? { headers: { 'Retry-After': { description: 'In so many seconds.', schema: { type: 'integer' } } } }
    : {}

const titleOf = (status: number): string =>
  Object.values(PROBLEMS)
    .filter((problem) => problem.status === status)
    .map(({ title }) => (status === 429 ? `${title}: more than ${REQUESTS_AN_HOUR.read} in an hour` : title))
    .join('; ')
