import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { caseOpeningActivities } from '../../activities/opening/case-opening-activities.ts'
import { openDatabase } from '../../records/database.ts'
import { frameOf } from '../../test/certification/case-ground.ts'
import { openTestDatabase } from '../../test/database.ts'
import { testEngine } from '../../test/engine.ts'
import { deliverBatch } from '../../worker/relay/relay.ts'
import { CERTIFICATION } from '../../workflows/certification/input.ts'
import { alternating, rateOf } from '../alternating.ts'
import { listToOpen } from './list-to-open.ts'

/** 10,000 in all, of either. */
const ROUNDS = 5
const CASES = 2_000
const AT_ONCE = 16
const LOOK_AGAIN_MS = 2

/**
 * Cases of an approved list opened a second, with their records and by the outbox, against as many bare
 * `client.workflow.start` with the same argument. No worker takes them up: only the start is measured.
 */
export const opening = async (say: (line: string) => void): Promise<void> => {
  const [engine, ground] = await Promise.all([testEngine(), openTestDatabase()])
  const database = openDatabase(ground.url, { max: 10 })
  const { client, taskQueue } = engine
  const { openCases } = caseOpeningActivities({ database, settings: { notices: { reminderDays: [7, 1] } } })
  const relay = { database, client, taskQueue, log: { warn: () => undefined } }
  const openAll = async (listId: string): Promise<void> => {
    let after: string | null = null
    do ({ next: after } = await openCases({ listId, openedAt: '2027-01-10T05:00:00Z', after }))
    while (after !== null)
  }
  const ours = async () => {
    const listId = await listToOpen(database, CASES)
    const from = performance.now()
    // As in the worker, the relay delivers what is opened while more is opened.
    const opened = openAll(listId)
    for (let delivered = 0; delivered < CASES; ) {
      const more = await deliverBatch(relay)
      delivered += more
      if (more === 0) await pause(LOOK_AGAIN_MS)
    }
    await opened
    return (CASES * 1_000) / (performance.now() - from)
  }
  const start = () => {
    const frame = frameOf({ caseId: randomUUID(), employeeId: randomUUID() }, {})
    return client.workflow.start(CERTIFICATION, {
      workflowId: `bare/${randomUUID()}`,
      taskQueue,
      args: [frame],
    })
  }
  const theirs = () =>
    rateOf(
      Array.from({ length: CASES }, () => start),
      AT_ONCE,
    )
  await alternating(1, { ours, theirs })
  const measured = await alternating(ROUNDS, { ours, theirs })
  say(`cases opened ${measured.ours.toFixed(0)} a second, bare starts ${measured.theirs.toFixed(0)}`)
  say(`ratio ${measured.ratio.toFixed(2)} (${measured.ratios.map((ratio) => ratio.toFixed(2)).join(', ')})`)
  await database.$disconnect()
  await Promise.all([engine.close(), ground.close()])
}
