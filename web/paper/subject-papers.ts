import { mayMake } from '../../acts/paper/paper-subject.ts'
import { listPapersOf, makePaperOf } from '../../acts/paper/papers-of.ts'
import { forbidden } from '../../acts/problem.ts'
import { type PaperSubject, paperKindsOf } from '../../regulation/papers/paper-kinds.ts'
import { formFor } from '../forms/form.ts'
import { formPage } from '../forms/form-page.ts'
import type { NavigationKey } from '../layout/navigation.ts'
import { idOfAddress } from '../pages/id-of-address.ts'
import { type PageRow, page } from '../pages/page.ts'
import { nextPage } from '../pages/paging.ts'
import { asked, doAct, type Visit } from '../pages/visit.ts'
import { paperChosen, paperFields } from './paper-fields.ts'

/** How the pages of a subject's papers are headed, and where they lead back to. */
type About = { heading: string; back: { href: string; text: string } }

/**
 * The papers of an order, a list or a unit: what was made, and the form to make one.
 *
 * @param parts.path the address of the thing, whose last part is its id
 * @example subjectPapers({ of: 'commission', path: '/commissions/:commission', section: 'commissions', about })
 */
export const subjectPapers = (parts: {
  of: Exclude<PaperSubject, 'case' | 'meeting'>
  path: `/${string}/:${string}`
  section: NavigationKey
  about: (visit: Visit, id: string) => Promise<About>
}): PageRow[] => {
  const { of, path, section, about } = parts
  const param = path.slice(path.lastIndexOf(':') + 1)
  const idOf = ({ params }: Visit) => idOfAddress(params[param])
  const kinds = paperKindsOf(of)
  const allowed = (visit: Visit) => mayMake(visit.context, { of, id: idOf(visit) }, kinds[0] ?? '')
  const here = (id: string) => `${path.slice(0, path.lastIndexOf(':'))}${id}/papers`
  return [
    page({
      path: `${path}/papers`,
      section,
      view: 'paper/subject-papers',
      read: async (visit) => {
        const id = idOf(visit)
        const given = { id, ...asked(visit, ['after']), limit: 100 }
        const { items, next } = await doAct(visit, listPapersOf(of), given)
        const may = (await allowed(visit)).outcome === 'allowed'
        const shown = { here: here(id), ...(await about(visit, id)), ...nextPage(visit, next) }
        return { papers: items, mayMake: may, ...shown }
      },
    }),
    formPage({
      path: `${path}/papers/new`,
      section,
      form: async (visit) => {
        const { say } = visit
        const id = idOf(visit)
        const permission = await allowed(visit)
        if (permission.outcome !== 'allowed')
          throw forbidden('These papers are made by the personnel service and the head.')
        const { heading } = await about(visit, id)
        return formFor(makePaperOf(of), {
          heading: say('paper.make'),
          lead: [heading, say('paper.lead')],
          fields: paperFields(kinds, visit),
          button: say('paper.make'),
          back: { href: here(id), text: say('paper.back') },
          prefilled: { ...paperChosen(visit), ...(kinds.length === 1 && { kind: kinds[0] ?? '' }) },
          fixed: { id },
          done: () => here(id),
        })
      },
    }),
  ]
}
