import { cpus, loadavg } from 'node:os'
import { campaign } from './campaign/plan-campaign.ts'
import { determination } from './determination/determination.ts'
import { chooseDatabase } from './ground.ts'
import { lifecycles } from './lifecycles/lifecycles.ts'
import { opening } from './opening/opening.ts'
import { pages } from './reading/pages.ts'
import { reads } from './reading/reads.ts'

// npm run bench -- [NAME…]: every measure there is, or those that are named. Each figure is a ratio of two things that
// were measured in the same run; absolute times say something of this machine only.
const MEASURES: Record<string, (say: (line: string) => void) => Promise<void>> = {
  lifecycles,
  opening,
  determination,
  reads,
  pages,
  campaign,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in MEASURES))
if (unknown.length > 0) {
  console.error(`There is no measure ${unknown.join(', ')}; there are ${Object.keys(MEASURES).join(', ')}`)
  process.exit(2)
}
const database = await chooseDatabase()
const load = () => loadavg()[0]?.toFixed(1)
console.log(`${cpus().length} cores, load ${load()} at the start; on ${database.on}`)
for (const [name, measure] of Object.entries(MEASURES)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const from = performance.now()
  console.log(`\n${name}`)
  await measure((line) => console.log(`  ${line}`))
  console.log(`  (${((performance.now() - from) / 1_000).toFixed(0)} s, load ${load()})`)
}
await database.close()
process.exit(0)
