import type { Cite } from '../cite.ts'
import type { RulesetId } from '../rulesets/keys.ts'
import type { PaperKind } from './paper-kinds.ts'

/** The annexes that prescribe a form; the law in force leaves every form to the body. */
const FORMS: Record<RulesetId, Partial<Record<PaperKind, Cite>>> = {
  'decree-1612': {
    profile: 'Annex 1',
    'observer-application': 'Annex 2',
    'observer-memo': 'Annex 3',
    'vote-sheet': 'Annex 4',
    'certification-sheet': 'Annex 5',
  },
  'law-380-2026': {},
}

/** The annex that prescribes the form of a paper; null where the act has none. @example formOf('decree-1612', 'profile') //=> 'Annex 1' */
export const formOf = (ruleset: RulesetId, kind: PaperKind): Cite | null => FORMS[ruleset][kind] ?? null
