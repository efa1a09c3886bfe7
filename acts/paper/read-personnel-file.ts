import { z } from 'zod'
import { recordAccess } from '../../records/access/access-log.ts'
import { readPersonnelFile } from '../../records/paper/personnel-file.ts'
import { storedPapers } from '../../records/paper/stored-papers.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { notFound } from '../problem.ts'
import { lostFiles } from './lost-files.ts'
import { paperAnswer } from './paper-answer.ts'

const input = z.strictObject({ id: z.uuid() })

/** What `GET /employees/{id}/personnel-file` answers. */
export const personnelFileAnswer = z.object({
  held: z
    .array(z.object({ on: z.iso.date(), outcome: z.string(), annulled: z.boolean() }))
    .meta({ description: 'Certifications that the roster knows, held before this installation.' }),
  cases: z.array(
    z.object({
      ...{ id: z.uuid(), number: z.string(), kind: z.string(), ruleset: z.string(), round: z.int() },
      ...{ decision: z.string().nullable(), state: z.string(), openedAt: z.iso.datetime() },
      closedOn: z.iso.date().nullable(),
      papers: z
        .array(paperAnswer.extend({ file: z.enum(['there', 'missing']) }))
        .meta({ description: 'The latest version of each; of a missing one the storage has lost the file.' }),
      documents: z.int().meta({ description: 'How many documents were brought in it.' }),
    }),
  ),
})

/** Every certification of an employee with its papers (para 34); the look at it is put on the access log. */
export const readOnePersonnelFile: Act<z.infer<typeof input>, z.infer<typeof personnelFileAnswer>> = {
  name: 'read-personnel-file',
  input,
  permitted: (context, { id }) => permit(context, 'read-employee', { employeeId: id }),
  perform: async ({ database, clock, actor, storage }, { id }) => {
    const file = await readPersonnelFile(database, id)
    if (!file) throw notFound()
    await recordAccess(database, {
      at: clock.now(),
      accountId: actor.accountId,
      what: `personnel-file ${id}`,
    })
    const papers = file.cases.flatMap((each) => each.papers)
    const stored = await storedPapers(
      database,
      papers.map((paper) => paper.id),
    )
    const lost = await lostFiles({ storage }, [...stored.values()])
    const isLost = (paper: string) => lost.has(stored.get(paper) ?? '')
    const cases = file.cases.map((each) => ({
      ...each,
      papers: each.papers.map(
        (paper) => ({ ...paper, file: isLost(paper.id) ? 'missing' : 'there' }) as const,
      ),
    }))
    return { ...file, cases }
  },
}
