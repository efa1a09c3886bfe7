import { z } from 'zod'
import type { Page } from '../../records/paging/page.ts'
import { listPapers, type PaperLine } from '../../records/paper/list-papers.ts'
import { type PaperKind, type PaperSubject, paperKindsOf } from '../../regulation/papers/paper-kinds.ts'
import { PAPER_LANGUAGES } from '../../texts/papers/paper-languages.ts'
import type { Act } from '../act.ts'
import { pageFields, pageRequest, pageSchema } from '../page-input.ts'
import { makePaper } from './make-paper.ts'
import { type PaperAnswer, paperAnswer, toldPaper } from './paper-answer.ts'
import { mayMake, mayRead } from './paper-subject.ts'

const position = z.tuple([z.iso.datetime(), z.int(), z.uuid()])
const listInput = z.strictObject({ id: z.uuid(), ...pageFields })

/** The languages of a paper; official ones stand in both languages of the state unless asked otherwise. */
export const paperLanguage = z
  .enum(PAPER_LANGUAGES)
  .default('kk-ru')
  .meta({ description: 'kk-ru: Kazakh and Russian side by side.' })

/** What the lists of papers answer. */
export const papersAnswer = pageSchema(paperAnswer)

/** The papers of a case, a meeting, an order or a list: every version, each with its hash. */
export const listPapersOf = (of: PaperSubject): Act<z.infer<typeof listInput>, Page<PaperLine>> => ({
  name: `list-${of}-papers`,
  input: listInput,
  permitted: (context, { id }) => mayRead(context, { of, id }),
  perform: ({ database }, asked) =>
    listPapers(database, { subject: `${of}/${asked.id}`, page: pageRequest(asked, position) }),
})

/** Makes a paper of a case, a meeting, an order or a list, from the record alone. */
export const makePaperOf = (
  of: PaperSubject,
): Act<{ id: string; kind: PaperKind; language: (typeof PAPER_LANGUAGES)[number] }, PaperAnswer> => ({
  name: `make-${of}-paper`,
  input: z.strictObject({ id: z.uuid(), kind: z.enum(paperKindsOf(of)), language: paperLanguage }),
  permitted: (context, { id, kind }) => mayMake(context, { of, id }, kind),
  perform: async (context, { id, kind, language }) => {
    const { row } = await makePaper(context, { kind, language, subject: { of, id } })
    return toldPaper(context, row)
  },
})
