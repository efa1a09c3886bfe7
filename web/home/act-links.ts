import type { PageKey } from '../../texts/pages/page-texts.ts'
import type { Visit } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'

/** A kind of task as a link to the list of only those; the first link has them all. */
export type ActLink = { href: string; text: string; count: number; current: boolean }

/**
 * The kinds of tasks that somebody has, the most frequent first, each an address of its own; none while there is only one.
 *
 * @param acts how many tasks of each act there are
 */
export const actLinks = (acts: Readonly<Record<string, number>>, visit: Visit): ActLink[] => {
  const kinds = Object.entries(acts).sort(([, one], [, other]) => other - one)
  if (kinds.length < 2 && !visit.query.act) return []
  const { term } = writeTo(visit)
  const all = kinds.reduce((sum, [, count]) => sum + count, 0)
  return [
    { href: '/', text: visit.say('cases.any'), count: all, current: !visit.query.act },
    ...kinds.map(([act, count]) => ({
      ...{ href: `/?act=${encodeURIComponent(act)}`, text: term('act', act), count },
      current: visit.query.act === act,
    })),
  ]
}

/** Where an act is done for many at once. */
const MANY: Readonly<Record<string, { href: string; text: PageKey }>> = {
  schedule: { href: '/scheduling', text: 'dates.title' },
  'serve-notice': { href: '/service', text: 'service.many' },
  result: { href: '/sessions', text: 'session.title' },
}

/** Where those of the tasks that somebody has several of are done at once. */
export const manyLinks = (acts: Readonly<Record<string, number>>, { say }: Visit) =>
  Object.entries(MANY).flatMap(([act, { href, text }]) =>
    (acts[act] ?? 0) > 1 ? [{ href, text: say(text) }] : [],
  )
