import type { Say } from '../../texts/pages/say.ts'
import type { ShownCase } from './case-frame.ts'
import { missingItem } from './fact-fields.ts'

/** What a dossier lacks: the key under which the rules know it, and its name to the reader. */
type Gap = { key: string; name: string }

/** The profile and the stages that have not come to their end, and information that was asked for. */
const gapsOf = ({ steps, owed }: Pick<ShownCase, 'steps' | 'owed'>, say: Say): Gap[] => [
  ...steps.flatMap(({ group, key, outcome }) => {
    if (outcome === 'done') return []
    if (group === 'stage') return [{ key, name: say(`stage.${key as 'testing'}`) }]
    return key === 'profile' ? [{ key, name: say('step.profile') }] : []
  }),
  ...(owed.some(({ act }) => act === 'information')
    ? [{ key: 'information', name: say('fact.gap.information') }]
    : []),
]

const isNamed = ({ key, name }: Gap, item: string): boolean =>
  [key, name.toLowerCase()].includes(item.toLowerCase())

/**
 * What a dossier would be sent without and without a word of it: said where the answers are checked, with the box in which it is
 * named.
 *
 * @example unnamedGaps(found, { missing: 'Profile – late' }, say) //=> [{ name: 'missing', text: 'Computer test: …' }]
 */
export const unnamedGaps = (
  found: Pick<ShownCase, 'steps' | 'owed'>,
  given: Readonly<Record<string, unknown>>,
  say: Say,
): { name: string; text: string }[] => {
  const named = String(given.missing ?? '')
    .split('\n')
    .flatMap(missingItem)
  return gapsOf(found, say)
    .filter((gap) => !named.some(({ item }) => isNamed(gap, item)))
    .map((gap) => ({ name: 'missing', text: say('fact.gap.unnamed', { what: gap.name }) }))
}

/** What was named as missing, under the key by which the rules know it where the reader wrote it in his own words. */
export const keyedGaps = (
  found: Pick<ShownCase, 'steps' | 'owed'>,
  missing: readonly { item: string; reason: string }[],
  say: Say,
): { item: string; reason: string }[] => {
  const gaps = gapsOf(found, say)
  return missing.map(({ item, reason }) => ({
    item: gaps.find((gap) => isNamed(gap, item))?.key ?? item,
    reason,
  }))
}
