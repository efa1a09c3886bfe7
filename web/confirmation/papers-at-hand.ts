import { mayMake, type SubjectOfPaper } from '../../acts/paper/paper-subject.ts'
import { listPapersOf } from '../../acts/paper/papers-of.ts'
import type { PaperKind } from '../../regulation/papers/paper-kinds.ts'
import { doAct, type Visit } from '../pages/visit.ts'

/** How many papers of a subject are looked through for those of an act. */
const LOOKED_THROUGH = 200

/**
 * The papers of an act, for whoever has done it: as PDF where they are made, else the form that makes them, for whoever may.
 *
 * @param asked.at the address of the subject, below which its papers stand
 * @example await papersAtHand(visit, { subject: { of: 'case', id }, kinds: ['receipt'], at: '/cases/2027-000001' })
 */
export const papersAtHand = async (
  visit: Visit,
  { subject, kinds, at }: { subject: SubjectOfPaper; kinds: readonly PaperKind[]; at: string },
): Promise<{ href: string; text: string }[]> => {
  if (kinds.length === 0) return []
  const { items } = await doAct(visit, listPapersOf(subject.of), { id: subject.id, limit: LOOKED_THROUGH })
  const links = await Promise.all(
    kinds.map(async (kind) => {
      const made = items.filter((paper) => paper.kind === kind)
      const name = visit.say(`paper.kind.${kind}`)
      if (made.length > 0)
        return made.slice(-1).map(({ id }) => ({ href: `/papers/${id}`, text: `${name} (PDF)` }))
      const permission = await mayMake(visit.context, subject, kind)
      return permission.outcome === 'allowed'
        ? [{ href: `${at}/papers/new?kind=${kind}`, text: visit.say('confirmed.make', { paper: name }) }]
        : []
    }),
  )
  return links.flat()
}

/** The papers of an act in a case. @example await papersOfCase(visit, { id, number }, ['head-order']) */
export const papersOfCase = (
  visit: Visit,
  { id, number }: { id: string; number: string },
  kinds: readonly PaperKind[],
): Promise<{ href: string; text: string }[]> =>
  papersAtHand(visit, { subject: { of: 'case', id }, kinds, at: `/cases/${number}` })
