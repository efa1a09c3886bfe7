import { randomUUID } from 'node:crypto'
import type { Database } from '../../records/database.ts'
import { NO_FACTS } from '../../records/roster/stored-facts.ts'
import { openedCase } from '../../regulation/course/open-case.ts'
import type { CaseState } from '../../regulation/course/state.ts'

/** A small body: its unit, five members, a secretary, and whoever is certified. People by their personnel number. */
export type CommissionBody = { unitId: string; idOf(number: string): string }

export const MEMBERS = ['M1', 'M2', 'M3', 'M4', 'M5'] as const

const LEVELS: Record<string, number> = { HIGH: 9 }

/** Stores the body; `HIGH` has a position above that of every member, `GONE` no longer serves. */
export const storeBody = async (database: Database): Promise<CommissionBody> => {
  const unitId = randomUUID()
  await database.unit.create({ data: { id: unitId, code: 'B', name: 'Body', kind: 'body' } })
  const numbers = [...MEMBERS, 'S', 'E1', 'E2', 'HIGH', 'GONE']
  const ids = new Map(numbers.map((number) => [number, randomUUID()]))
  const idOf = (number: string) => ids.get(number) ?? number
  await database.employee.createMany({
    data: numbers.map((number) => ({
      id: idOf(number),
      personnelNumber: number,
      familyName: number,
      givenName: 'Test',
      language: 'en',
      unitId,
      position: 'officer',
      positionLevel: LEVELS[number] ?? 5,
      category: 'C',
      rank: 'major',
      branch: 'police',
      headOfBody: 'no',
      disclosure: true,
      facts: {
        ...NO_FACTS,
        service: [
          { from: '2015-03-02', to: number === 'GONE' ? '2020-01-01' : null, otherEmploymentAfter: false },
        ],
      },
      contentHash: number,
      updatedAt: new Date(),
    })),
  })
  return { unitId, idOf }
}

/** A case scheduled for a meeting; `seen`: whether the employee has signed the profile. */
export const storeCase = async (
  database: Database,
  { unitId, idOf }: CommissionBody,
  given: { of: string; meetingOn: string; seen: boolean; startOn?: string },
): Promise<string> => {
  const id = randomUUID()
  const employeeId = idOf(given.of)
  const window = { from: '2026-01-01', to: '2036-01-01', cite: ['para 3'] as const }
  const opened = openedCase({
    caseId: id,
    employeeId,
    ruleset: 'decree-1612',
    kind: 'regular',
    round: 1,
    branch: 'police',
    window,
    timing: null,
    initialDecisionOn: null,
    servedElsewhere: false,
    calendar: { version: 'test', off: [], working: [] },
    leadDays: [3],
    openedAt: '2026-11-01T05:00:00Z',
  })
  await database.case.create({
    data: {
      id,
      number: `2027-${given.of}`,
      workflowId: `certification/${employeeId}/2027-03-05/1`,
      employeeId,
      kind: 'regular',
      ruleset: 'decree-1612',
      dueOn: new Date('2027-03-05'),
      attempt: 1,
      unitId,
      openedAt: new Date(),
      seq: 0,
      status: 'open',
      stage: 'interview',
      round: 1,
      windowTo: new Date(window.to),
      startOn: new Date(given.startOn ?? given.meetingOn),
      meetingOn: new Date(given.meetingOn),
      state: stateOf(opened, given) as object,
    },
  })
  return id
}

const stateOf = (
  opened: CaseState,
  { seen, meetingOn }: { seen: boolean; meetingOn: string },
): CaseState => ({
  ...opened,
  current: {
    ...opened.current,
    profile: { ...opened.current.profile, familiarisedOn: seen ? meetingOn : null },
    stages: {
      fitness: { on: meetingOn, result: { stage: 'fitness', standardsMet: true }, missed: null },
      testing: {
        on: meetingOn,
        result: { stage: 'testing', subjects: [{ subject: 'law', score: 80, threshold: 60 }] },
        missed: null,
      },
    },
  },
})
