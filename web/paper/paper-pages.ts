import { listPapersOf, makePaperOf } from '../../acts/paper/papers-of.ts'
import { readMadePaper } from '../../acts/paper/read-paper.ts'
import { forbidden } from '../../acts/problem.ts'
import { allowedActs, caseOf } from '../case/case-frame.ts'
import { casePage } from '../case/case-page.ts'
import { formFor } from '../forms/form.ts'
import { formPage } from '../forms/form-page.ts'
import { filePage, type PageRow } from '../pages/page.ts'
import { nextPage } from '../pages/paging.ts'
import { asked, doAct } from '../pages/visit.ts'
import { kindsFor } from './case-paper-kinds.ts'
import { paperChosen, paperFields } from './paper-fields.ts'
import { papersOfMany } from './papers-of-many.ts'

const listPapers = listPapersOf('case')
const makePaper = makePaperOf('case')

const papers = casePage('papers', {
  view: 'paper/papers',
  read: async ({ case: { id }, mayDo }, visit) => {
    const { items, next } = await doAct(visit, listPapers, { id, ...asked(visit, ['after']), limit: 100 })
    return { papers: items, mayMake: kindsFor(mayDo).length > 0, ...nextPage(visit, next) }
  },
})

const newPaper = formPage({
  path: '/cases/:case/papers/new',
  section: 'cases',
  form: async (visit) => {
    const { say } = visit
    const found = await caseOf(visit)
    const kinds = kindsFor(await allowedActs(visit, found.id))
    if (kinds.length === 0) throw forbidden('Papers of this case are made by its personnel service.')
    const back = `/cases/${found.number}/papers`
    return formFor(makePaper, {
      heading: say('paper.make'),
      lead: [say('paper.lead')],
      clauses: { ruleset: found.ruleset, cite: [] },
      fields: paperFields(kinds, visit),
      button: say('paper.make'),
      back: { href: back, text: say('paper.back') },
      prefilled: paperChosen(visit),
      fixed: { id: found.id },
      done: () => back,
    })
  },
})

/** The papers of a case: what was made, and what is to be made; and of many cases at once. */
export const paperPages: readonly PageRow[] = [
  ...papersOfMany,
  papers,
  newPaper,
  filePage({
    path: '/papers/:paper',
    access: 'of-its-act',
    read: (visit) => doAct(visit, readMadePaper, { paper: visit.params.paper }),
  }),
]
