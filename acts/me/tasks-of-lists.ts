import { z } from 'zod'
import type { Database } from '../../records/database.ts'
import { type OpenList, openLists } from '../../records/determination/open-lists.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import { type Actor, grantedUnits, type OfficeRole, wholeBodyRoles } from '../permission/actor.ts'

/** What an office owes to the lists of one determination; the law sets no day for it. */
export const listTask = z.object({
  act: z.enum(['recommend-lists', 'approve-lists']),
  ...{ limit: z.null(), late: z.boolean(), ruleset: z.string(), cite: z.array(z.string()) },
  determination: z.uuid(),
  asOf: z.iso.date().meta({ description: 'The first day of the half-year that was determined.' }),
  lists: z.int(),
})
type ListTask = z.infer<typeof listTask>

/** Who does what with a list that has come so far: the nearest service recommends, the nearest head approves. */
const OWED = {
  determined: { act: 'recommend-lists', by: 'personnel', ownerOf: (list: OpenList) => list.personnelUnitId },
  recommended: { act: 'approve-lists', by: 'head', ownerOf: (list: OpenList) => list.headUnitId },
} as const

/**
 * The lists that wait for the actor's offices, a determination and an act each. A role of the whole body owes what no unit has
 * a service or a head of its own for, though it may act on every list.
 *
 * @param actor without the offices in which another acts for him
 */
export const tasksOfLists = async (database: Database, actor: Actor): Promise<ListTask[]> => {
  const owes = ownedBy(actor)
  if (owes === null) return []
  const tasks = new Map<string, ListTask>()
  for (const list of await openLists(database)) {
    const { act, by, ownerOf } = OWED[list.state]
    if (!owes(by, ownerOf(list))) continue
    const key = `${act}/${list.determinationId}`
    const task = tasks.get(key) ?? taskOf(list)
    tasks.set(key, { ...task, lists: task.lists + 1 })
  }
  return [...tasks.values()]
}

const taskOf = ({ state, determinationId, asOf, ruleset }: OpenList): ListTask => ({
  ...{ act: OWED[state].act, limit: null, late: false, determination: determinationId, asOf, lists: 0 },
  ruleset,
  cite: [rulesetOf(ruleset).certification.preparation.timing.cite],
})

/** Whether an office of a unit, null for the whole body, is the actor's; null where he holds neither. */
const ownedBy = (actor: Actor): ((role: OfficeRole, unitId: string | null) => boolean) | null => {
  const units = { personnel: grantedUnits(actor, 'personnel'), head: grantedUnits(actor, 'head') }
  const whole = wholeBodyRoles(actor)
  if (units.personnel.length + units.head.length === 0 && !whole.has('personnel') && !whole.has('head'))
    return null
  return (role, unitId) =>
    unitId === null ? whole.has(role) : role !== 'auditor' && units[role].includes(unitId)
}
