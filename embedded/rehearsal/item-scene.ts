import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import { RefusedCall } from '../calls/api.ts'
import type { ItemInPlay } from './item-in-play.ts'
import { type Person, recording, type Scene } from './scene.ts'
import { show } from './situations.ts'

const CONFLICT = 409

/** Before an item: its dossier is read, and a member who must not take part is recused. @returns who votes */
export async function beforeItem(
  scene: Scene,
  { commission, meetingId, item, of }: ItemInPlay,
): Promise<{ voting: readonly Person[] }> {
  const path = `/meetings/${meetingId}/items/${item.n}`
  const [chairman, ...members] = commission.seats
  if (of.part.sitting === 'dossier') {
    await scene.as(numberOf(chairman)).post(`${path}/dossier`, {})
    scene.diary.note('dossier opened by the chairman', of.person.name)
    show(scene, 'dossier')
  }
  const recused = members.at(-1)
  if (of.part.sitting !== 'recusal' || !recused) return { voting: commission.seats }
  const recusal = { member: recused.id, ground: 'kinship', decidedBy: 'chairman', on: scene.today }
  await scene.as(commission.secretary.member.personnelNumber).post(`${path}/recusals`, recusal)
  scene.diary.note(`${recused.name} recused from the item`, of.person.name, 'kinship')
  show(scene, 'recusal')
  return { voting: commission.seats.filter(({ id }) => id !== recused.id) }
}

/** While the employee is heard: questions, to the most that the act allows and one beyond. */
export async function duringItem(
  scene: Scene,
  { commission, meetingId, item, of }: ItemInPlay,
): Promise<void> {
  const most = rulesetOf(scene.ruleset).interview.questions?.atMost
  if (of.part.sitting !== 'questions' || most === undefined) return
  const secretary = scene.as(commission.secretary.member.personnelNumber)
  const ask = () =>
    secretary.post(`/meetings/${meetingId}/items/${item.n}/questions`, { member: commission.seats[1]?.id })
  for (let asked = 0; asked < most; asked += 1) await ask()
  const refused = await ask().catch((error: unknown) => error)
  if (!(refused instanceof RefusedCall) || refused.status !== CONFLICT)
    throw new Error(`question ${most + 1} was not refused`)
  scene.diary.note(
    `${most} questions, the next refused (${refused.problem.cite?.join(', ')})`,
    of.person.name,
  )
  show(scene, 'questions')
}

/** After an item: its recording is attached; a member who was outvoted files his opinion. */
export async function afterItem(
  scene: Scene,
  { commission, meetingId, item, of }: ItemInPlay,
): Promise<void> {
  const path = `/meetings/${meetingId}/items/${item.n}`
  if (of.part.sitting === 'dossier') {
    const secretary = scene.as(commission.secretary.member.personnelNumber)
    await secretary.send(`${path}/recordings`, { name: 'file', files: [recording('interview')] })
    scene.diary.note('recording of the interview attached', of.person.name)
    scene.recorded = { heldOn: scene.today, unit: commission.unit }
    show(scene, 'recording')
  }
  if (of.part.sitting !== 'opinion') return
  const member = commission.seats[2]
  const opinion = { filedOn: scene.today, words: 'The work of the last year was not weighed.' }
  await scene.as(numberOf(member)).post(`${path}/opinions`, opinion)
  scene.diary.note(`separate opinion of ${member?.name}`, of.person.name)
  show(scene, 'opinion')
}

const numberOf = (person: Person | undefined): string => person?.member.personnelNumber ?? ''
