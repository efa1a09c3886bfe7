import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import { answer } from './appeal-scene.ts'
import { type CaseLine, readAllCases } from './case-in-play.ts'
import { workingDayAfter } from './days.ts'
import { destroyRecordings } from './destruction-scene.ts'
import { moveTo, settled } from './play.ts'
import { type Scene, until } from './scene.ts'
import { show } from './situations.ts'

type Appeal = { id: string; number: string; status: string; lateness: string }
type Papers = { document: string; papers: unknown[]; refused: { detail: string }[] }

/** Longer than a month and twenty working days after the last decision. */
const LATER_BY_DAYS = 45

/** What comes when every case is closed: papers of many, a silence, an appeal after its term, recordings destroyed. */
export async function playEpilogue(scene: Scene): Promise<void> {
  const decided = (await readAllCases(scene)).filter(({ outcome }) => outcome !== null)
  await makePapers(scene, decided)
  await moveTo(scene, workingDayAfter(scene.today, LATER_BY_DAYS))
  await lookForSilence(scene)
  const dismissed = decided.find(({ outcome }) => outcome === 'dismissal')
  if (dismissed) await appealLate(scene, dismissed)
  await settled(scene)
  await destroyRecordings(scene)
  await settled(scene)
}

/** The certification sheet of everybody who was decided on, as one PDF. */
async function makePapers(scene: Scene, decided: readonly CaseLine[]): Promise<void> {
  const cases = decided.map(({ id }) => id)
  const made = await scene
    .as('personnel')
    .post<Papers>('/papers', { kind: 'certification-sheet', language: 'kk', cases })
  scene.diary.line(`certification sheets: ${made.papers.length} as one PDF, ${made.refused.length} refused`)
  if (made.papers.length === cases.length) show(scene, 'papers')
}

/** Where the act lets silence be a refusal, the appeal that nobody answered is refused by now. */
async function lookForSilence(scene: Scene): Promise<void> {
  if (rulesetOf(scene.ruleset).aftermath.complaint.silence !== 'refusal' || !scene.unanswered) return
  const path = `/appeals/${scene.unanswered}`
  const read = () => scene.as('auditor').get<Appeal>(path)
  await until('the appeal is refused by silence', async () => (await read()).status === 'refused-by-silence')
  scene.diary.line(`appeal ${(await read()).number}: refused by silence`)
  show(scene, 'silence')
}

/** An appeal is accepted also after its term; it says so, and is answered. */
async function appealLate(scene: Scene, { id, employee }: CaseLine): Promise<void> {
  const person = scene.personById(employee.id)
  const { personnelNumber, unit } = person.member
  const statement = 'I was in hospital until now.'
  const filed = await scene.as(personnelNumber).post<Appeal>(`/cases/${id}/appeals`, { statement })
  if (filed.lateness === 'late') show(scene, 'appeal-late')
  await answer(scene, { appealId: filed.id, unit, outcome: 'left-standing' })
  scene.diary.note(`appeal ${filed.number} after its term, accepted and answered`, person.name)
}
