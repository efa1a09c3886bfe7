import type { CaseStep } from '../../regulation/course/case-step.ts'
import type { LogEntry } from '../../regulation/course/events.ts'
import type { CaseProjection } from '../../regulation/course/projection.ts'
import type { Link } from '../chain.ts'
import { type Database, Prisma } from '../database.ts'
import type { MessageToPost } from '../outbox/post-message.ts'
import type { TaskRow } from './tasks-of-step.ts'

/** The columns of each kind of row as a step brings them, with their types: what is not named here is not written. */
const ENTRY = {
  seq: 'int',
  event: 'text',
  data: 'jsonb',
  recordedAt: 'timestamptz',
  cite: 'text[]',
  late: 'boolean',
  occurredOn: 'date',
  receivedAt: 'timestamptz',
  actorId: 'uuid',
  factId: 'uuid',
  actingOrderId: 'uuid',
  previousHash: 'text',
  hash: 'text',
} satisfies Record<keyof (LogEntry & Link), string>
const TASK = {
  id: 'uuid',
  act: 'text',
  role: 'text',
  owedById: 'uuid',
  unitId: 'uuid',
  limitOn: 'date',
  advisedOn: 'date',
  cite: 'text[]',
  data: 'jsonb',
} satisfies Record<keyof TaskRow, string>
const NOTICE = {
  id: 'uuid',
  kind: 'text',
  role: 'text',
  recipientId: 'uuid',
  params: 'jsonb',
  cite: 'text[]',
} satisfies Record<keyof CaseStep['notices'][number], string>
const JUDGEMENT = { factId: 'uuid', judgement: 'text', reason: 'jsonb' } satisfies Record<
  keyof CaseStep['judgements'][number],
  string
>
const PROJECTION = {
  status: 'text',
  stage: 'text',
  round: 'int',
  windowTo: 'date',
  startOn: 'date',
  meetingOn: 'date',
  meetingId: 'uuid',
  decision: 'text',
  outcome: 'text',
  closedOn: 'date',
  nextLimitOn: 'date',
  nextMomentAt: 'timestamptz',
  breaches: 'int',
  seq: 'int',
  state: 'jsonb',
} satisfies Record<keyof CaseProjection | 'seq' | 'state', string>

/** A signal to another workflow, or its start. */
const MESSAGE = { kind: 'text', workflowId: 'text', name: 'text', args: 'jsonb' } satisfies Record<
  keyof MessageToPost,
  string
>

type Columns = Record<string, string>

const named = (columns: Columns) =>
  Prisma.raw(
    Object.keys(columns)
      .map((name) => `"${name}"`)
      .join(', '),
  )

/** Rows as the database reads them out of one parameter. */
const rowsOf = (columns: Columns, rows: readonly object[]) => {
  const typed = Object.entries(columns).map(([name, type]) => `"${name}" ${type}`)
  return Prisma.sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given(${Prisma.raw(typed.join(', '))})`
}

/** What a step leaves on record, in the shape of the tables. */
export type StepToWrite = CaseStep & {
  entries: readonly (LogEntry & Link)[]
  rows: readonly TaskRow[]
  /** What other workflows are told of it. */
  messages: readonly MessageToPost[]
}

/**
 * Writes a step: log entries, projection, tasks, notices, judgements of facts and messages, in one statement and
 * so all or nothing. A projection that a later step has written stays.
 *
 * @throws a unique violation when another step has taken one of its numbers
 */
export const writeStep = async (database: Database, step: StepToWrite): Promise<void> => {
  const { caseId, entries, rows, notices, judgements, messages, projection, state } = step
  const at = state.now
  const projected = { ...projection, seq: state.seq, state }
  await database.$executeRaw`
    WITH logged AS (
      INSERT INTO "CaseLogEntry" ("caseId", ${named(ENTRY)})
      SELECT ${caseId}::uuid, ${named(ENTRY)} FROM ${rowsOf(ENTRY, entries)}
    ), gone AS (
      DELETE FROM "CaseTask" WHERE "caseId" = ${caseId}::uuid AND "origin" = 'case'
    ), owed AS (
      INSERT INTO "CaseTask" ("caseId", ${named(TASK)})
      SELECT ${caseId}::uuid, ${named(TASK)} FROM ${rowsOf(TASK, rows)}
    ), queued AS (
      INSERT INTO "Notice" ("caseId", "seq", "outcome", "queuedAt", ${named(NOTICE)})
      SELECT ${caseId}::uuid, ${entries.at(-1)?.seq ?? null}::int, 'queued', ${at}::timestamptz, ${named(NOTICE)}
      FROM ${rowsOf(NOTICE, notices)}
    ), judged AS (
      UPDATE "Fact" SET "judgement" = given."judgement", "reason" = given."reason", "judgedAt" = ${at}::timestamptz
      FROM ${rowsOf(JUDGEMENT, judgements)}
      WHERE "Fact"."id" = given."factId" AND "Fact"."judgement" IS NULL
    ), told AS (
      INSERT INTO "OutboxMessage" ("createdAt", ${named(MESSAGE)})
      SELECT now(), ${named(MESSAGE)} FROM ${rowsOf(MESSAGE, messages)}
    )
    UPDATE "Case" SET (${named(PROJECTION)}) = (SELECT ${named(PROJECTION)} FROM ${rowsOf(PROJECTION, [projected])})
    WHERE "id" = ${caseId}::uuid AND "seq" <= ${state.seq}`
}
