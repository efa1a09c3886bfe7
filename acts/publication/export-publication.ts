import { z } from 'zod'
import { readPaper } from '../../records/paper-facts/read-paper.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import { languagesOf } from '../../texts/papers/paper-languages.ts'
import { publicationPage } from '../../texts/publication/publication-page.ts'
import {
  type PublicationFacts,
  type WrittenPublication,
  writtenPublication,
} from '../../texts/publication/written-publication.ts'
import type { Act, ActContext } from '../act.ts'
import { paperLanguage } from '../paper/papers-of.ts'
import { refusalOf } from '../paper/refusal-of.ts'
import { permit } from '../permission/permit.ts'
import { notFound } from '../problem.ts'
import { publicationWorkbook } from './publication-workbook.ts'
import { PUBLISHED } from './publish.ts'

/** What a publication is exported as, beside its paper as PDF/A. */
export const PUBLICATION_FILES = {
  html: 'text/html',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
type FileKind = keyof typeof PUBLICATION_FILES

const input = z.strictObject({
  id: z.uuid(),
  what: z.enum(PUBLISHED),
  as: z.enum(Object.keys(PUBLICATION_FILES) as [FileKind, ...FileKind[]]),
  language: paperLanguage,
})
type Input = z.infer<typeof input>

type PublicationFile = { fileName: string; mediaType: string; content: Buffer }

/**
 * The announcement of a meeting, or the list of those admitted to the interview, as a page that stands alone or as a workbook,
 * for the body's own website and board (paras 25, 27). It says what the paper says: on the list stands nobody who may not be
 * disclosed.
 */
export const exportPublication: Act<Input, PublicationFile> = {
  name: 'export-publication',
  input,
  permitted: (context, { id }) => permit(context, 'make-meeting-paper', { meetingId: id }),
  perform: async (context, given) => {
    const { what, as, language } = given
    const facts = await factsOf(context, given)
    const [first, ...others] = languagesOf(language).map((each) => writtenPublication(facts, each))
    if (!first) throw notFound()
    return {
      fileName: `${what}-${facts.heldOn}.${as}`,
      mediaType: PUBLICATION_FILES[as],
      content: await contentOf(as, [first, ...others]),
    }
  },
}

const contentOf = async (
  as: FileKind,
  written: readonly [WrittenPublication, ...WrittenPublication[]],
): Promise<Buffer> => (as === 'html' ? Buffer.from(publicationPage(written)) : publicationWorkbook(written))

/** @throws Problem where the act of the meeting knows no such publication, or nobody is on the list yet */
const factsOf = async (
  { database, settings }: ActContext,
  { id, what }: Input,
): Promise<PublicationFacts> => {
  try {
    const paper = await readPaper(database, { kind: what, id, ruleset: rulesetOf(settings.ruleset) })
    if (!paper) throw notFound()
    return { ...paper.facts, what } as unknown as PublicationFacts
  } catch (error) {
    throw refusalOf(error)
  }
}
