import { wholeBodyRoles } from '../../acts/permission/actor.ts'
import type { Visit } from '../pages/visit.ts'

/** An entry of the sub-navigation; `count`: how much is to be done there, where something is. */
export type Whose = { href: string; text: string; current: boolean; count?: number }

/**
 * Mine, my units', the whole body or all that I see: each an address of its own; nothing for whoever has no office.
 *
 * @param shown.tasks how many tasks he has, where that is known
 * @param shown.current the entry that is shown: his tasks, a unit by its id, or all
 */
export const whoseCases = (
  { context: { actor }, say }: Visit,
  units: readonly { id: string; name: string }[],
  { tasks, current }: { tasks?: number; current: string },
): Whose[] => {
  if (actor.grants.length === 0) return []
  const mine = units.filter(({ id }) => actor.grants.some(({ unitId }) => unitId === id))
  const all = say(wholeBodyRoles(actor).size > 0 ? 'cases.wholeBody' : 'cases.all')
  return [
    { href: '/', text: say('nav.tasks'), current: current === 'tasks', ...(tasks ? { count: tasks } : {}) },
    ...mine.map(({ id, name }) => ({ href: `/cases?unit=${id}`, text: name, current: current === id })),
    { href: '/cases', text: all, current: current === 'all' },
  ]
}
