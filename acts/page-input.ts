import { z } from 'zod'
import { type PageRequest, positionOf } from '../records/paging/page.ts'
import { invalid } from './problem.ts'

/** The fields with which a list is paged: put them into the list's own strict object. */
export const pageFields = {
  limit: z.int().min(1).max(200).default(50).meta({ description: 'How many items a page has.' }),
  after: z
    .string()
    .min(1)
    .max(500)
    .optional()
    .meta({ description: 'The cursor that the page before gave as `next`.' }),
}

/**
 * The page that is asked for.
 *
 * @param position the schema of the list's sort keys
 * @throws Problem `invalid` naming `after` for a cursor that is none of this list
 * @example pageRequest(input, z.tuple([z.string()])) //=> { position: ['2027-000123'], limit: 50 }
 */
export const pageRequest = <Position>(
  { limit, after }: { limit: number; after?: string | undefined },
  position: z.ZodType<Position>,
): PageRequest<Position> => {
  if (after === undefined) return { position: null, limit }
  const read = position.safeParse(positionOf(after))
  if (!read.success) throw invalid('after', 'is no cursor of this list')
  return { position: read.data, limit }
}

/** The schema of a page, for the API document. */
export const pageSchema = (item: z.ZodType) =>
  z.object({ items: z.array(item), next: z.string().nullable(), total: z.int() })
