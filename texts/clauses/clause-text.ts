import type { RulesetId } from '../../regulation/rulesets/keys.ts'
import type { Language } from '../language.ts'
import type { ClauseTexts } from './clause-texts.ts'
import * as decreeEn from './decree-1612/en.ts'
import * as decreeKk from './decree-1612/kk.ts'
import * as decreeRu from './decree-1612/ru.ts'
import * as lawEn from './law-380-2026/en.ts'
import * as lawKk from './law-380-2026/kk.ts'
import * as lawRu from './law-380-2026/ru.ts'

/** The clauses that can be cited, of each ruleset in each language. */
export const CLAUSE_TEXTS: Record<RulesetId, Record<Language, ClauseTexts>> = {
  'decree-1612': { kk: decreeKk.kk, ru: decreeRu.ru, en: decreeEn.en },
  'law-380-2026': { kk: lawKk.kk, ru: lawRu.ru, en: lawEn.en },
}

/**
 * What a clause says, in our own words; null for a citation that the ruleset has not (a window may carry one).
 *
 * @example clauseText('decree-1612', 'para 20', 'en')
 * //=> 'A meeting is valid when at least two thirds of the composition are present.'
 */
export const clauseText = (ruleset: RulesetId, cite: string, language: Language): string | null => {
  const found = Object.entries(CLAUSE_TEXTS[ruleset][language]).find(([clause]) => clause === cite)
  return found?.[1] ?? null
}
