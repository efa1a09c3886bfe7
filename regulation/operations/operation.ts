import type { z } from 'zod'
import { RulebookError } from '../rulebook-error.ts'
import { problemOf } from './problem-of.ts'

/** What an operation says to a value from the wire: its answer, or what is wrong with the field that is named. */
export type Reply = { answer: object } | { error: string }

export type Operation = (value: unknown) => Reply

/**
 * An operation of the rulebook: a schema that reads the question and a rule that answers it.
 *
 * @example operation(dueSchema, due)({}) //=> { error: 'asOf: Invalid input: …' }
 */
export const operation =
  <Request>(schema: z.ZodType<Request>, rule: (request: Request) => object): Operation =>
  (value) => {
    const read = schema.safeParse(value)
    if (!read.success) return { error: problemOf(read.error) }
    try {
      return { answer: rule(read.data) }
    } catch (error) {
      if (error instanceof RulebookError) return { error: error.message }
      throw error
    }
  }
