import { notFound } from '../../acts/problem.ts'
import { RULESET_IDS } from '../../regulation/rulesets/keys.ts'
import { clauseText } from '../../texts/clauses/clause-text.ts'
import { writtenCite } from '../../texts/clauses/written-cite.ts'
import { page } from '../pages/page.ts'

/** What a clause says, of the ruleset that cites it. */
export const clausePages = [
  page({
    path: '/law/:ruleset/:cite',
    section: null,
    view: 'clause/clause',
    read: async ({ params, context: { language } }) => {
      const { cite = '' } = params
      const ruleset = RULESET_IDS.find((id) => id === params.ruleset)
      const text = ruleset ? clauseText(ruleset, cite, language) : null
      if (text === null) throw notFound()
      return { title: writtenCite(cite, language), text }
    },
  }),
]
