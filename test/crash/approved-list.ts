import { randomUUID } from 'node:crypto'
import { NO_FACTS } from '../../records/roster/stored-facts.ts'
import { certificationId } from '../../workflows/certification/input.ts'
import { caseOnEngine, dayAhead, frameOf, noonOf } from '../certification/case-ground.ts'
import type { TestDatabase } from '../database.ts'
import type { TestEngine } from '../engine.ts'
import { noticeGround } from '../notice-ground.ts'

/** People on a list that a head has approved: the page of it that is opened, and who they are. */
export type ApprovedList = Awaited<ReturnType<typeof approvedList>>

/** A case of the list once it is open. */
export type ListedCase = ReturnType<typeof caseOnEngine>

/** Puts an approved list on record, of somebody for each name; their cases are not opened yet. */
export const approvedList = async (
  { engine, database }: { engine: TestEngine; database: TestDatabase['database'] },
  names: readonly string[],
) => {
  const [id, dueOn, openedAt] = [randomUUID(), dayAhead(0), noonOf(dayAhead(0))]
  await database.determination.create({
    data: {
      ...{ id, asOf: new Date(dueOn), ruleset: 'decree-1612', state: 'done', progress: {} },
      startedAt: new Date(),
      lists: { create: { id, state: 'approved', approvedAt: new Date() } },
    },
  })
  const people = await Promise.all(names.map(() => personOn(database, { listId: id, dueOn })))
  const page = { listId: id, openedAt, after: null }
  /** The cases as they were opened, in the order of the names. */
  const cases = async (): Promise<ListedCase[]> =>
    Promise.all(
      people.map(async (person) => {
        const workflowId = certificationId({ employeeId: person.employeeId, dueOn, attempt: 1 })
        const { id: caseId } = await database.case.findUniqueOrThrow({ where: { workflowId } })
        const frame = frameOf({ caseId, employeeId: person.employeeId }, {})
        const prepared = { ...person, caseId, frame, workflowId }
        return caseOnEngine(database, prepared, engine.client.workflow.getHandle(workflowId))
      }),
    )
  return { page, size: names.length, cases }
}

const personOn = async (
  database: TestDatabase['database'],
  { listId, dueOn }: { listId: string; dueOn: string },
) => {
  const { caseId, ...person } = await noticeGround(database, { email: 'a@body.kz', consent: '2026-01-05' })
  await database.case.delete({ where: { id: caseId } })
  const { employeeId } = person
  await database.employee.update({ where: { id: employeeId }, data: { facts: NO_FACTS } })
  await database.determinationEntry.create({
    data: {
      ...{ id: randomUUID(), determinationId: listId, listId, employeeId, personnelNumber: employeeId },
      ...{ status: 'due', due: new Date(dueOn), windowFrom: new Date(dueOn), cite: ['para 3'] },
      windowTo: new Date(dayAhead(183)),
    },
  })
  return person
}
