import { randomUUID } from 'node:crypto'
import type { Request } from 'express'
import { requestIdOf } from '../../acts/idempotency/request-identity.ts'
import { ANYBODY } from '../../acts/permission/actor.ts'
import { unavailable } from '../../acts/problem.ts'
import { calendarInForce } from '../../records/calendar/calendar-in-force.ts'
import { sayIn } from '../../texts/pages/say.ts'
import type { Visit } from '../pages/visit.ts'
import { languageOf } from '../serving/visitor.ts'
import type { WebParts } from '../web-parts.ts'

/**
 * Somebody who is not signed in asks for a public page: he is nobody, in the language of his browser or his choice.
 *
 * @param key which sending of a form it is: the same twice happens once
 */
export const publicVisit = async (
  request: Request,
  { database, clock, storage, settings }: WebParts,
  key: string | null = null,
): Promise<Visit> => {
  const language = languageOf(request)
  return {
    context: {
      requestId: requestIdOf({ accountId: ANYBODY.accountId, key: key === null ? null : `public-${key}` }),
      ...{ actor: ANYBODY, language, database, clock, storage, settings },
      // Nothing public asks Temporal: what it sets off goes by the outbox.
      temporal: () => Promise.reject(unavailable()),
    },
    params: Object.fromEntries(Object.entries(request.params).map(([name, value]) => [name, String(value)])),
    query: Object.fromEntries(new URL(request.originalUrl, 'http://here').searchParams),
    address: request.path,
    today: clock.today(),
    calendar: await calendarInForce(database),
    say: sayIn(language),
  }
}

/** A key for a form that is opened. */
export const newKey = (): string => randomUUID()
