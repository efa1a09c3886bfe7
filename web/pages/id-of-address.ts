import { z } from 'zod'
import { notFound } from '../../acts/problem.ts'

/** Can this be the id of something? @example isId('abc') //=> false */
export const isId = (id: string | undefined): id is string => z.uuid().safeParse(id).success

/**
 * The id that an address names.
 *
 * @throws Problem `not-found` where it is none: such an address leads nowhere
 * @example idOfAddress('7b0e…') //=> '7b0e…'
 */
export const idOfAddress = (id: string | undefined): string => {
  if (!isId(id)) throw notFound()
  return id
}
