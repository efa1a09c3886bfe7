import type { PlanningProgress } from '../../records/campaign/planning-progress.ts'
import { openDatabase } from '../../records/database.ts'
import { brokenBy } from './broken-off.ts'
import { makePlan, type PlanMade, type PlanOrdered } from './make-plan.ts'

/** What the process says to whoever started it: how far it is, and once what came of it, or what broke it off. */
export type Said =
  | { progress: PlanningProgress }
  | { made: PlanMade }
  | { broke: ReturnType<typeof brokenBy> }

/** How often it says how far it is, in milliseconds; a part that begins is said at once. */
const EVERY = 250

const teller = () => {
  let said = { key: '', at: 0 }
  return (progress: PlanningProgress): void => {
    const key = 'stage' in progress ? `${progress.part} ${progress.stage}` : progress.part
    const now = performance.now()
    if (key === said.key && now - said.at < EVERY) return
    said = { key, at: now }
    process.send?.({ progress } satisfies Said)
  }
}

// A process that makes one plan: it is told what, says how far it is and what came of it, and ends. Whoever ordered it
// ends it too.
process.once('disconnect', () => process.exit(1))
process.once('message', async ({ databaseUrl, ordered }: { databaseUrl: string; ordered: PlanOrdered }) => {
  const database = openDatabase(databaseUrl, { max: 3 })
  const said = await makePlan(database, ordered, teller()).then(
    (made): Said => ({ made }),
    (error): Said => ({ broke: brokenBy(error) }),
  )
  process.send?.(said, () => process.exit(0))
})
