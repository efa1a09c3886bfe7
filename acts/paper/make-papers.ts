import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { recordDocument } from '../../records/document/record-document.ts'
import { paperKindsOf } from '../../regulation/papers/paper-kinds.ts'
import type { Act, ActContext } from '../act.ts'
import { ALLOWED, type Permission } from '../permission/permission.ts'
import { conflict, Problem } from '../problem.ts'
import { type MadePaper, makePaper, setPapers } from './make-paper.ts'
import { mayMake } from './paper-subject.ts'
import { paperLanguage } from './papers-of.ts'

/** As many as are set in about a second. */
const AT_ONCE = 200

const input = z.strictObject({
  kind: z.enum(paperKindsOf('case')),
  language: paperLanguage,
  cases: z.array(z.uuid()).min(1).max(AT_ONCE),
})
type Input = z.infer<typeof input>

/** What `POST /papers` answers. */
export const madePapersAnswer = z.object({
  document: z
    .uuid()
    .meta({ description: 'All of them as one PDF, by unit and name: `GET /documents/{id}`.' }),
  sha256: z.string(),
  papers: z.array(z.object({ id: z.uuid(), case: z.uuid(), version: z.int(), number: z.int().nullable() })),
  refused: z.array(z.object({ case: z.uuid(), detail: z.string(), cite: z.array(z.string()) })),
})
type Answer = z.infer<typeof madePapersAnswer>

/**
 * Makes a paper of many cases, each on record by itself, and all of them as one PDF sorted by unit and name. A case whose
 * record does not yet hold it is named with the reason, and the others are made.
 */
export const makePapers: Act<Input, Answer> = {
  name: 'make-papers',
  input,
  permitted: async (context, { cases, kind }) => permitEach(context, cases, kind),
  perform: async (context, { kind, language, cases }) => {
    const made: (MadePaper & { case: string })[] = []
    const refused: Answer['refused'] = []
    for (const id of new Set(cases)) {
      const outcome = await madeOrRefused(context, { kind, language, id })
      if (outcome instanceof Problem)
        refused.push({ case: id, detail: outcome.parts.detail, cite: [...(outcome.parts.cite ?? [])] })
      else made.push({ ...outcome, case: id })
    }
    if (made.length === 0) throw conflict(refused.map(({ detail }) => detail).join(' '))
    made.sort((one, other) => inOrder(one.contents.order, other.contents.order))
    const bound = await bind(context, { kind, language }, made)
    const papers = made.map(({ row, case: of }) => ({
      ...{ id: row.id, case: of, version: row.version },
      number: row.number?.number ?? null,
    }))
    return { ...bound, papers, refused }
  },
}

const permitEach = async (
  context: ActContext,
  cases: readonly string[],
  kind: string,
): Promise<Permission> => {
  for (const id of cases) {
    const permission = await mayMake(context, { of: 'case', id }, kind)
    if (permission.outcome !== 'allowed') return permission
  }
  return ALLOWED
}

const madeOrRefused = async (
  context: ActContext,
  { kind, language, id }: Pick<Input, 'kind' | 'language'> & { id: string },
): Promise<MadePaper | Problem> => {
  try {
    return await makePaper(context, { kind, language, subject: { of: 'case', id } })
  } catch (error) {
    if (error instanceof Problem && error.code !== 'unavailable') return error
    throw error
  }
}

const inOrder = (one: readonly string[], other: readonly string[]): number => {
  const at = one.findIndex((part, index) => part !== other[index])
  return at < 0 ? 0 : (one[at] ?? '').localeCompare(other[at] ?? '', 'kk')
}

const bind = async (
  context: ActContext,
  { kind, language }: Pick<Input, 'kind' | 'language'>,
  made: readonly MadePaper[],
): Promise<{ document: string; sha256: string }> => {
  const { database, storage, clock, actor } = context
  const papers = made.map(({ row, contents }) => ({
    ...{ kind, version: row.version, number: row.number?.number ?? null },
    facts: contents.facts,
  }))
  const pdf = setPapers(context, { language, papers })
  const kept = await storage.keep(Readable.from([pdf]), { maxBytes: pdf.length })
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  const entry = {
    ...{ ...kept, sha256, caseId: null, factId: null, kind: 'papers' },
    fileName: `${kind}-${made.length}.pdf`,
    mediaType: 'application/pdf',
    storedAt: clock.now(),
    storedById: actor.accountId,
  }
  const document = await database.$transaction((tx) => recordDocument(tx, entry))
  return { document, sha256 }
}
