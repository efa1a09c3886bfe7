import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { openTypesetter } from '../../platform/typesetting.ts'
import { canonicalJson } from '../../records/chain.ts'
import { findPaper, latestPaper } from '../../records/paper/find-paper.ts'
import type { PaperRow } from '../../records/paper/paper-line.ts'
import { type PlaceAsked, PlaceTaken, placeOf, storePaper } from '../../records/paper/paper-place.ts'
import { actingUnderOrder } from '../../records/paper-facts/acting-on-paper.ts'
import type { PaperContents } from '../../records/paper-facts/paper-contents.ts'
import { readPaper } from '../../records/paper-facts/read-paper.ts'
import { SIGNED_BY_PERSONNEL } from '../../records/paper-facts/signer-of.ts'
import { PAPERS, type PaperKind } from '../../regulation/papers/paper-kinds.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import type { PaperLanguage } from '../../texts/papers/paper-languages.ts'
import {
  MAIN_TEMPLATE,
  type Printing,
  printPapers,
  TEMPLATES_FOLDER,
} from '../../texts/papers/print-papers.ts'
import type { ActContext } from '../act.ts'
import { notFound, unavailable } from '../problem.ts'
import { type SubjectOfPaper, subjectKey } from './paper-subject.ts'
import { refusalOf } from './refusal-of.ts'

/** A paper that is on record, with what it says. */
export type MadePaper = { row: PaperRow; contents: PaperContents }

/** Which paper is asked for. */
export type PaperWish = { kind: PaperKind; language: PaperLanguage; subject: SubjectOfPaper }

/** How often a paper is set again because its number went to another that was faster. */
const TRIES = 8

const typesetter = openTypesetter(TEMPLATES_FOLDER)

/** Sets papers as one PDF/A-3. */
export const setPapers = ({ clock }: Pick<ActContext, 'clock'>, printing: Omit<Printing, 'madeOn'>): Buffer =>
  typesetter.typeset({
    main: MAIN_TEMPLATE,
    files: printPapers({ ...printing, madeOn: clock.today().toString() }),
    at: clock.now(),
  })

/**
 * Makes a paper from the record. The same facts are made once: asked again, the paper that there is comes back; changed
 * facts make the next version, and a registered one takes the next number.
 *
 * @throws Problem `unlawful` or `conflict` saying what the record does not hold yet; `not-found`
 */
export const makePaper = async (context: ActContext, wish: PaperWish): Promise<MadePaper> => {
  const contents = await readContents(context, wish)
  // Who happens to sign it is no fact of the record: the same paper is not made twice for it.
  const factsSha256 = sha256(canonicalJson(contents.facts))
  const identity = { kind: wish.kind, subject: subjectKey(wish.subject), language: wish.language }
  const latest = await latestPaper(context.database, identity)
  if (latest?.factsSha256 === factsSha256) return { row: latest, contents }
  const signed = await signedByMaker(context, wish, contents)
  const direction = PAPERS[wish.kind].register
  const asked: PlaceAsked = {
    ...identity,
    register: direction && { direction, unitId: contents.unitId, year: context.clock.today().year },
    about: sha256(`${identity.kind} ${identity.subject} ${factsSha256}`),
  }
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const row = await setAndStore(context, asked, { wish, contents: signed, factsSha256 })
    if (row) return { row, contents: signed }
  }
  throw unavailable('Many papers are being numbered now. The same request may be sent again.')
}

const readContents = async (
  { database, settings }: ActContext,
  { kind, subject }: PaperWish,
): Promise<PaperContents> => {
  try {
    const contents = await readPaper(database, { kind, id: subject.id, ruleset: rulesetOf(settings.ruleset) })
    if (!contents) throw notFound()
    return contents
  } catch (error) {
    throw refusalOf(error)
  }
}

/** A paper of the personnel service whose maker acts for it names both. */
const signedByMaker = async (
  { database, under }: ActContext,
  { kind }: PaperWish,
  contents: PaperContents,
): Promise<PaperContents> => {
  if (under?.office !== 'personnel' || !SIGNED_BY_PERSONNEL.has(kind)) return contents
  const acting = await actingUnderOrder(database, under.orderId)
  return { ...contents, facts: { ...contents.facts, ...acting } }
}

type Drafted = { wish: PaperWish; contents: PaperContents; factsSha256: string }

/** Sets the paper with its place on it; null when another took the place before it was stored. */
const setAndStore = async (
  context: ActContext,
  asked: PlaceAsked,
  { wish, contents, factsSha256 }: Drafted,
): Promise<PaperRow | null> => {
  const { database, storage, settings, clock, actor } = context
  const place = await placeOf(database, asked)
  const { kind, language } = wish
  const pdf = setPapers(context, { language, papers: [{ kind, ...place, facts: contents.facts }] })
  const kept = await storage.keep(Readable.from([pdf]), { maxBytes: settings.limits.documentBytes })
  try {
    const fileName = `${kind}-${language}-${place.version}.pdf`
    const paper = {
      ...{ ...asked, place, factsSha256, caseId: contents.caseId },
      file: { ...kept, fileName, mediaType: 'application/pdf' },
      made: { at: clock.now(), on: clock.today(), byId: actor.accountId },
    }
    const id = await database.$transaction((tx) => storePaper(tx, paper))
    return await findPaper(database, id)
  } catch (error) {
    await storage.remove(kept.storedAs)
    if (error instanceof PlaceTaken) return null
    throw error
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
