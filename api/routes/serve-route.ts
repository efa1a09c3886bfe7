import type { Request, RequestHandler, Response } from 'express'
import type { ActContext } from '../../acts/act.ts'
import type { KeptAnswer } from '../../acts/idempotency/once.ts'
import { countAsked } from '../../acts/observers/request-limits.ts'
import { type Actor, ANYBODY } from '../../acts/permission/actor.ts'
import { notFound, Problem, unavailable } from '../../acts/problem.ts'
import { sendFile } from '../answers/send-file.ts'
import { sendParts } from '../answers/send-parts.ts'
import { sendProblem, tellableProblem } from '../answers/send-problem.ts'
import type { ApiParts } from '../api-parts.ts'
import { authenticate } from '../authentication/authenticate.ts'
import { idOfRequest, keyOf, onceByKey } from '../requests/idempotent.ts'
import { readLanguage } from '../requests/language.ts'
import { fieldsOfPath, readInput, readPath } from '../requests/read-input.ts'
import { receiveStream } from '../requests/receive-stream.ts'
import type { Route } from './route.ts'

/** An answer with its address, as it is kept under an Idempotency-Key. */
type Answer = KeptAnswer & { body: { location: string | null; answer: unknown; problem?: unknown } }

/**
 * Serves a row of the table: who asks, what is given, the act, the answer.
 *
 * @example router.get('/me', serveRoute(row, parts))
 */
export const serveRoute =
  (route: Route, parts: ApiParts): RequestHandler =>
  async (request, response) => {
    const actor =
      route.signIn === 'not-needed' ? await anybody(request, parts) : await authenticate(request, parts)
    const key = keyOf(request, route)
    if (route.files?.streamed) return serveStreamed({ request, response }, route, { parts, actor, key })
    const { given, discard } = await readInput({ request, response }, route, parts)
    const context = contextOf(parts, { actor, request, requestId: idOfRequest(actor, key) })
    if (route.sends === 'file') return sendFile(response, (await perform(route, context, given)).body)
    if (route.sends === 'parts') return sendParts(response, await partOf(route, context, { given, request }))
    const shownId = String(response.locals.requestId)
    // What was uploaded is gone from the disk before the answer is sent.
    const answer = await onceByKey(parts, { actor, key, request, given }, () =>
      performed(route, context, { given, parts, shownId }),
    ).finally(discard)
    send(response, answer as Answer)
  }

/** Whoever is not signed in is counted by where he asks from. @throws Problem `too-many` */
const anybody = async ({ ip: sender }: Request, { database }: ApiParts): Promise<Actor> => {
  await countAsked(database, { what: 'read', sender })
  return ANYBODY
}

/** The part that `Range` asks for is part of the act's input. */
const partOf = async (
  route: Route,
  context: ActContext,
  { given, request }: { given: Record<string, unknown>; request: Request },
): Promise<unknown> => {
  const range = request.get('Range')
  return (await perform(route, context, range === undefined ? given : { ...given, range })).body
}

/** A file that goes on to the act while it comes. Its id is that of the request: a repeat under the key finds it there. */
const serveStreamed = async (
  { request, response }: { request: Request; response: Response },
  route: Route,
  { parts, actor, key }: { parts: ApiParts; actor: Actor; key: string | null },
): Promise<void> => {
  const path = await readPath(request, route, parts)
  const context = contextOf(parts, { actor, request, requestId: idOfRequest(actor, key) })
  const shownId = String(response.locals.requestId)
  const answer = await receiveStream(request, route, parts.settings, (file) =>
    performed(route, context, { given: { ...path, ...file }, parts, shownId }),
  )
  send(response, answer)
}

const contextOf = (
  parts: ApiParts,
  { actor, request, requestId }: { actor: Actor; request: Request; requestId: string },
): ActContext => ({
  actor,
  requestId,
  language: readLanguage(request),
  database: parts.database,
  clock: parts.clock,
  storage: parts.storage,
  settings: parts.settings,
  log: parts.log,
  temporal: () =>
    parts.temporal().catch(() => {
      throw unavailable('Temporal does not answer now. The same request may be sent again.')
    }),
})

/** The act's answer; also a refusal is one, so that a repeat under the key hears the same. */
const performed = async (
  route: Route,
  context: ActContext,
  { given, parts, shownId }: { given: Record<string, unknown>; parts: ApiParts; shownId: string },
): Promise<Answer> => {
  try {
    const { body, location } = await perform(route, context, given)
    return { status: route.status ?? 200, body: { location, answer: body ?? null } }
  } catch (error) {
    const problem = tellableProblem(error, { log: parts.log, requestId: shownId })
    return {
      status: problem.status,
      body: { location: null, answer: null, problem: { ...partsOf(problem), shownId } },
    }
  }
}

const perform = (route: Route, context: ActContext, given: Record<string, unknown>) =>
  route.perform(context, given).catch((error: unknown) => {
    throw seenFromOutside(error, route)
  })

/** An id in the path that is no id leads nowhere, as any other unknown one. */
const seenFromOutside = (error: unknown, route: Route): unknown => {
  if (!(error instanceof Problem) || error.code !== 'invalid') return error
  const inPath = fieldsOfPath(route)
  const wrong = error.parts.errors ?? []
  return wrong.some(({ field }) => inPath.includes(field)) ? notFound() : error
}

const partsOf = ({ code, parts }: Problem) => ({ code, parts })

/** `shownId`: of the request that was refused. A repeat under its key tells of that same refusal. */
type KeptProblem = ReturnType<typeof partsOf> & { shownId: string }

const send = (response: Response, { status, body }: Answer): void => {
  if (body.problem) {
    const { code, parts, shownId } = body.problem as KeptProblem
    sendProblem(response, new Problem(code, parts), shownId)
    return
  }
  if (body.location) response.location(`/api/v1${body.location}`)
  response.status(status).json(body.answer)
}
