import { latestOf, parseCivilDate } from '../../regulation/civil-date.ts'
import { exemptOn } from '../../regulation/due/exempt-on.ts'
import type { Branch, CertificationKind, RulesetId } from '../../regulation/rulesets/keys.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import { factsFor } from './facts-for.ts'
import type { LifeEventOn } from './life-events-between.ts'
import { NO_FACTS, type StoredFacts } from './stored-facts.ts'

/** How long a case may still run after its window or, when that is over already, from now on: years, a long leave among them. */
const LONGEST = 5

/** Of whose case it is asked: which rules, when its window ends, and since which day. */
type Asked = { ruleset: string; kind: string; branch: string; windowTo: Date; on: string }

/**
 * The day on which the length of service ends an open case, as far as it can come while the case runs; null where it
 * does not, or exempts from no certification of this kind (art. 47(4)).
 *
 * @example exemptionOf(facts, { ruleset: 'decree-1612', kind: 'regular', branch, windowTo, on }) //=> '2027-08-02'
 */
export const exemptionOf = (stored: StoredFacts, asked: Asked): string | null => {
  const ruleset = rulesetOf(asked.ruleset as RulesetId)
  const { exemptionEndsCase, unexempt } = ruleset.certification
  if (!exemptionEndsCase || unexempt.includes(asked.kind as CertificationKind)) return null
  const [windowTo, on] = [parseCivilDate(asked.windowTo.toISOString().slice(0, 10)), parseCivilDate(asked.on)]
  const until = latestOf(windowTo, on).add({ years: LONGEST })
  const facts = factsFor(ruleset, { ...NO_FACTS, ...stored }, { branch: asked.branch as Branch, head: false })
  return exemptOn(facts, { asOf: on, until }, ruleset.due)?.toString() ?? null
}

/** What an import changes in the day on which the length of service ends a case. */
export const exemptionBetween = (before: StoredFacts, after: StoredFacts, asked: Asked): LifeEventOn[] => {
  const [was, is] = [exemptionOf(before, asked), exemptionOf(after, asked)]
  if (was === is) return []
  const event = 'length-of-service' as const
  return [
    ...(was === null ? [] : [{ on: was, told: { event, withdrawn: true as const } }]),
    ...(is === null ? [] : [{ on: is, told: { event } }]),
  ]
}
