import { z } from 'zod'
import { paperLines } from '../../records/paper/list-papers.ts'
import type { PaperRow } from '../../records/paper/paper-line.ts'
import type { ActContext } from '../act.ts'
import { notFound } from '../problem.ts'

/** A paper as the API tells it. */
export const paperAnswer = z.object({
  id: z.uuid(),
  kind: z.string(),
  language: z.string(),
  version: z.int().meta({ description: 'A new version is made when what is on record has changed.' }),
  number: z.int().nullable().meta({ description: 'Its number in the register, where it has one.' }),
  madeAt: z.iso.datetime(),
  fileName: z.string(),
  size: z.int(),
  sha256: z.string(),
})
export type PaperAnswer = z.infer<typeof paperAnswer>

/** One paper on record, told. */
export const toldPaper = async ({ database }: ActContext, row: PaperRow): Promise<PaperAnswer> => {
  const [line] = await paperLines(database, [row])
  if (!line) throw notFound()
  return line
}
