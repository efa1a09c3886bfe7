import { z } from 'zod'
import { type FactLine, listFacts, readFact } from '../../records/case-reading/read-facts.ts'
import type { Page } from '../../records/paging/page.ts'
import type { Act } from '../act.ts'
import { pageFields, pageRequest, pageSchema } from '../page-input.ts'
import { permit } from '../permission/permit.ts'
import { notFound } from '../problem.ts'

const oneInput = z.strictObject({ caseId: z.uuid(), fact: z.uuid() })
const listInput = z.strictObject({ caseId: z.uuid(), ...pageFields })
const position = z.tuple([z.iso.datetime(), z.uuid()])

/** One fact of a case: whether the case has judged it, and how. */
export const readOneFact: Act<z.infer<typeof oneInput>, FactLine> = {
  name: 'read-fact',
  input: oneInput,
  permitted: (context, { caseId }) => permit(context, 'read-case', { caseId }),
  perform: async ({ database }, { caseId, fact }) => {
    const found = await readFact(database, { caseId, id: fact })
    if (!found) throw notFound()
    return found
  },
}

/** Every fact of a case, with how the case judged it. */
export const listCaseFacts: Act<z.infer<typeof listInput>, Page<FactLine>> = {
  name: 'list-facts',
  input: listInput,
  permitted: (context, { caseId }) => permit(context, 'read-case', { caseId }),
  perform: ({ database }, asked) =>
    listFacts(database, { caseId: asked.caseId, page: pageRequest(asked, position) }),
}

/** What `GET /cases/{id}/acts/{fact}` answers; `judgement` is `taken`, `late` or `refused`, null until it is judged. */
export const judgedFactAnswer = z.object({
  id: z.uuid(),
  kind: z.string(),
  occurredOn: z.iso.date(),
  receivedAt: z.iso.datetime(),
  judgement: z.string().nullable(),
  reason: z.unknown(),
  judgedAt: z.iso.datetime().nullable(),
  documents: z.array(z.object({ id: z.uuid(), fileName: z.string() })),
})

/** What `GET /cases/{id}/acts` answers. */
export const judgedFactsAnswer = pageSchema(judgedFactAnswer)
