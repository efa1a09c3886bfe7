import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import type { Calls } from '../calls/api.ts'
import type { CaseInPlay } from './case-in-play.ts'
import type { ItemInPlay } from './item-in-play.ts'
import { afterItem, beforeItem, duringItem } from './item-scene.ts'
import type { CommissionInPlay, Person, Scene } from './scene.ts'
import type { Ballot } from './script.ts'

type Question = { question: 'absence' | 'decision'; round: number; options: string[] }
type Counted = {
  question: 'absence' | 'decision'
  outcome: 'adopted' | 'revote' | 'put-off'
  adopted: string | null
  by: 'majority' | 'chairman' | null
  counts: Record<string, number>
  next: Question | null
}
const UNANIMOUS: Ballot = ['corresponds', 'corresponds', 'corresponds', 'corresponds', 'corresponds']
const RECOMMENDATIONS = ['reserve-or-promotion', 'promotion']

/** Hears one item: the commission votes round by round until it has decided or puts it off. */
export async function decideItem(scene: Scene, asked: ItemInPlay): Promise<void> {
  const { commission, meetingId, item, of } = asked
  const secretary = scene.as(commission.secretary.member.personnelNumber)
  const path = `/meetings/${meetingId}/items/${item.n}`
  const counting = asked.votedBy === 'voice' ? secretary : chairmanOf(scene, commission)
  const employee = isAbsent(scene, of) ? 'absent' : 'came'
  const departs = await beforeItem(scene, asked)
  let question: Question | null = await secretary.post<Question>(`${path}/open`, { employee })
  if (employee === 'came') await duringItem(scene, asked)
  const told: string[] = []
  for (let round = 0; question !== null; ) {
    const options: string[] = question.options
    const wishes = wishesFor(of, question, round)
    const option = await castVotes(secretary, path, { seats: departs.voting, options, wishes })
    const counted: Counted = await counting.post<Counted>(`${path}/close`, recordOf(scene, of, option))
    told.push(tellCount(counted))
    if (question.question === 'decision') round += 1
    question = counted.next
  }
  scene.diary.note('item', of.person.name, told.join('; '))
  await afterItem(scene, asked)
}

const chairmanOf = (scene: Scene, { seats }: CommissionInPlay): Calls =>
  scene.as(seats[0]?.member.personnelNumber ?? '')

/** Whoever is absent for a good reason, or is heard after his appeal, comes to the next meeting of the same round. */
function isAbsent({ done }: Scene, { round, read }: CaseInPlay): boolean {
  if (round.absence === undefined || round.absence === 'no-good-reason') return round.absence !== undefined
  const key = `absent once ${read.number} ${read.round}`
  const before = done.has(key)
  done.add(key)
  return !before
}

function wishesFor({ round: script }: CaseInPlay, { question }: Question, round: number): readonly string[] {
  if (question === 'absence')
    return UNANIMOUS.map(() => (script.absence === 'good-reason' ? 'good-reason' : 'no-good-reason'))
  return script.ballots[Math.min(round, script.ballots.length - 1)] ?? UNANIMOUS
}

/** Enters the open votes, and answers with the option that leads. */
async function castVotes(
  secretary: Calls,
  path: string,
  vote: { seats: readonly Person[]; options: string[]; wishes: Ballot | readonly string[] },
): Promise<string | null> {
  const cast = vote.seats.map((_, seat) => optionFor(vote.wishes[seat] ?? 'abstains', vote.options))
  for (const [seat, { id }] of vote.seats.entries())
    await secretary.post(`${path}/votes`, { member: id, option: cast[seat] })
  return leading(cast)
}

/** The option with most votes; of several, the chairman's, who sits first. */
function leading(cast: readonly (string | null)[]): string | null {
  const votes = (option: string | null) => cast.filter((one) => one === option).length
  const chosen = cast.filter((option) => option !== null)
  return chosen.reduce<string | null>(
    (best, one) => (best === null || votes(one) > votes(best) ? one : best),
    null,
  )
}

/** The open option that a wish means; where it is not open, the first that is. */
function optionFor(wish: string, options: string[]): string | null {
  if (wish === 'abstains') return null
  if (wish === 'promotion')
    return options.find((option) => RECOMMENDATIONS.includes(option)) ?? options[0] ?? null
  return options.includes(wish) ? wish : (options[0] ?? null)
}

/** What the sheet records of a decision: which recommendation it is, and grounds where the act asks for them. */
function recordOf({ ruleset }: Scene, { round }: CaseInPlay, option: string | null): object {
  const rule = rulesetOf(ruleset).certification.nonCorrespondence
  const asked = rule.grounds.length > 0 && rule.decisions.some((decision) => decision === option)
  const ground = round.testing === 'fails' ? 'test' : 'interview'
  return {
    grounds: asked ? [ground] : [],
    recommendation: option === 'reserve-or-promotion' ? 'promotion' : null,
  }
}

function tellCount({ question, outcome, adopted, by, counts }: Counted): string {
  const votes = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([option, count]) => `${option} ${count}`)
    .join(', ')
  if (outcome === 'revote') return `${votes}: another round of voting`
  if (outcome === 'put-off') return `${votes}: put off`
  const chairman = by === 'chairman' ? ', settled by the chairman' : ''
  return question === 'absence' ? `absent: ${adopted}` : `${adopted} (${votes}${chairman})`
}
