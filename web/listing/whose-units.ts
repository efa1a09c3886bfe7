import { wholeBodyRoles } from '../../acts/permission/actor.ts'
import type { Visit } from '../pages/visit.ts'
import type { Filter } from './filter.ts'

/**
 * My units and everything, as addresses of a list that can be filtered by unit; nothing for whoever holds no office in a unit,
 * and for a list without that filter.
 */
export const whoseUnits = (visit: Visit, filters: readonly Filter[]) => {
  const { context, query, say } = visit
  const choice = filters.find(({ name }) => name === 'unit')
  const granted = new Set(context.actor.grants.flatMap(({ unitId }) => unitId ?? []))
  if (choice?.kind !== 'select' || granted.size === 0) return []
  const { pathname } = new URL(visit.address, 'http://here')
  const mine = choice.options.filter(({ value }) => granted.has(value))
  const all = say(wholeBodyRoles(context.actor).size > 0 ? 'cases.wholeBody' : 'cases.all')
  return [
    ...mine.map(({ value, text }) => ({
      ...{ href: `${pathname}?unit=${value}`, text: text.replace(/^(– )+/, '') },
      current: query.unit === value,
    })),
    { href: pathname, text: all, current: !query.unit },
  ]
}
