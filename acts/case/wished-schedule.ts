import { z } from 'zod'
import type { WishedSchedule } from '../../regulation/course/schedule.ts'
import { invalid } from '../problem.ts'

const day = z.iso.date()

/** The fields of a wish for dates: days of one's choice, or the earliest lawful ones. */
export const wishFields = {
  earliest: z.literal(true).optional().meta({ description: 'In place of days: the earliest lawful ones.' }),
  fitness: day.nullish(),
  testing: day.optional(),
  study: day.nullish(),
  polygraph: day.nullish(),
  polygraphLeftOutFor: z
    .string()
    .trim()
    .min(1)
    .max(2_000)
    .nullish()
    .meta({ description: 'Why there is no polygraph.' }),
  meeting: day.optional(),
}

/** A wish as it is asked. */
export type Wish = z.infer<z.ZodObject<typeof wishFields>>

const DAYS = ['fitness', 'testing', 'study', 'polygraph', 'meeting'] as const

/**
 * The schedule that is wished for.
 *
 * @throws Problem `invalid` naming a day that is missing, or one given beside `earliest`
 * @example wishedSchedule({ earliest: true }) //=> { earliest: true, polygraphLeftOutFor: null }
 */
export const wishedSchedule = (wish: Wish): WishedSchedule => {
  const polygraphLeftOutFor = wish.polygraphLeftOutFor ?? null
  if (wish.earliest) {
    const chosen = DAYS.find((field) => wish[field] !== undefined)
    if (chosen) throw invalid(chosen, 'does not go with earliest: give days or ask for the earliest ones')
    return { earliest: true, polygraphLeftOutFor }
  }
  const { testing, meeting, fitness = null, study = null, polygraph = null } = wish
  if (testing === undefined) throw invalid('testing', 'expected the day of the test, or earliest: true')
  if (meeting === undefined) throw invalid('meeting', 'expected the day of the meeting, or earliest: true')
  return { fitness, testing, study, polygraph, polygraphLeftOutFor, meeting }
}
