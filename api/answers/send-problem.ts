import type { Response } from 'express'
import { Problem } from '../../acts/problem.ts'
import { problemOfError } from '../../acts/problem-of-error.ts'
import type { Logger } from '../../platform/log.ts'
import { readLanguageOfProblems } from '../requests/language.ts'
import { bodyOfProblem } from './problem-body.ts'

const DEFECT = new Problem('internal', {
  detail: 'The request was not done. The log of the installation has the cause under this id.',
})

/**
 * The problem that an error is told as. A defect of ours is logged and told without its cause.
 */
export const tellableProblem = (
  error: unknown,
  { log, requestId }: { log: Logger; requestId: string },
): Problem => {
  const problem = problemOfError(error)
  if (!problem) log.error({ requestId, err: error }, 'a request failed')
  else if (problem.status >= 500 && !(error instanceof Problem))
    log.warn({ requestId, cause: error instanceof Error ? error.name : typeof error }, 'a part is away')
  return problem ?? DEFECT
}

/**
 * Sends a problem as `application/problem+json`, with the headers that go with it: in English, or in the language that
 * the request asks for.
 */
export const sendProblem = (response: Response, problem: Problem, requestId: string): void => {
  const language = readLanguageOfProblems(response.req)
  if (problem.parts.retryAfter !== undefined) response.set('Retry-After', String(problem.parts.retryAfter))
  if (problem.code === 'unauthenticated') response.set('WWW-Authenticate', 'Bearer')
  response
    .status(problem.status)
    .set('Content-Language', language)
    .type('application/problem+json')
    .send(JSON.stringify(bodyOfProblem(problem, { requestId, language })))
}
