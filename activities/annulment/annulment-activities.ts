import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { civilDateOf } from '../../platform/clock.ts'
import { amendedDays } from '../../records/calendar/amended-days.ts'
import { insertCases, type NewCase } from '../../records/case/insert-cases.ts'
import type { Database, Transaction } from '../../records/database.ts'
import { postStart } from '../../records/outbox/post-message.ts'
import { frameAfterAnnulment } from '../../regulation/annulment/annulled-window.ts'
import { openedCase } from '../../regulation/course/open-case.ts'
import { projectionOf } from '../../regulation/course/projection.ts'
import type { CaseState } from '../../regulation/course/state.ts'
import type { Branch } from '../../regulation/rulesets/keys.ts'
import type { AnnulmentActivities } from '../../workflows/annulment/annulment-activities.ts'
import type { AnnulmentInput } from '../../workflows/annulment/input.ts'
import { CERTIFICATION, certificationId } from '../../workflows/certification/input.ts'

/** What an annulment does to the world, over an open database. */
export const annulmentActivities = (database: Database): AnnulmentActivities => ({
  openSuccessor: (input) => openSuccessor(input, database),
})

const openSuccessor = async (input: AnnulmentInput, database: Database): Promise<{ noticeIds: string[] }> => {
  const calendar = await amendedDays(database)
  return database.$transaction(async (tx) => {
    const annulled = await readAnnulled(tx, input.annulmentId)
    if (annulled.newCaseId !== null) return { noticeIds: await noticesOf(tx, annulled.newCaseId) }
    if (annulled.old.status !== 'closed') throw new Error(`case ${annulled.old.id} is not closed yet`)
    const opened = successor(annulled, {
      calendar: { ...calendar, version: String(calendar.version) },
      openedAt: input.recordedAt,
    })
    await begin(tx, opened, annulled)
    return { noticeIds: await queueNotices(tx, opened, { annulled, at: input.recordedAt }) }
  })
}

type Annulled = Awaited<ReturnType<typeof readAnnulled>>

const readAnnulled = async (tx: Transaction, id: string) => {
  const { caseId, actOn, newCaseId } = await tx.annulment.findUniqueOrThrow({ where: { id } })
  const old = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    include: { employee: { select: { unitId: true, branch: true } } },
  })
  const attempts = await tx.case.count({ where: { employeeId: old.employeeId, dueOn: old.dueOn } })
  return { id, actOn: actOn.toISOString().slice(0, 10), newCaseId, old, attempts }
}

type Opening = Omit<Parameters<typeof frameAfterAnnulment>[1], 'caseId' | 'annulledOn'>

const successor = ({ old, actOn, attempts }: Annulled, opening: Opening): NewCase => {
  const { frame } = old.state as unknown as CaseState
  const id = randomUUID()
  const state = openedCase({
    ...frameAfterAnnulment(frame, { ...opening, caseId: id, annulledOn: actOn }),
    branch: old.employee.branch as Branch,
  })
  const duty = {
    employeeId: old.employeeId,
    dueOn: old.dueOn.toISOString().slice(0, 10),
    attempt: attempts + 1,
  }
  return {
    id,
    ...duty,
    workflowId: certificationId(duty),
    kind: old.kind,
    ruleset: old.ruleset,
    personnelUnitId: old.personnelUnitId,
    headUnitId: old.headUnitId,
    unitId: old.employee.unitId,
    openedAt: opening.openedAt,
    projection: projectionOf(state, []),
    state,
  }
}

const begin = async (tx: Transaction, opened: NewCase, { id, old }: Annulled): Promise<void> => {
  const year = civilDateOf(Temporal.Instant.from(opened.openedAt)).year
  const inserted = await insertCases(tx, [opened], year)
  if (!inserted.has(opened.id)) throw new Error(`employee ${opened.employeeId} has another open case`)
  await tx.case.update({ where: { id: opened.id }, data: { predecessorId: old.id } })
  await tx.annulment.update({ where: { id }, data: { newCaseId: opened.id } })
  const frame = JSON.parse(JSON.stringify(opened.state.frame))
  await postStart(tx, { workflowId: opened.workflowId, type: CERTIFICATION, args: [frame] })
}

const KIND = 'certification-annulled'

const queueNotices = async (
  tx: Transaction,
  opened: NewCase,
  { annulled, at }: { annulled: Annulled; at: string },
): Promise<string[]> => {
  const { window } = opened.state.current
  const params = { annulledOn: annulled.actOn, timingFrom: window.from, timingTo: window.to }
  const rows = ['employee', 'personnel'].map((role) => ({
    ...{ id: randomUUID(), caseId: opened.id, kind: KIND, role, params },
    ...{ cite: [...window.cite], outcome: 'queued', queuedAt: at },
  }))
  await tx.notice.createMany({ data: rows })
  return rows.map(({ id }) => id)
}

const noticesOf = async (tx: Transaction, caseId: string): Promise<string[]> => {
  const found = await tx.notice.findMany({
    where: { caseId, kind: KIND, outcome: 'queued' },
    select: { id: true },
  })
  return found.map(({ id }) => id)
}
