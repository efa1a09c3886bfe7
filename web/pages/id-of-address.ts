import { z } from 'zod'
import { notFound } from '../../acts/problem.ts'

/**
 * The id that an address names.
 *
 * @throws Problem `not-found` where it is none: such an address leads nowhere
 * @example idOfAddress('7b0e…') //=> '7b0e…'
 */
export const idOfAddress = (id: string | undefined): string => {
  const read = z.uuid().safeParse(id)
  if (!read.success) throw notFound()
  return read.data
}
