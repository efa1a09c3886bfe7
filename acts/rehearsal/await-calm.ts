import { setTimeout as pause } from 'node:timers/promises'
import { settled } from '../../platform/time-skipping/settled.ts'
import {
  toldSince,
  type Unfinished,
  unfinished,
  withThoseTheyTell,
} from '../../records/rehearsal/unfinished.ts'
import { forEach, type Rehearsing } from './rehearsing.ts'

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
 * @param moved workflow ids that were just moved
 * @param since the host's instant from which messages count as new
 * @returns what holds the clock, one line each; empty when all is calm
 */
export async function awaitCalm(
  rehearsing: Rehearsing,
  { moved, since, patienceMs = PATIENCE_MS }: { moved: readonly string[]; since: Date; patienceMs?: number },
): Promise<string[]> {
  let holding: string[] = []
  let deadline = performance.now() + patienceMs
  while (performance.now() < deadline) {
    const now = await whatHolds(rehearsing, moved, since)
    if (now.length === 0) return []
    if (now.join() !== holding.join()) deadline = performance.now() + patienceMs
    holding = now
    await pause(LOOK_EVERY_MS)
  }
  return holding
}

async function whatHolds({ database, client }: Rehearsing, moved: readonly string[], since: Date) {
  const before = linesOf(await unfinished(database))
  if (before.length > 0) return before
  const told = await toldSince(database, since)
  const looked = [...new Set([...told, ...(await withThoseTheyTell(database, moved))])]
  const answers = await forEach(looked, (id) => settled(client, id, SETTLE_WITHIN_MS))
  const unsettled = answers.flatMap((answer) => ('reason' in answer ? answer.reason : []))
  return unsettled.length > 0 ? unsettled : linesOf(await unfinished(database))
}

function linesOf({ messages, lastError, notices, running }: Unfinished): string[] {
  const lines: string[] = []
  if (messages > 0)
    lines.push(`messages not delivered: ${messages}${lastError === null ? '' : ` (${lastError})`}`)
  if (notices > 0) lines.push(`notices not settled: ${notices}`)
  if (running > 0) lines.push(`imports, determinations or openings running: ${running}`)
  return lines
}
