import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { civilDateOf } from '../../platform/clock.ts'
import type { Settings } from '../../platform/settings.ts'
import { amendedDays } from '../../records/calendar/amended-days.ts'
import { insertCases, type NewCase } from '../../records/case/insert-cases.ts'
import type { Database, Transaction } from '../../records/database.ts'
import { entriesToOpen } from '../../records/determination/entries-to-open.ts'
import { noteCases } from '../../records/determination/note-cases.ts'
import { postStarts } from '../../records/outbox/post-message.ts'
import type { JsonValue } from '../../regulation/course/facts.ts'
import type { CaseFrame } from '../../regulation/course/frame.ts'
import { openedCase } from '../../regulation/course/open-case.ts'
import { projectionOf } from '../../regulation/course/projection.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import { CERTIFICATION, certificationId } from '../../workflows/certification/input.ts'
import type { CaseOpeningActivities, ListPage } from '../../workflows/opening/case-opening-activities.ts'
import { caseFrameOf, type OpeningOfList } from './case-frame-of.ts'

type Parts = { database: Database; settings: { notices: Pick<Settings['notices'], 'reminderDays'> } }

/** Cases are best begun about as many at once. */
const PAGE = 200

/** The activities that open the cases of an approved list. */
export const caseOpeningActivities = (parts: Parts): CaseOpeningActivities => ({
  openCases: (page) => openPage(page, parts),
})

/**
 * One page in one transaction: the cases, and the messages that start their workflows. A crash before its end leaves
 * nothing, a repeat after it finds every duty with its case.
 */
const openPage = async (page: ListPage, { database, settings }: Parts): Promise<{ next: string | null }> => {
  const calendar = await amendedDays(database)
  return database.$transaction(async (tx) => {
    const list = await tx.determinationList.findUniqueOrThrow({
      where: { id: page.listId },
      include: { determination: { select: { ruleset: true } } },
    })
    const span =
      list.timingFrom && list.timingTo ? { from: civil(list.timingFrom), to: civil(list.timingTo) } : null
    const entries = await entriesToOpen(tx, page.listId, { after: page.after, limit: PAGE })
    const opening: OpeningOfList = {
      ruleset: rulesetOf(list.determination.ruleset),
      timing: span,
      calendar: { ...calendar, version: String(calendar.version) },
      leadDays: settings.notices.reminderDays,
      openedAt: page.openedAt,
      openedOn: civilDateOf(Temporal.Instant.from(page.openedAt)).toString(),
    }
    const cases = entries.flatMap((entry) => newCase(entry, opening, list))
    await beginCases(tx, cases, opening)
    const next = entries.length < PAGE ? null : (entries.at(-1)?.entry.id ?? null)
    if (next === null) await closeList(tx, page)
    return { next }
  })
}

const civil = (date: Date): string => date.toISOString().slice(0, 10)

const newCase = (
  entry: Parameters<typeof caseFrameOf>[1],
  opening: OpeningOfList,
  { personnelUnitId, headUnitId }: { personnelUnitId: string | null; headUnitId: string | null },
): NewCase[] => {
  const id = randomUUID()
  const framed = caseFrameOf(id, entry, opening)
  if (!framed) return []
  const { frame, dueOn } = framed
  const state = openedCase(frame)
  const duty = { employeeId: frame.employeeId, dueOn, attempt: 1 }
  return [
    {
      id,
      ...duty,
      workflowId: certificationId(duty),
      kind: frame.kind,
      ruleset: frame.ruleset,
      personnelUnitId,
      headUnitId,
      unitId: entry.employee.unitId,
      openedAt: frame.openedAt,
      projection: projectionOf(state, []),
      state,
    },
  ]
}

const beginCases = async (
  tx: Transaction,
  cases: readonly NewCase[],
  opening: OpeningOfList,
): Promise<void> => {
  const inserted = await insertCases(tx, cases, Number(opening.openedOn.slice(0, 4)))
  const begun = cases.filter(({ id }) => inserted.has(id))
  await postStarts(
    tx,
    begun.map(({ workflowId, state }) => ({ workflowId, type: CERTIFICATION, args: [written(state.frame)] })),
  )
  await noteCases(tx, begun)
}

const written = (frame: CaseFrame): JsonValue => JSON.parse(JSON.stringify(frame))

const closeList = (tx: Transaction, { listId, openedAt }: ListPage) =>
  tx.determinationList.update({
    where: { id: listId },
    data: { state: 'opened', openedAt: new Date(openedAt) },
  })
