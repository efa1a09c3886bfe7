import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { civilDateOf } from '../../platform/clock.ts'
import type { LifeEvent } from '../../regulation/course/life-event.ts'
import { authorityOf, readAuthorities } from '../access/authorities.ts'
import { storeFact } from '../case/store-fact.ts'
import type { Transaction } from '../database.ts'
import { exemptionBetween } from './exemption-between.ts'
import { lifeEventsBetween } from './life-events-between.ts'
import { NO_FACTS, type StoredFacts } from './stored-facts.ts'

/** The import that tells, and its instant (RFC 3339). */
export type TellingImport = { importId: string; at: string }

/** Somebody as he will stand on the roster. */
type After = { personnelNumber: string; unitId: string; facts: StoredFacts }

/** Open cases of people whom an import is about to change, with how they stood until now. */
export const openCasesOf = (tx: Transaction, personnelNumbers: readonly string[]) =>
  tx.case.findMany({
    where: {
      status: { not: 'closed' },
      employee: { personnelNumber: { in: [...personnelNumbers] } },
    },
    select: {
      id: true,
      workflowId: true,
      openedAt: true,
      windowTo: true,
      kind: true,
      ruleset: true,
      employee: { select: { personnelNumber: true, unitId: true, branch: true, facts: true } },
    },
  })

type OpenCase = Awaited<ReturnType<typeof openCasesOf>>[number]

/** Tells open cases what an import shows to have happened; a case follows the employee to another unit. */
export const tellCases = async (
  tx: Transaction,
  { open, people, by }: { open: readonly OpenCase[]; people: readonly After[]; by: TellingImport },
): Promise<void> => {
  for (const { employee, ...subject } of open) {
    const after = people.find(({ personnelNumber }) => personnelNumber === employee.personnelNumber)
    if (!after) continue
    const since = dayOf(subject.openedAt.toISOString())
    const before = { ...NO_FACTS, ...(employee.facts as Partial<StoredFacts>) }
    const exempt = exemptionBetween(before, after.facts, {
      ...subject,
      branch: employee.branch,
      on: dayOf(by.at),
    })
    for (const { on, told } of [...lifeEventsBetween(before, after.facts, since), ...exempt])
      await tellCase(tx, subject, { on, told, by })
    if (after.unitId === employee.unitId) continue
    await followTo(tx, subject.id, after.unitId)
    await tellCase(tx, subject, { on: dayOf(by.at), told: { event: 'unit' }, by })
  }
}

/** The open cases of these people have another direct head. */
export const tellOfDirectHead = async (
  tx: Transaction,
  employeeIds: readonly string[],
  by: TellingImport,
): Promise<void> => {
  const open = await tx.case.findMany({
    where: { status: { not: 'closed' }, employeeId: { in: [...employeeIds] } },
    select: { id: true, workflowId: true },
  })
  for (const subject of open)
    await tellCase(tx, subject, { on: dayOf(by.at), told: { event: 'direct-head' }, by })
}

type Telling = { on: string; told: LifeEvent; by: TellingImport }

const tellCase = async (
  tx: Transaction,
  subject: { id: string; workflowId: string },
  { on, told, by: { importId, at } }: Telling,
): Promise<void> => {
  const { startedById } = await tx.rosterImport.findUniqueOrThrow({ where: { id: importId } })
  const fact = {
    id: randomUUID(),
    kind: 'life-event' as const,
    occurredOn: on,
    receivedAt: at,
    actorId: startedById,
    data: { ...told, source: 'roster' },
  }
  await storeFact(tx, subject, { fact, evidence: [] })
}

const followTo = async (tx: Transaction, id: string, unitId: string): Promise<void> => {
  const authorities = await readAuthorities(tx)
  await tx.case.update({
    where: { id },
    data: {
      unitId,
      personnelUnitId: authorityOf(authorities, unitId, 'personnel'),
      headUnitId: authorityOf(authorities, unitId, 'head'),
    },
  })
}

const dayOf = (instant: string): string => civilDateOf(Temporal.Instant.from(instant)).toString()
