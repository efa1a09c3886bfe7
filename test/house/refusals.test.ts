import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { isPageKey } from '../../texts/pages/say.ts'
import { patternOf } from '../../texts/refusals/phrase.ts'
import { PHRASES, SPOKEN_PHRASES } from '../../texts/refusals/phrase-book.ts'
import { sentencesOf } from './refused-sentences.ts'
import { projectFiles, ROOT } from './source-files.ts'

/** Where sentences stand that somebody may be refused with. */
const SPEAKING =
  /^(regulation\/|acts\/|records\/paper-facts\/|activities\/roster\/|activities\/campaign\/|worker\/campaign\/|api\/(requests\/|answers\/|authentication\/|routes\/serve-|app)|platform\/spreadsheet\/|web\/)/

/** Who speaks to programmers only: the rulebook's command line, headers, what a rehearsal waits for. */
const NOT_TO_READERS =
  /test\.ts$|-scenario\.ts$|^regulation\/course\/lives\/|^regulation\/operations\/|^api\/answers\/headers\.ts$|^web\/assets\/|^web\/serving\/security-headers\.ts$/

/** Parts of sentences and names of things in the access log: they are nothing that one is refused with. */
const NO_REFUSALS: ReadonlySet<string> = new Set([
  'PDF, PNG, JPEG, TIFF or DOCX',
  'MP4, M4A, MOV, WebM, AVI, WMV, WMA, WAV, MP3, AAC, OGG or FLAC',
  'trust proxy',
  'private, no-cache',
  'document §',
  'paper §',
  'personnel-file §',
  'notice-again §',
  'file session §',
  'no day yet',
  '§ at §',
  'No case of this commission waits for a meeting on §.§',
  ' One was left out: §.',
  'Content-Type: expected application/json§.',
  'bytes §-§/§',
  ' or multipart/form-data',
  'subjects-expected: §',
  'missing-unnamed: §',
])

const sentences = projectFiles()
  .filter((path) => path.endsWith('.ts') && SPEAKING.test(path) && !NOT_TO_READERS.test(path))
  .flatMap((path) => sentencesOf(path, ROOT))
  .filter(({ text }) => !NO_REFUSALS.has(text))

describe('refusals in the reader’s language', () => {
  test('every sentence that somebody may be refused with has its Russian and Kazakh', () => {
    const known = PHRASES.map((phrase) => patternOf(phrase, 'anything'))
    const missing = sentences.filter(({ text }) => !known.some(({ matches }) => matches.test(text)))
    assert.deepEqual(
      missing.map(({ path, text }) => `${path}: ${text}`),
      [],
      'add the sentence with its Russian and Kazakh to texts/refusals/phrases/',
    )
  })

  test('no phrase is left of a sentence that nobody says any more', () => {
    const dead = SPOKEN_PHRASES.filter((phrase) => {
      const { matches } = patternOf(phrase, 'anything')
      return !sentences.some(({ text }) => matches.test(text))
    })
    assert.deepEqual(
      dead.map(([en]) => en),
      [],
    )
  })

  test('every reason with which a case judges a fact has its text', () => {
    const judged = projectFiles().filter((path) => /^regulation\/course\/judge.*\.ts$/.test(path))
    const keys = judged.flatMap((path) =>
      [...readFileSync(join(ROOT, path), 'utf8').matchAll(/\b(?:refusal|noted)\(\s*['`]([a-z-]+)/g)].map(
        ([, key]) => `reason.${key}`,
      ),
    )
    assert.ok(keys.length > 20)
    assert.deepEqual(
      keys.filter((key) => !isPageKey(key)),
      [],
    )
  })

  test('a translation uses no value that the sentence does not have', () => {
    const valuesIn = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name)
    const wrong = PHRASES.filter(([en, ...others]) =>
      others.some((other) => valuesIn(other).some((name) => !valuesIn(en).includes(name))),
    )
    assert.deepEqual(wrong, [])
  })
})
