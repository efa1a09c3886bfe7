import type { Ruleset } from '../../regulation/rulesets/ruleset.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import type { Scene } from './scene.ts'

type Told = { tells: string; where?: (ruleset: Ruleset) => boolean }

const hasReserve = ({ certification }: Ruleset): boolean =>
  certification.decisions.regular?.[1]?.regular.options.includes('reserve-or-promotion') ?? false
const hasDisposal = ({ aftermath }: Ruleset): boolean => aftermath.order.disposal !== null

/** What a rehearsal has to show beside the regular course; each is marked by the scene in which the API answered it. */
export const SITUATIONS = {
  campaign: { tells: 'a campaign planned, a case moved by hand, carried out' },
  'session-results': { tells: 'results of a session from its workbook, dry run first' },
  polygraph: { tells: 'a polygraph' },
  correction: { tells: 'a result corrected by two people' },
  acting: { tells: 'a profile submitted by whoever acts for the direct head' },
  observers: {
    tells: 'observers admitted, refused, and the next one in a place that was given up',
    where: ({ interview }) => interview.observers !== null,
  },
  'no-quorum': { tells: 'a meeting without quorum, and another in its place' },
  adjourned: { tells: 'a meeting adjourned and resumed' },
  'on-paper': { tells: 'a meeting on paper, its votes entered from the scan' },
  postponed: { tells: 'an item postponed to another meeting' },
  recusal: { tells: 'a member recused from an item' },
  dossier: { tells: 'a dossier opened by a member' },
  recording: { tells: 'the recording of an interview' },
  destruction: { tells: 'an act of destruction after three years, approved and carried out' },
  'mail-unanswered': { tells: 'a mail of unknown fate, its notice served by hand' },
  opinion: { tells: 'a separate opinion' },
  questions: {
    tells: 'the question beyond the most that the act allows, refused',
    where: ({ interview }) => interview.questions !== null,
  },
  'order-reserve': { tells: 'an order on the reserve', where: hasReserve },
  'order-promotion': { tells: 'an order on promotion', where: (ruleset) => !hasReserve(ruleset) },
  'order-demotion': { tells: 'an order on demotion' },
  disposal: { tells: 'disposal, a written offer and its answer', where: hasDisposal },
  'order-dismissal': { tells: 'an order on dismissal' },
  'order-none': { tells: 'no order, for a recorded reason' },
  'appeal-refused': { tells: 'an appeal that changed nothing' },
  'appeal-changed': { tells: 'an appeal by which the decision was changed for the better' },
  'appeal-annulled': { tells: 'an appeal by which the decision was annulled' },
  'appeal-interview': { tells: 'a document brought later: the interview is held after all' },
  'appeal-late': { tells: 'an appeal after its term, accepted all the same' },
  silence: {
    tells: 'an appeal refused by silence',
    where: ({ aftermath }) => aftermath.complaint.silence === 'refusal',
  },
  annulment: { tells: 'a certification annulled for falsification, and a new case' },
  papers: { tells: 'papers made from the record, many of them as one' },
} as const satisfies Record<string, Told>

/** The key of something that a rehearsal shows. */
export type Situation = keyof typeof SITUATIONS

/** Marks that the API has answered a situation. */
export const show = ({ shown }: Scene, situation: Situation): void => {
  shown.add(situation)
}

/** What the ruleset of a rehearsal knows and the rehearsal did not show, one line each. */
export const notShown = ({ ruleset, shown }: Pick<Scene, 'ruleset' | 'shown'>): string[] => {
  const rules = rulesetOf(ruleset)
  return Object.entries<Told>(SITUATIONS)
    .filter(([key, { where }]) => !shown.has(key as Situation) && (where === undefined || where(rules)))
    .map(([, { tells }]) => `did not occur: ${tells}`)
}
