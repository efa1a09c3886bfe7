import { parseCivilDate } from '../../regulation/civil-date.ts'
import { writtenDate } from '../dates/written-date.ts'
import type { Language } from '../language.ts'
import { isPageKey, sayIn } from '../pages/say.ts'
import { escaped, type StandingTable, standingPage, standingTable } from '../standing-page.ts'

/** A file of an archive, as its index names it. `kind` is the key of a paper or of an act; `on` is `YYYY-MM-DD`. */
export type IndexedFile = {
  name: string
  of: 'paper' | 'document'
  kind: string
  version: number | null
  on: string
  sha256: string
  /** `missing`: the storage has lost it, and the archive does not have it. */
  state: 'there' | 'missing'
}

/** A certification with its files. */
export type IndexedCase = {
  number: string
  kind: string
  round: number
  state: string
  decision: string | null
  files: readonly IndexedFile[]
}

/** Everything that the personnel file of an employee has. */
export type FileIndex = {
  employee: string
  held: readonly { on: string; outcome: string; annulled: boolean }[]
  cases: readonly IndexedCase[]
}

/**
 * The files of a personnel file as a table: of which case, what, when, which version, its hash.
 *
 * @example indexTable(index, 'ru').heads[0] //=> 'Дело'
 */
export const indexTable = ({ cases }: Pick<FileIndex, 'cases'>, language: Language): StandingTable => {
  const say = sayIn(language)
  return {
    heads: [
      ...[say('listing.case'), say('paper.which'), say('case.file'), say('file.on'), say('paper.version')],
      'SHA-256',
    ],
    rows: cases.flatMap(({ number, files }) =>
      files.map((file) => [
        ...[number, termIn(language, file.of === 'paper' ? 'paper.kind' : 'act', file.kind)],
        file.state === 'there' ? { text: file.name, href: file.name } : `${file.name}: ${say('file.lost')}`,
        ...[day(file.on, language), file.version === null ? '' : String(file.version), file.sha256],
      ]),
    ),
  }
}

/** The index as a page that stands alone in the archive and leads to its files. */
export const indexPage = (index: FileIndex, language: Language): string => {
  const say = sayIn(language)
  const sections = index.cases.map((each) =>
    [
      `<h2>${escaped(say('case.numberIs', { number: each.number }))}</h2>`,
      `<p>${escaped(aboutCase(each, language))}</p>`,
      standingTable(indexTable({ cases: [each] }, language)),
    ].join('\n'),
  )
  const held = index.held.map(
    ({ on, outcome, annulled }) =>
      `${day(on, language)}: ${termIn(language, 'decision', outcome)}${annulled ? ` (${say('file.annulled')})` : ''}`,
  )
  const title = `${say('file.title')}: ${index.employee}`
  const body = [
    `<h1>${escaped(title)}</h1>`,
    ...sections,
    ...(held.length > 0 ? [`<h2>${escaped(say('file.held'))}</h2>`] : []),
    ...held.map((line) => `<p>${escaped(line)}</p>`),
  ]
  return standingPage({ language, title, body: body.join('\n') })
}

const aboutCase = ({ kind, round, state, decision }: IndexedCase, language: Language): string =>
  [
    termIn(language, 'kind', kind),
    termIn(language, 'certificationRound', String(round)),
    termIn(language, 'state', state),
    decision === null ? [] : termIn(language, 'decision', decision),
  ]
    .flat()
    .join('; ')

const termIn = (language: Language, group: string, key: string): string => {
  const whole = `${group}.${key}`
  return isPageKey(whole) ? sayIn(language)(whole) : key
}

const day = (date: string, language: Language): string => writtenDate(parseCivilDate(date), language)
