import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { RULESETS } from '../../regulation/rulesets/ruleset-of.ts'
import { LANGUAGES } from '../language.ts'
import { CLAUSE_TEXTS, clauseText } from './clause-text.ts'

const CITE = /^(para \d+|Annex \d+|art\. [\d-]+(\([\d-]+\)(\d+\))?)?)$/

/** Every citation that stands anywhere in a table. */
const citesIn = (table: unknown): string[] => {
  if (typeof table === 'string') return CITE.test(table) ? [table] : []
  return typeof table === 'object' && table !== null ? Object.values(table).flatMap(citesIn) : []
}

for (const ruleset of RULESETS) {
  describe(`the clauses of ${ruleset.id}`, () => {
    const cited = [...new Set(citesIn(ruleset))].sort()
    for (const language of LANGUAGES) {
      test(`every citation of the tables has a text in ${language}, and every text is cited`, () => {
        assert.deepEqual(Object.keys(CLAUSE_TEXTS[ruleset.id][language]).sort(), cited)
      })
    }
  })
}

test('a citation that the ruleset does not have has no text', () => {
  assert.equal(clauseText('decree-1612', 'art. 50(6)', 'en'), null)
})

test('under the law in force no text speaks of the personnel reserve, which it abolished', () => {
  const texts = LANGUAGES.flatMap((language) => Object.values(CLAUSE_TEXTS['law-380-2026'][language]))
  assert.deepEqual(
    texts.filter((text = '') => /reserve|резерв/i.test(text)),
    [],
  )
})
