import { openTypesetter } from '../../platform/typesetting.ts'
import type { PaperLanguage } from '../../texts/papers/paper-languages.ts'
import {
  MAIN_TEMPLATE,
  type PaperToPrint,
  printPapers,
  TEMPLATES_FOLDER,
} from '../../texts/papers/print-papers.ts'

const typesetter = openTypesetter(TEMPLATES_FOLDER)

/** Sets papers as the product does, on a day that stands still. */
export const setSample = (language: PaperLanguage, papers: readonly PaperToPrint[]): Buffer =>
  typesetter.typeset({
    main: MAIN_TEMPLATE,
    files: printPapers({ language, madeOn: '2027-06-11', papers }),
    at: { epochMilliseconds: Date.parse('2027-06-11T05:00:00Z') },
  })
