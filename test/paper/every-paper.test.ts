import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { carriedBy } from '../../regulation/papers/release.ts'
import { languagesOf, PAPER_LANGUAGES } from '../../texts/papers/paper-languages.ts'
import { PAPER_WORDS } from '../../texts/papers/words/paper-words.ts'
import { everyPaper } from './every-paper.ts'
import { readPdf } from './pdf-text.ts'
import { KAZAKH_LETTERS } from './sample-facts.ts'
import { setSample } from './set-sample.ts'

describe('every paper', () => {
  for (const language of PAPER_LANGUAGES)
    test(`is set in ${language}, and no letter is lost`, async () => {
      for (const paper of everyPaper()) {
        const { text, tagged, files } = await readPdf(setSample(language, [paper]))
        const named = JSON.stringify(paper.facts).includes(KAZAKH_LETTERS)
        const printed = !['announcement', 'observer-application', 'observer-memo'].includes(paper.kind)
        assert.equal(text.includes(KAZAKH_LETTERS), named && printed, `${paper.kind}: ${text}`)
        assert.ok(tagged && files['facts.json'] !== undefined, paper.kind)
        assert.doesNotMatch(text, /\{\w+\}|undefined|none/, `${paper.kind}: a word is not filled in`)
      }
    })

  for (const language of PAPER_LANGUAGES)
    test(`with a decision or an order says how to appeal in ${language}`, async () => {
      for (const paper of everyPaper().filter(({ kind }) => carriedBy(kind))) {
        const { text } = await readPdf(setSample(language, [paper]))
        for (const spoken of languagesOf(language))
          assert.ok(text.includes(PAPER_WORDS[spoken].appeal.title), `${paper.kind}: ${text}`)
      }
    })

  test('is the same to the byte when it is set again from the same facts', () => {
    const [paper] = everyPaper()
    assert.ok(paper)
    assert.ok(setSample('kk-ru', [paper]).equals(setSample('kk-ru', [paper])))
  })

  test('what somebody wrote is text and never a command of the typesetter', async () => {
    const [notice] = everyPaper()
    assert.ok(notice)
    const hostile = '#read("/etc/passwd") $x$ *b* @ref <l> \\ " #panic()'
    const paper = { ...notice, facts: { ...notice.facts, leftOutFor: hostile } }
    const { text } = await readPdf(setSample('ru', [paper]))
    assert.ok(text.includes('#read("/etc/passwd") $x$ *b* @ref <l> \\ " #panic()'), text)
  })
})
