import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseCivilDate } from '../../regulation/civil-date.ts'
import { HEAD_ORDERS, type HeadOrder, OFFER_ANSWERS } from '../../regulation/head-order/head-order.ts'
import { carriedBy } from '../../regulation/papers/release.ts'
import { writtenCite } from '../../texts/clauses/written-cite.ts'
import { writtenDate } from '../../texts/dates/written-date.ts'
import type { Language } from '../../texts/language.ts'
import { languagesOf, PAPER_LANGUAGES } from '../../texts/papers/paper-languages.ts'
import type { PaperToPrint } from '../../texts/papers/print-papers.ts'
import { PAPER_WORDS } from '../../texts/papers/words/paper-words.ts'
import { everyOrder, offerAnswer } from './aftermath-samples.ts'
import { everyPaper } from './every-paper.ts'
import { readPdf } from './pdf-text.ts'
import { against, KAZAKH_LETTERS } from './sample-facts.ts'
import { setSample } from './set-sample.ts'

const cited = ({ facts: { cite } }: PaperToPrint): string[] => (Array.isArray(cite) ? cite : [])

/** What the order of a kind has to say in a language, with its clauses and how to appeal. */
const saidOf = (order: HeadOrder, cites: readonly string[], spoken: Language): string[] => {
  const { kind, post, reserveList, reason, effectiveOn, offer } = order
  const words = PAPER_WORDS[spoken]['head-order']
  return [
    words[kind],
    PAPER_WORDS[spoken].appeal.title,
    ...cites.map((cite) => writtenCite(cite, spoken)),
    ...[post, reserveList, reason].filter((named) => named !== null),
    ...(effectiveOn === null ? [] : [writtenDate(parseCivilDate(effectiveOn), spoken)]),
    ...(offer ? [words[offer.answer]] : []),
  ]
}

const ORDER = { number: '45-к', on: '2027-06-28' }

/** The papers of an appeal that is against an order: its receipt, and the answer that annuls the order. */
const againstOrder = (): PaperToPrint[] =>
  everyPaper()
    .filter(({ kind }) => kind === 'appeal-receipt' || kind === 'appeal-answer')
    .map(({ facts, ...paper }) => {
      const answered = paper.kind === 'appeal-answer' ? { outcome: 'annulled', decision: null } : {}
      return { ...paper, facts: { ...facts, ...answered, against: { ...against, order: ORDER } } }
    })

const saidOfOrder =
  ({ kind }: PaperToPrint) =>
  (spoken: Language): string[] => {
    const { 'appeal-answer': answer, 'appeal-receipt': receipt } = PAPER_WORDS[spoken]
    const said = kind === 'appeal-answer' ? answer['annulled-order'] : receipt['suspended-order']
    return [ORDER.number, writtenDate(parseCivilDate(ORDER.on), spoken), said]
  }

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

  for (const language of PAPER_LANGUAGES)
    test(`of the head’s orders says in ${language} what is ordered, with the clause, post, day, list or reason of its kind`, async () => {
      const orders = everyOrder()
      assert.deepEqual(new Set(orders.map(({ order: { kind } }) => kind)), new Set(HEAD_ORDERS))
      for (const { order, ...paper } of orders) {
        const { text: broken } = await readPdf(setSample(language, [paper]))
        // A line may end after a hyphen.
        const text = broken.replaceAll('- ', '-')
        const expected = languagesOf(language).flatMap((spoken) => saidOf(order, cited(paper), spoken))
        for (const said of expected) assert.ok(text.includes(said), `${order.kind}: ${said} in ${text}`)
        assert.doesNotMatch(text, /\{\w+\}|undefined|none/, order.kind)
      }
    })

  for (const language of PAPER_LANGUAGES)
    test(`of an appeal against an order of the head speaks in ${language} of the order and not of the commission’s decision`, async () => {
      for (const paper of againstOrder()) {
        const { text: broken } = await readPdf(setSample(language, [paper]))
        const text = broken.replaceAll('- ', '-')
        for (const said of languagesOf(language).flatMap(saidOfOrder(paper)))
          assert.ok(text.includes(said), `${said} in ${text}`)
      }
    })

  for (const language of PAPER_LANGUAGES)
    test(`of an answer to an offer says in ${language} of each answer what it is the ground of`, async () => {
      for (const answer of OFFER_ANSWERS) {
        const facts = { ...offerAnswer, answer }
        const paper: PaperToPrint = { kind: 'offer-answer', version: 1, number: null, facts }
        const { text } = await readPdf(setSample(language, [paper]))
        const said = languagesOf(language).map(
          (spoken) => PAPER_WORDS[spoken]['offer-answer'][`${answer}Next`],
        )
        for (const words of said) assert.ok(text.includes(words), `${words} in ${text}`)
        assert.doesNotMatch(text, /\{\w+\}|undefined|none/, answer)
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
