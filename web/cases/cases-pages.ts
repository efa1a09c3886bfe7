import { listVisibleCases } from '../../acts/case-reading/list-cases.ts'
import { listUnits } from '../../acts/roster/list-units.ts'
import { STAGE_KEYS } from '../../regulation/rulesets/keys.ts'
import { holdsOffice } from '../layout/navigation.ts'
import { page } from '../pages/page.ts'
import { nextPage } from '../pages/paging.ts'
import { asked, doAct, type Visit } from '../pages/visit.ts'
import { whoseCases } from './whose-cases.ts'

const FILTERS = ['q', 'stage', 'state', 'unit', 'late', 'sort', 'after'] as const

/** The columns by which the list can be sorted, as the act names them. */
const SORTS = ['number', 'limit', 'meeting'] as const

/** The cases that a visitor may see: what he filtered by stands in the address, so the same address gives the same list. */
export const casesPages = [
  page({
    path: '/cases',
    section: 'cases',
    view: 'cases/cases',
    read: async (visit) => {
      const { late, ...wanted } = asked(visit, FILTERS)
      const given = { ...wanted, ...(late === undefined ? {} : { late: late === 'true' }), limit: 50 }
      const [{ items, next, total }, { units }] = await Promise.all([
        doAct(visit, listVisibleCases, given),
        doAct(visit, listUnits, {}),
      ])
      const isFiltered = FILTERS.some((name) => name !== 'sort' && name !== 'after' && visit.query[name])
      return {
        ...{ cases: items, total, isFiltered, units, stages: STAGE_KEYS, chosen: visit.query },
        whose: whoseCases(visit, units, { current: visit.query.unit || 'all' }),
        // One's own case needs no filter.
        mayFilter: isFiltered || total > 1 || visit.context.actor.grants.length > 0,
        mayDetermine: holdsOffice(visit.context.actor, ['personnel', 'head']),
        mayMakePapers: holdsOffice(visit.context.actor, ['personnel']),
        papersOfAll: `/papers/of-cases?${items.map(({ id }) => `case=${id}`).join('&')}`,
        sorts: Object.fromEntries(SORTS.map((sort) => [sort, sortLink(visit, sort)])),
        ...nextPage(visit, next),
      }
    },
  }),
]

/** A column's link: sorts by it, and keeps what is filtered. */
const sortLink = ({ address, query }: Visit, sort: (typeof SORTS)[number]) => {
  const at = new URL(address, 'http://here')
  at.searchParams.delete('after')
  at.searchParams.set('sort', sort)
  return { href: `${at.pathname}${at.search}`, current: (query.sort || SORTS[0]) === sort }
}
