import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import type { DutyInPlay } from './duty.ts'
import { once, type Scene, serviceOf, until } from './scene.ts'
import { type Situation, show } from './situations.ts'

type Appeal = { id: string; number: string; case: string }
type Outcome = 'left-standing' | 'changed' | 'annulled' | 'interview'

const SHOWS: Readonly<Record<Outcome, Situation>> = {
  'left-standing': 'appeal-refused',
  changed: 'appeal-changed',
  annulled: 'appeal-annulled',
  interview: 'appeal-interview',
}

/** The employee appeals on the day on which he is acquainted with the decision, as his part has it. */
export async function appeal({ scene, of }: DutyInPlay): Promise<void> {
  const { id, number, rounds } = of.read
  const round = rounds?.decisions.at(-1)?.round ?? 1
  const comesTo = of.part.rounds[round - 1]?.appeal
  if (comesTo === undefined || !once(scene, `appeal ${number} ${round}`)) return
  const employee = of.person.member.personnelNumber
  const statement = 'I do not agree with the decision.'
  const filed = await scene.as(employee).post<Appeal>(`/cases/${id}/appeals`, { statement })
  scene.diary.note(`appeal ${filed.number}`, of.person.name)
  if (comesTo === 'unanswered') {
    scene.unanswered = filed.id
    return
  }
  await forward(scene, { appealId: filed.id, as: of.personnel })
  await answer(scene, { appealId: filed.id, unit: of.person.member.unit, outcome: comesTo })
  scene.diary.note(`answer to ${filed.number}: ${comesTo}`, of.person.name)
  if (comesTo === 'annulled') scene.withoutDecision.add(id)
}

/** Where the act has a term for it, the appeal is handed on to whoever answers it. */
async function forward(scene: Scene, { appealId, as }: { appealId: string; as: string }): Promise<void> {
  if (rulesetOf(scene.ruleset).aftermath.complaint.forwarding === null) return
  await scene.as(as).post(`/appeals/${appealId}/forwarding`, { on: scene.today })
}

/** The head answers with reasons. */
export async function answer(
  scene: Scene,
  { appealId, unit, outcome }: { appealId: string; unit: string; outcome: Outcome },
): Promise<void> {
  const head = scene.as(serviceOf(unit, 'head'))
  const decision = outcome === 'changed' ? { decision: 'corresponds' } : {}
  const { case: caseId } = await head.get<Appeal>(`/appeals/${appealId}`)
  await until('the appeal is owed an answer', async () => {
    const { owed } = await scene.as('auditor').get<{ owed: { act: string }[] }>(`/cases/${caseId}`)
    return owed.some(({ act }) => act === 'answer-appeal')
  })
  const answered = await head.post<{ outcome: string }>(`/appeals/${appealId}/decision`, {
    outcome,
    ...decision,
    reasons: 'The papers of the case were looked at once more.',
  })
  if (answered.outcome === outcome) show(scene, SHOWS[outcome])
}
