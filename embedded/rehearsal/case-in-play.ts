import { type Person, type Scene, serviceOf } from './scene.ts'
import type { RoundScript } from './script.ts'
import { type PartScript, scriptOf } from './script.ts'

/** What somebody owes, as `GET /cases/{id}` tells it. */
export type Owed = {
  act: string
  role: string
  limit: string | null
  advised: string | null
  late: boolean
  cite: string[]
  data: Record<string, string>
}

/** A case as `GET /cases/{id}` tells it, as far as the play looks. */
export type CaseRead = {
  id: string
  number: string
  state: 'open' | 'suspended' | 'closed'
  stage: string
  round: 1 | 2
  employee: { id: string }
  startOn: string | null
  meetingOn: string | null
  meetingId: string | null
  outcome: string | null
  decision: string | null
  schedule: Record<string, string | null> | null
  owed: Owed[]
  breaches: { step: string; limit: string; cite: string[]; withdrawn: boolean }[]
  rounds: {
    current: {
      profile: { version: number; submittedOn: string | null; returnedOn: string | null }
      stages: Record<string, { missed: string | null }>
    }
    decisions: { round: number; on: string; decision: string }[]
  } | null
}

/** A case with those who act in it, and what its round plays. */
export type CaseInPlay = {
  read: CaseRead
  person: Person
  part: PartScript
  round: RoundScript
  personnel: string
  directHead: string
}

/** A case as lists tell it, as far as the play looks. */
export type CaseLine = {
  id: string
  number: string
  state: 'open' | 'suspended' | 'closed'
  round: number
  startOn: string | null
  outcome: string | null
  employee: { id: string }
}

/** Every case that an account sees; as the auditor every case there is. */
export async function readAllCases({ as }: Pick<Scene, 'as'>, account = 'auditor'): Promise<CaseLine[]> {
  return (await as(account).get<{ items: CaseLine[] }>('/cases?limit=200')).items
}

const REGULAR: RoundScript = { ballots: [] }

/** A case as the play sees it. A round that was owed from an import is played by its second script. */
export function inPlay(scene: Scene, read: CaseRead): CaseInPlay {
  const person = scene.personById(read.employee.id)
  const part = scriptOf(person.member.part)
  return {
    read,
    person,
    part,
    round: part.rounds[read.round - 1] ?? REGULAR,
    personnel: serviceOf(person.member.unit, 'personnel'),
    directHead: person.member.directHead,
  }
}

/** Reads a case as the auditor sees it: whole, and without being anybody in it. */
export async function readCase(scene: Scene, id: string): Promise<CaseInPlay> {
  return inPlay(scene, await scene.as('auditor').get<CaseRead>(`/cases/${id}`))
}

/** Submits a fact of a case that happened today. */
export async function tell(
  scene: Scene,
  { read }: CaseInPlay,
  fact: { by: string; kind: string; data?: object },
): Promise<void> {
  const { by, kind, data = {} } = fact
  await scene.as(by).post(`/cases/${read.id}/acts`, { kind, occurredOn: scene.today, ...data })
}
