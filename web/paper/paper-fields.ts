import type { PaperKind } from '../../regulation/papers/paper-kinds.ts'
import { PAPER_LANGUAGES } from '../../texts/papers/paper-languages.ts'
import type { Field } from '../forms/field.ts'
import { asked, type Visit } from '../pages/visit.ts'

/** What is asked of whoever has a paper made: which one of these, and in which languages. */
export const paperFields = (kinds: readonly PaperKind[], { say }: Visit): Field[] => [
  {
    ...{ kind: 'choice', name: 'kind', label: 'paper.which' },
    options: kinds.map((value) => ({ value, text: say(`paper.kind.${value}`) })),
  },
  {
    ...{ kind: 'choice', name: 'language', label: 'paper.language' },
    options: PAPER_LANGUAGES.map((value) => ({ value, text: say(`paper.language.${value}`) })),
  },
]

/** What is chosen at first: both languages of the state, and the paper that the address names. */
export const paperChosen = (visit: Visit) => ({ language: 'kk-ru', ...asked(visit, ['kind']) })
