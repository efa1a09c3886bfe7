import { z } from 'zod'
import type { Settings } from '../../platform/settings.ts'
import { problemBody } from '../answers/problem-body.ts'
import type { Route } from '../routes/route.ts'
import { operation } from './operation.ts'

/**
 * The OpenAPI 3.1 document of the API, made of the same schemas that read its requests.
 *
 * @example apiDocument(routes, settings).openapi //=> '3.1.0'
 */
export const apiDocument = (routes: readonly Route[], { publicUrl }: Pick<Settings, 'publicUrl'>) => ({
  openapi: '3.1.0',
  info: {
    title: 'Attestor',
    version: '1',
    description:
      'Certification of law-enforcement employees, step by lawful step. Facts are taken with 202 and judged by the case; verdicts are answered at once. Dates are civil dates in Asia/Almaty or RFC 3339 instants.',
  },
  servers: [{ url: `${publicUrl.replace(/\/$/, '')}/api/v1` }],
  security: [{ token: [] }],
  tags: [...new Set(routes.map((route) => route.tag))].map((name) => ({ name })),
  paths: pathsOf(routes),
  components: {
    securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    schemas: { Problem: problemSchema() },
  },
})

const pathsOf = (routes: readonly Route[]): Record<string, Record<string, unknown>> => {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of routes) paths[route.path] = { ...paths[route.path], [route.method]: operation(route) }
  return paths
}

const problemSchema = () => {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(problemBody) as Record<string, unknown>
  return schema
}
