import type { z } from 'zod'
import { type Act, type ActContext, performAct } from '../../acts/act.ts'
import type { Settings } from '../../platform/settings.ts'
import type { Database } from '../../records/database.ts'

/** Where a part of the path goes in the act's input; `find` turns what people write into an id, null when there is none. */
export type PathField = {
  field: string
  find?: (database: Database, written: string) => Promise<string | null>
}

/** Files that a route takes as `multipart/form-data`. */
export type RouteFiles = {
  /** The form's field; the first is the documented one, the others are taken too. */
  formFields: readonly [string, ...string[]]
  field: string
  /** `one`: exactly one, the field holds it; `several`: any number up to ten, the field holds a list. */
  count: 'one' | 'several'
  /** The largest file in bytes. */
  limit: (settings: Settings) => number
  /** The act reads the file as it comes: it lies nowhere in between. Its field is then the last of the form. */
  streamed?: true
}

/** How an act is reached over HTTP; all that is not said here follows from the act's input. */
export type RouteParts<Input, Output> = {
  method: 'get' | 'post' | 'put'
  path: `/${string}`
  tag: string
  summary: string
  act: Act<Input, Output>
  answer: z.ZodType
  /** 200 when left out. */
  status?: 200 | 201 | 202
  /** The address of what was made or begun, below `/api/v1`. */
  location?: (output: Output, given: Readonly<Record<string, unknown>>) => string
  /** `{id}` of the path → field of the act's input; a name that is not here is a field itself. */
  params?: Record<string, string | PathField>
  /** Of a request that changes something: the fields that come in the query and not in the body. */
  query?: readonly string[]
  /** The whole body is this one field of the act's input. */
  bodyField?: string
  files?: RouteFiles
  /** `not-needed`: read by everybody, without a token; `needed` when left out. */
  signIn?: 'needed' | 'not-needed'
  /** `file`: the act answers a file to be sent, `parts`: or the part that `Range` asks for; `json` when left out. */
  sends?: 'json' | 'file' | 'parts'
}

/** A route as the table holds it: its parts, with the types of its own act settled. */
export type Route = Omit<RouteParts<unknown, unknown>, 'act' | 'location'> & {
  act: string
  input: z.ZodType
  /** Does an answer tell an address? */
  locates: boolean
  /** Performs the act: the answer, and its address if it has one. */
  perform(
    context: ActContext,
    given: Readonly<Record<string, unknown>>,
  ): Promise<{ body: unknown; location: string | null }>
}

/** Makes a row of the table. @example route({ method: 'get', path: '/me', act: readMe, … }) */
export const route = <Input, Output>(parts: RouteParts<Input, Output>): Route => {
  const { act, location, ...rest } = parts
  return {
    ...rest,
    act: act.name,
    input: act.input,
    locates: location !== undefined,
    perform: async (context, given) => {
      const body = await performAct(act, context, given)
      return { body, location: location ? location(body, given) : null }
    },
  }
}

/** The names in the path. @example pathNames('/meetings/{id}/items/{n}/open') //=> ['id', 'n'] */
export const pathNames = (path: string): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => (name ? [name] : []))

/** Where a name of the path goes. */
export const pathField = ({ params }: Pick<Route, 'params'>, name: string): PathField => {
  const where = params?.[name] ?? name
  return typeof where === 'string' ? { field: where } : where
}
