import type { Client } from '@temporalio/client'
import type { z } from 'zod'
import type { Clock } from '../platform/clock.ts'
import type { Logger } from '../platform/log.ts'
import type { Settings } from '../platform/settings.ts'
import type { Storage } from '../platform/storage/storage.ts'
import { recordAccess } from '../records/access/access-log.ts'
import type { Database } from '../records/database.ts'
import type { ActingUnder, Actor } from './permission/actor.ts'
import type { KnownRelations } from './permission/known-relations.ts'
import type { Permission } from './permission/permission.ts'
import { forbidden, invalidFields, notFound, type ProblemParts } from './problem.ts'

/**
 * What an act works with. `temporal()` connects when it is first asked, and throws `unavailable()` when Temporal is
 * away: acts that only store facts never ask.
 *
 * `requestId` is a uuid that is the same for every repeat of a request under one Idempotency-Key (random without one):
 * use it as the id of what the act creates and as the key of the messages it sends, so that a request that broke off
 * halfway and its repeat happen once. `language` is the reader's: for workings and texts in answers.
 */
export type ActContext = {
  requestId: string
  language: 'kk' | 'ru' | 'en'
  actor: Actor
  /** Where several things are read one after the other, for one page: the relations that were asked already. */
  known?: KnownRelations | undefined
  /** The order under which this act is done for somebody; left out where the actor acts for himself. */
  under?: ActingUnder
  database: Database
  clock: Clock
  temporal: () => Promise<Client>
  storage: Storage
  settings: Settings
  /** Where whoever operates is told what has to be seen to; nobody is where it is left out. */
  log?: Pick<Logger, 'error'>
}

/**
 * One thing that people may do or read, once, for the API and for pages.
 *
 * `input` is strict (unknown fields are errors); `permitted` is asked after the input was understood and before
 * anything else; `perform` throws a `Problem` for what it refuses.
 */
export type Act<Input, Output> = {
  name: string
  input: z.ZodType<Input>
  permitted(context: ActContext, input: Input): Promise<Permission>
  perform(context: ActContext, input: Input): Promise<Output>
}

/**
 * Runs an act: understand the input, ask the permission, perform.
 *
 * @throws Problem `invalid` naming each wrong field, `not-found` when hidden, `forbidden` when refused
 */
export const performAct = async <Input, Output>(
  act: Act<Input, Output>,
  context: ActContext,
  given: unknown,
): Promise<Output> => {
  const input = understood(act.input, given)
  const permission = await act.permitted(context, input)
  if (permission.outcome === 'hidden') throw notFound()
  if (permission.outcome === 'refused') throw forbidden(permission.reason, refusedTo(permission))
  if (!permission.under) return act.perform(context, input)
  return act.perform(await actingUnder(context, permission.under, act.name), input)
}

/** To whom what is refused is open, and by which clause it is closed, where that is known. */
export const refusedTo = ({
  openTo,
  closedBy,
}: Extract<Permission, { outcome: 'refused' }>): Pick<ProblemParts, 'cite' | 'openTo' | 'ruleset'> => ({
  ...(openTo && { openTo }),
  ...closedBy,
})

/** What is done in the place of somebody is on the access log with its order: it names both. */
export const actingUnder = async (
  context: ActContext,
  under: ActingUnder,
  act: string,
): Promise<ActContext> => {
  const { actor, clock, database } = context
  const { accountId } = actor
  await recordAccess(database, {
    ...{ at: clock.now(), accountId, what: `acting/${act}`, actingOrderId: under.orderId },
  })
  return { ...context, under }
}

/**
 * Reads `given` by a schema.
 *
 * @throws Problem `invalid` naming each wrong field by its path
 */
export const understood = <Input>(schema: z.ZodType<Input>, given: unknown): Input => {
  const read = schema.safeParse(given, { error: whatWouldBeRight })
  if (read.success) return read.data
  throw invalidFields(read.error.issues.flatMap(fieldErrorsOf))
}

/** How a value of these formats is written: the schemas' own words only say that it is not one. */
const FORMATS: Readonly<Record<string, string>> = {
  date: 'expected a date YYYY-MM-DD',
  datetime: 'expected an instant with its offset, such as 2027-03-05T10:00:00+05:00',
  uuid: 'expected an id, as the lists tell it',
}

/** Says what a field has to be; undefined where the schemas' own words do. */
const whatWouldBeRight: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type' && issue.input === undefined) return `must be given: ${issue.expected}`
  return issue.code === 'invalid_format' ? FORMATS[issue.format] : undefined
}

const fieldErrorsOf = (issue: z.core.$ZodIssue): { field: string; message: string }[] => {
  const at = issue.path.map(String)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      field: [...at, key].join('.'),
      message: 'is not a field of this request',
    }))
  return [{ field: at.join('.') || 'body', message: issue.message }]
}
