import express, { type Request, type Response } from 'express'
import { Problem } from '../../acts/problem.ts'
import type { Settings } from '../../platform/settings.ts'
import type { Route } from '../routes/route.ts'
import { fieldSchemas, inputSchemaOf, type JsonSchema } from './input-schema.ts'
import { receiveFiles } from './receive-files.ts'
import { textValue } from './text-value.ts'

/** What the body of a request says, as fields; files on disk are thrown away by `discard`. */
export type Body = { fields: Record<string, unknown>; discard: () => Promise<void> }

const nothingToDiscard = async () => {}

/**
 * Receives the body of a request: JSON, or a form where the route takes files.
 *
 * @throws Problem `malformed`, `too-large`, `unsupported-media-type`, or `invalid` naming the field
 */
export const receiveBody = async (
  exchange: { request: Request; response: Response },
  route: Route,
  settings: Settings,
): Promise<Body> => {
  const { request } = exchange
  if (route.files && request.is('multipart/form-data')) return receiveForm(exchange, route, settings)
  if (isEmpty(request)) return { fields: {}, discard: nothingToDiscard }
  if (!request.is('application/json')) throw wrongMediaType(route)
  await receiveJson(exchange, settings)
  const body: unknown = request.body
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Problem('malformed', { detail: 'body: expected a JSON object.' })
  return { fields: { ...body }, discard: nothingToDiscard }
}

const isEmpty = (request: Request): boolean =>
  request.headers['transfer-encoding'] === undefined && Number(request.headers['content-length'] ?? 0) === 0

const receiveJson = ({ request, response }: { request: Request; response: Response }, settings: Settings) =>
  new Promise<void>((resolve, reject) => {
    const read = express.json({ limit: settings.limits.requestBytes })
    read(request, response, (error?: unknown) => (error ? reject(jsonProblem(error, settings)) : resolve()))
  })

const receiveForm = async (
  exchange: { request: Request; response: Response },
  route: Route,
  settings: Settings,
): Promise<Body> => {
  const { files: wanted } = route
  if (!wanted) throw wrongMediaType(route)
  const { texts, files, discard } = await receiveFiles(exchange, wanted, settings)
  const schema = bodySchemaOf(route)
  const values = Object.entries(texts).map(([name, text]) => [name, formValue(text, name, schema)])
  const file =
    wanted.count === 'one' ? files.slice(0, 1).map((only) => [wanted.field, only]) : [[wanted.field, files]]
  return { fields: Object.fromEntries([...values, ...file]), discard }
}

const formValue = (text: unknown, name: string, schema: JsonSchema): unknown =>
  typeof text === 'string' ? textValue(text, fieldSchemas(schema, name)) : text

/** The schema of what the body says: of the whole input, or of the one field that the body is. */
const bodySchemaOf = (route: Route): JsonSchema => {
  const schema = inputSchemaOf(route)
  if (!route.bodyField) return schema
  return { anyOf: fieldSchemas(schema, route.bodyField) }
}

const wrongMediaType = ({ files }: Route): Problem =>
  new Problem('unsupported-media-type', {
    detail: `Content-Type: expected application/json${files ? ' or multipart/form-data' : ''}.`,
  })

/** What Express's parser reports, in our words. */
const jsonProblem = (error: unknown, { limits }: Settings): Problem => {
  const type = error instanceof Error && 'type' in error ? error.type : undefined
  if (type === 'entity.too.large')
    return new Problem('too-large', { detail: `body: may have ${limits.requestBytes} bytes at most.` })
  if (type === 'encoding.unsupported' || type === 'charset.unsupported')
    return new Problem('unsupported-media-type', { detail: 'The body must be JSON in UTF-8.' })
  return new Problem('malformed', { detail: 'body: is not JSON.' })
}
