import { randomUUID } from 'node:crypto'
import { recordStep } from '../records/case/record-step.ts'
import type { Database } from '../records/database.ts'
import { open } from '../regulation/course/course.ts'
import type { CaseFrame } from '../regulation/course/frame.ts'
import { setDates } from '../regulation/course/set-dates.ts'
import { certificationId } from '../workflows/certification/input.ts'

/** Puts a unit on record. @returns its id */
export const unitOnRecord = async (
  database: Database,
  { code, parentId = null, kind = 'division' }: { code: string; parentId?: string | null; kind?: string },
): Promise<string> => {
  const id = randomUUID()
  await database.unit.create({ data: { id, code, parentId, name: `Unit ${code}`, kind } })
  return id
}

/** Puts an employee on record. @returns his id */
export const employeeOnRecord = async (
  database: Database,
  person: { number: string; unitId: string; familyName?: string; givenName?: string; directHeadId?: string },
): Promise<string> => {
  const id = randomUUID()
  await database.employee.create({
    data: {
      id,
      personnelNumber: person.number,
      familyName: person.familyName ?? 'Ахметов',
      givenName: person.givenName ?? 'Данияр',
      language: 'ru',
      unitId: person.unitId,
      position: 'инспектор',
      positionLevel: 3,
      category: 'C-SV-8',
      rank: 'капитан',
      branch: 'police',
      headOfBody: 'no',
      directHeadId: person.directHeadId ?? null,
      disclosure: true,
      facts: {},
      contentHash: number(person.number),
      updatedAt: new Date('2026-11-01'),
    },
  })
  return id
}

const number = (text: string): string => text.padStart(64, '0')

const OPENED_AT = '2026-11-30T05:00:00Z'

/** Puts a case on record by its own first steps: opened, and its dates set for the earliest lawful meeting. */
export const caseOnRecord = async (
  database: Database,
  given: {
    number: string
    employeeId: string
    unitId: string
    personnelUnitId?: string
    window?: { from: string; to: string }
    dates?: 'set' | 'not-set'
  },
): Promise<string> => {
  const id = randomUUID()
  const window = { ...(given.window ?? { from: '2027-01-11', to: '2027-07-11' }), cite: ['para 3'] }
  await database.case.create({
    data: {
      ...{ id, number: given.number, employeeId: given.employeeId, unitId: given.unitId },
      workflowId: certificationId({ employeeId: given.employeeId, dueOn: window.from, attempt: 1 }),
      personnelUnitId: given.personnelUnitId ?? null,
      kind: 'regular',
      ruleset: 'decree-1612',
      dueOn: new Date(window.from),
      attempt: 1,
      openedAt: OPENED_AT,
      seq: 0,
      status: 'open',
      stage: 'preparation',
      round: 1,
      windowTo: new Date(window.to),
      state: {},
    },
  })
  await takeFirstSteps(database, frameOf({ ...given, caseId: id, window }), given.dates ?? 'set')
  return id
}

const frameOf = (given: Pick<CaseFrame, 'caseId' | 'employeeId' | 'window'>): CaseFrame => ({
  caseId: given.caseId,
  employeeId: given.employeeId,
  window: given.window,
  ruleset: 'decree-1612',
  kind: 'regular',
  round: 1,
  branch: 'police',
  timing: null,
  initialDecisionOn: null,
  servedElsewhere: false,
  calendar: { version: '0', off: [], working: [] },
  leadDays: [3],
  openedAt: OPENED_AT,
})

const takeFirstSteps = async (
  database: Database,
  frame: CaseFrame,
  dates: 'set' | 'not-set',
): Promise<void> => {
  const opened = open(frame, randomUUID)
  if (opened.step) await recordStep(database, opened.step)
  if (dates === 'not-set') return
  const wish = { key: randomUUID(), at: OPENED_AT, actorId: null }
  const schedule = { earliest: true as const, polygraphLeftOutFor: 'none is held' }
  const { went, arranged } = setDates(opened.state, { ...wish, schedule }, randomUUID)
  if (arranged.outcome === 'refused') throw new Error(JSON.stringify(arranged.violations))
  if (went.step) await recordStep(database, went.step)
}
