import { readDetermination } from '../../acts/determination/read-determination.ts'
import { listUnits } from '../../acts/roster/list-units.ts'
import { DUE_STATUSES } from '../../regulation/due/due.ts'
import { holdsOffice } from '../layout/navigation.ts'
import type { Action } from '../listing/listing.ts'
import { page } from '../pages/page.ts'
import { doAct, type Visit } from '../pages/visit.ts'

/** How a determination stands: its progress, its counts, its lists and what is to be done with them. */
export const determinationPage = page({
  path: '/determinations/:determination',
  section: 'determinations',
  view: 'determination/determination',
  read: async (visit) => {
    const read = await doAct(visit, readDetermination, { id: visit.params.determination })
    const { units } = await doAct(visit, listUnits, {})
    const nameOf = (id: string | null) =>
      id === null ? visit.say('listing.wholeBody') : (units.find((unit) => unit.id === id)?.name ?? '')
    const address = `/determinations/${read.id}`
    return {
      read,
      counts: DUE_STATUSES.map((status) => ({
        ...{ status, count: read.counts?.[status] ?? 0 },
        href: `${address}/entries?status=${status}`,
      })),
      lists: [...read.lists].sort(inOrderOf(units)).map((list) => ({
        ...list,
        personnel: nameOf(list.personnelUnit),
        head: nameOf(list.headUnit),
        href: `${address}/entries?list=${list.id}`,
      })),
      actions: actionsFor(visit, read.lists, address),
      entries: `${address}/entries`,
    }
  },
})

type ListOf = { supplement: number; personnelUnit: string | null; headUnit: string | null }

/** Main lists first, each kind in the order of the units. */
const inOrderOf = (units: readonly { id: string }[]) => {
  const at = (id: string | null) => units.findIndex((unit) => unit.id === id)
  return (one: ListOf, other: ListOf): number =>
    one.supplement - other.supplement ||
    at(one.personnelUnit) - at(other.personnelUnit) ||
    at(one.headUnit) - at(other.headUnit)
}

/** What the visitor may have to do with the lists; whether they are his, the acts decide. */
const actionsFor = (
  { context: { actor }, say }: Visit,
  lists: readonly { state: string }[],
  address: string,
): Action[] => {
  const any = (...states: string[]) => lists.some(({ state }) => states.includes(state))
  const actions: Action[] = []
  if (holdsOffice(actor, ['head']) && any('recommended'))
    actions.push({ href: `${address}/approval`, text: say('determination.approve') })
  if (holdsOffice(actor, ['personnel']) && any('determined', 'recommended'))
    actions.push({ href: `${address}/recommendation`, text: say('determination.recommend') })
  if (holdsOffice(actor, ['personnel']) && any('approved', 'opened'))
    actions.push({ href: `${address}/supplement`, text: say('determination.supplement') })
  return actions
}
