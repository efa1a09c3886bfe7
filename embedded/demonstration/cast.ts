import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'

/** What somebody's years of service look like; `lives.ts` makes the facts of each. */
const lives = z.enum([
  'due',
  'overdue',
  'certified',
  'newcomer',
  'new-post',
  'twenty-years',
  'pregnant',
  'parental',
  'study',
  'organisation',
  'state-body',
  'second-round-owed',
  'returned-from-leave',
  'served-elsewhere',
  'left',
])

const castMember = z.object({
  personnelNumber: z.string(),
  familyName: z.string(),
  givenName: z.string(),
  patronymic: z.string(),
  mail: z.enum(['yes', 'no']),
  language: z.enum(['kk', 'ru', 'en']),
  unit: z.string(),
  position: z.string(),
  positionLevel: z.coerce.number(),
  category: z.string(),
  rank: z.string(),
  branch: z.string(),
  directHead: z.string(),
  headOfBody: z.string(),
  disclosure: z.string(),
  life: lives,
  offset: z.coerce.number(),
  threes: z.coerce.number(),
  part: z.string(),
})

export type Life = z.infer<typeof lives>

/**
 * One person of the demonstration body: invented, as is the whole body.
 *
 * `offset`: days from day zero to the day that his `life` turns on; `threes`: how many periods of three years he
 * had served by then; `part`: what he plays in the rehearsal, empty for those who only stand on the roster.
 */
export type CastMember = z.infer<typeof castMember>

/** Everybody of the demonstration body, from `cast.csv` beside this file. @example cast().length // 60 */
export function cast(): CastMember[] {
  const table = readFileSync(new URL('./cast.csv', import.meta.url), 'utf8')
  return z.array(castMember).parse(parse(table, { columns: true }))
}

/** Who plays a part, in the order of their numbers. @example playing('body-member').length // 3 */
export function playing(part: string): CastMember[] {
  return cast().filter((member) => member.part === part)
}
