import { z } from 'zod'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { notFound } from '../problem.ts'

const rowError = z.object({
  sheet: z.string(),
  row: z.int(),
  column: z.string(),
  message: z.string(),
})

/** What `GET /roster-imports/{id}` answers, while it runs and afterwards. */
export const importAnswer = z.union([
  z.object({ state: z.literal('running'), progress: z.record(z.string(), z.unknown()) }),
  z.object({
    state: z.literal('done'),
    dryRun: z.boolean(),
    accepted: z.int(),
    unchanged: z.int(),
    rejected: z.int(),
    errors: z.array(rowError),
  }),
  z.object({ state: z.literal('failed'), problem: z.record(z.string(), z.unknown()) }),
])

const input = z.strictObject({ id: z.uuid() })

/** How an import stands. */
export const readImport: Act<z.infer<typeof input>, z.infer<typeof importAnswer>> = {
  name: 'read-import',
  input,
  permitted: (context) => permit(context, 'read-import', 'wholeBody'),
  perform: async ({ database }, { id }) => {
    const row = await database.rosterImport.findUnique({ where: { id } })
    if (!row) throw notFound()
    const { state, dryRun, accepted, unchanged, rejected, errors, progress, problem } = row
    if (state === 'running') return { state, progress: progress as Record<string, unknown> }
    if (state === 'failed') return { state, problem: problem as Record<string, unknown> }
    return {
      state: 'done',
      dryRun,
      accepted: accepted ?? 0,
      unchanged: unchanged ?? 0,
      rejected: rejected ?? 0,
      errors: errors as z.infer<typeof rowError>[],
    }
  },
}
