import { listUnits } from '../../acts/roster/list-units.ts'
import { holdsOffice } from '../layout/navigation.ts'
import { asked, doAct, type Visit } from '../pages/visit.ts'
import { subjectPapers } from '../paper/subject-papers.ts'

/** The units whose reserve the visitor has printed: the one that is asked for, his own, or the whole body. */
export const unitsOfReserve = async (visit: Visit) => {
  const { actor } = visit.context
  if (!holdsOffice(actor, ['personnel', 'head', 'auditor'])) return []
  const { units } = await doAct(visit, listUnits, {})
  const { unit: chosen } = asked(visit, ['unit'])
  if (chosen !== undefined) return units.filter(({ id }) => id === chosen)
  const granted = actor.grants.map(({ unitId }) => unitId)
  return granted.includes(null)
    ? units.filter(({ depth, kind }) => depth === 0 && kind === 'body')
    : units.filter(({ id }) => granted.includes(id))
}

/** The papers of a unit with those below it: the list of the reserve. */
export const reservePapers = subjectPapers({
  of: 'unit',
  path: '/units/:unit',
  section: 'aftermath',
  about: async (visit, id) => {
    const { units } = await doAct(visit, listUnits, {})
    const name = units.find((unit) => unit.id === id)?.name ?? ''
    return {
      heading: visit.say('paper.ofUnit', { unit: name }),
      back: { href: '/reserve', text: visit.say('order.reserve') },
    }
  },
})
