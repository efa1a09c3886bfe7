import type { Cite } from '../cite.ts'
import { refuseImpossibleBallot, type TallyRequest } from './ballot.ts'

export type TallyAnswer<Option extends string = string> = {
  outcome: 'adopted' | 'revote' | 'no-quorum'
  decision: Option | null
  by: 'majority' | 'chairman' | null
  counts: Record<string, number>
  among: Option[]
  cite: Cite[]
}

/**
 * Counts one round of voting.
 *
 * Adopted with more than half of the members present, or on a tie by the chairman's vote when the tied options
 * together have more than half; otherwise voted again among the leading options.
 *
 * @throws RulebookError naming `composition`, `chairman`, `present`, `options` or the vote that cannot be
 * @example tally({ ruleset, composition: ['a','b','c','d','e'], chairman: 'a', present: ['a','b','c','d'],
 *   votes: new Map([['a','corresponds'], ['b','demotion'], ['c','corresponds'], ['d','corresponds']]),
 *   options: ['corresponds','demotion'] }).by //=> 'majority'
 */
export const tally = <Option extends string>(request: TallyRequest<Option>): TallyAnswer<Option> => {
  refuseImpossibleBallot(request)
  const { quorum, vote } = request.ruleset.commission
  if (!isQuorate(request)) {
    return { ...undecided('no-quorum', quorum.cite), counts: countsWritten(request.options, () => 0) }
  }
  const count = counted(request)
  const counts = countsWritten(request.options, count)
  const adopted = byMajority(request, count) ?? byChairman(request, count)
  if (adopted) return { outcome: 'adopted', ...adopted, counts, among: [], cite: [vote.cite] }
  return { ...undecided('revote', vote.cite), counts, among: leading(request.options, count) }
}

/**
 * Are enough members of the composition present for a valid meeting?
 *
 * @example isQuorate({ ruleset, composition: ['a','b','c','d','e'], present: ['a','b','c'] }) //=> false
 */
export const isQuorate = ({
  ruleset,
  composition,
  present,
}: Pick<TallyRequest, 'ruleset' | 'composition' | 'present'>): boolean => {
  const { quorum } = ruleset.commission
  return quorum.in * present.length >= quorum.of * composition.length
}

type Count<Option> = (option: Option) => number
type Adopted<Option> = { decision: Option; by: 'majority' | 'chairman' }

const undecided = (outcome: 'revote' | 'no-quorum', cite: Cite) => ({
  outcome,
  decision: null,
  by: null,
  counts: {},
  among: [],
  cite: [cite],
})

const counted = <Option extends string>({ votes }: TallyRequest<Option>): Count<Option> => {
  const counts = new Map<Option, number>()
  for (const option of votes.values()) if (option !== null) counts.set(option, (counts.get(option) ?? 0) + 1)
  return (option) => counts.get(option) ?? 0
}

const countsWritten = <Option extends string>(options: readonly Option[], count: Count<Option>) =>
  Object.fromEntries(options.map((option) => [option, count(option)]))

const isMajority = (votes: number, { present }: Pick<TallyRequest, 'present'>): boolean =>
  2 * votes > present.length

const byMajority = <Option extends string>(
  request: TallyRequest<Option>,
  count: Count<Option>,
): Adopted<Option> | null => {
  const decision = request.options.find((option) => isMajority(count(option), request))
  return decision === undefined ? null : { decision, by: 'majority' }
}

const byChairman = <Option extends string>(
  request: TallyRequest<Option>,
  count: Count<Option>,
): Adopted<Option> | null => {
  const most = Math.max(...request.options.map(count))
  const tied = request.options.filter((option) => count(option) === most)
  const decision = request.votes.get(request.chairman) ?? null
  if (tied.length < 2 || decision === null || !tied.includes(decision)) return null
  // One vote of five must not decide: together the tied options need more than half.
  return isMajority(most * tied.length, request) ? { decision, by: 'chairman' } : null
}

/** The two options with most votes and all those tied with the second, in the order given; a single option alone. */
const leading = <Option extends string>(options: readonly Option[], count: Count<Option>): Option[] => {
  const [first = 0, second = first] = options.map(count).sort((a, b) => b - a)
  return options.filter((option) => count(option) >= second)
}
