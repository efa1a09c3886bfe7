import { setTimeout as pause } from 'node:timers/promises'
import { settled } from '../../platform/time-skipping/settled.ts'
import type { Database } from '../../records/database.ts'
import { type DueMoment, momentsDueBy } from '../../records/rehearsal/due-moments.ts'
import {
  toldSince,
  type Unfinished,
  unfinished,
  withThoseTheyTell,
} from '../../records/rehearsal/unfinished.ts'
import { forEach, type Rehearsing } from './rehearsing.ts'

/** What was moved in one step, and the host's instant from which messages count as new. */
export type Step = { moved: readonly DueMoment[]; since: Date }

const LOOK_EVERY_MS = 40
const SETTLE_WITHIN_MS = 2_000

/** How long nothing may come to an end before the clock is held, in milliseconds. */
export const PATIENCE_MS = 15_000

/**
 * Waits until everything that was told or moved has been handled: no message undelivered, no notice queued,
 * nothing running, no task in flight.
 *
 * It waits as long as something comes to an end again and again; when nothing did for `patienceMs`, it says
 * what holds the clock. A mail server that refuses for a while must not cost anybody a day of law.
 *
 * @returns what holds the clock, one line each; empty when all is calm
 */
export async function awaitCalm(
  rehearsing: Rehearsing,
  { moved, since, patienceMs = PATIENCE_MS }: Step & { patienceMs?: number },
): Promise<string[]> {
  let holding: string[] = []
  let deadline = performance.now() + patienceMs
  while (performance.now() < deadline) {
    const now = await whatHolds(rehearsing, { moved, since })
    if (now.length === 0) return []
    if (now.join() !== holding.join()) deadline = performance.now() + patienceMs
    holding = now
    await pause(LOOK_EVERY_MS)
  }
  return holding
}

async function whatHolds({ database, client }: Rehearsing, { moved, since }: Step): Promise<string[]> {
  const before = linesOf(await unfinished(database))
  if (before.length > 0) return before
  const told = await toldSince(database, since)
  const theirs = await withThoseTheyTell(
    database,
    moved.map(({ workflowId }) => workflowId),
  )
  const answers = await forEach([...new Set([...told, ...theirs])], (id) =>
    settled(client, id, SETTLE_WITHIN_MS),
  )
  const unsettled = answers.flatMap((answer) => ('reason' in answer ? answer.reason : []))
  if (unsettled.length > 0) return unsettled
  const standing = await standingStill(database, moved)
  return standing.length > 0 ? standing : linesOf(await unfinished(database))
}

/** Who was brought to its moment and still has the very same one before it. */
async function standingStill(database: Database, moved: readonly DueMoment[]): Promise<string[]> {
  const latest = moved.at(-1)
  if (!latest) return []
  const before = new Set(moved.map(keyOf))
  const due = await momentsDueBy(database, latest.at)
  return due.filter((moment) => before.has(keyOf(moment))).map((m) => `${keyOf(m)} is due and does not pass`)
}

const keyOf = ({ workflowId, at }: DueMoment) => `${workflowId} at ${at}`

function linesOf({ messages, lastError, notices, running }: Unfinished): string[] {
  const lines: string[] = []
  if (messages > 0)
    lines.push(`messages not delivered: ${messages}${lastError === null ? '' : ` (${lastError})`}`)
  if (notices > 0) lines.push(`notices not settled: ${notices}`)
  if (running > 0) lines.push(`imports, determinations or openings running: ${running}`)
  return lines
}
