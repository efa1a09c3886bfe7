import type { RulesetId } from '../../regulation/rulesets/keys.ts'
import { playing } from '../demonstration/cast.ts'
import { openDiary } from './diary.ts'
import { playEpilogue } from './epilogue.ts'
import { createCommissions, openCases } from './opening-scene.ts'
import { play } from './play.ts'
import { type Mail, type Reckoning, reckon } from './reckoning.ts'
import { type Person, readPeople, type Scene, SERVED_UNITS } from './scene.ts'
import { SCRIPT } from './script.ts'

/** Where a rehearsal is played: the API of an installation with the demonstration body, and where its mail is read. */
export type Stage = {
  as: Scene['as']
  ruleset: RulesetId
  mailPage: string
  /** Lets the six-monthly schedule determine now. */
  determine: Scene['determine']
  /** Codes of the units with services of their own that take part; all when left out. */
  units?: readonly string[]
  write: (line: string) => void
}

const MAIL_TIMEOUT_MS = 30_000

/**
 * Plays a whole cycle of the demonstration body and tells it as it happens.
 *
 * @returns what the end showed; no faults when every case ended lawfully
 * @throws Error when something is refused that the script does not foresee, or the clock is held
 */
export async function rehearse({
  as,
  ruleset,
  mailPage,
  determine,
  units = SERVED_UNITS,
  write,
}: Stage): Promise<Reckoning> {
  const diary = openDiary(write)
  const scene = await openScene({ as, ruleset, determine, units, diary })
  for (const line of castList(scene)) write(line)
  diary.day(scene.today)
  await openCases(scene)
  await createCommissions(scene)
  await play(scene)
  await playEpilogue(scene)
  diary.close()
  const reckoning = await reckon(scene, () => mailsOf(mailPage))
  write('')
  for (const line of reckoning.table) write(line)
  return reckoning
}

/** Who plays what, of those whose course is told apart. */
function castList(scene: Scene): string[] {
  const lines = Object.entries(SCRIPT).flatMap(([part, { tells }]) => {
    const players = playing(part).map(({ personnelNumber }) => scene.person(personnelNumber).name)
    return part === 'plain' || players.length === 0 ? [] : [`  ${players.join(', ')}: ${tells}`]
  })
  return ['', '  Who departs from the regular course:', ...lines]
}

async function openScene(
  given: Pick<Scene, 'as' | 'ruleset' | 'determine' | 'units' | 'diary'>,
): Promise<Scene> {
  const people = await readPeople(given.as)
  const byId = new Map([...people.values()].map((person) => [person.id, person]))
  const units = await unitIds(given.as)
  const { today } = await given.as('personnel').get<{ today: string }>('/rehearsal')
  return {
    ...given,
    today,
    person: (number) => found(people.get(number), number),
    personById: (id) => found(byId.get(id), id),
    commissions: [],
    refused: [],
    cases: new Map(),
    done: new Set(),
    shown: new Set(),
    resumes: new Map(),
    withoutDecision: new Set(),
    unitId: (code) => units.get(code) ?? null,
  }
}

function found(person: Person | undefined, who: string): Person {
  if (person === undefined) throw new Error(`${who} is nobody of the cast`)
  return person
}

type EmployeeLine = { unit: { id: string; code: string } }

async function unitIds(as: Scene['as']): Promise<Map<string, string>> {
  const { items } = await as('personnel').get<{ items: EmployeeLine[] }>('/employees?limit=200')
  return new Map(items.map(({ unit }) => [unit.code, unit.id]))
}

async function mailsOf(mailPage: string): Promise<Mail[]> {
  const answer = await fetch(`${mailPage}/messages`, { signal: AbortSignal.timeout(MAIL_TIMEOUT_MS) })
  const mails: Mail[] = JSON.parse(await answer.text())
  return mails
}
