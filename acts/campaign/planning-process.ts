import { openDatabase } from '../../records/database.ts'
import { makePlan, type PlanOrdered } from './make-plan.ts'

// A process that makes one plan: it is told what, answers what came of it, and ends. Whoever ordered it ends it too.
process.once('disconnect', () => process.exit(1))
process.once('message', async ({ databaseUrl, ordered }: { databaseUrl: string; ordered: PlanOrdered }) => {
  const database = openDatabase(databaseUrl, { max: 3 })
  const made = await makePlan(database, ordered)
  process.send?.(made, () => process.exit(0))
})
