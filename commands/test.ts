import { ROOT } from '../embedded/supervision/child.ts'
import { startTemporal } from '../embedded/temporal/start-temporal.ts'
import { preparePostgres } from '../test/postgres/postgres.ts'
import type { FileCount } from './testing/count-by-file.ts'
import { lanes } from './testing/lanes.ts'
import { planRuns, type Run } from './testing/plan-runs.ts'
import { prepareGrounds } from './testing/prepare-grounds.ts'
import { runFiles } from './testing/run-files.ts'
import { endKilledRuns, openRunFolder } from './testing/run-folder.ts'
import { testFiles } from './testing/test-files.ts'
import { timeByPart } from './testing/time-by-part.ts'

// npm test: every test there is, or those whose path has one of the words given: npm test -- regulation. Where
// PostgreSQL is installed, what uses a database runs there too, as the role of the services.
/** So many failed files are run once more, alone: what a busy machine upset passes then, a defect fails again. */
const ONCE_MORE = 4
const started = performance.now()
const files = testFiles(ROOT, process.argv.slice(2))
const killed = await endKilledRuns()
if (killed.length > 0) console.log(`Ended what a killed run had left: ${killed.join(', ')}`)
const here = openRunFolder()
process.env.TMPDIR = here.path
const [engine, postgres] = await Promise.all([startTemporal(), preparePostgres()])
here.note('temporal', engine.process.pid)
here.note('postgres', postgres?.process.pid)
if (postgres === null) console.log('PostgreSQL is not installed: nothing is run on it')
const env: NodeJS.ProcessEnv = { ...process.env, ATTESTOR_TEST_TEMPORAL: engine.address }
const total = { passed: 0, failed: 0 }
process.once('SIGINT', () => void stop().then(() => process.exit(130)))
process.once('SIGTERM', () => void stop().then(() => process.exit(143)))

const times = timeByPart()
const failed: { run: Run; count: FileCount }[] = []
const runs = planRuns(files, postgres?.address ?? null)
await prepareGrounds(runs)
const waiting = runs.values()
await Promise.all(Array.from({ length: lanes() }, work))
await runAgain()
await stop()
console.log(times.said())
console.log(`${files.length} files in ${Math.round((performance.now() - started) / 1_000)} s`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0)

async function work(): Promise<void> {
  for (const run of waiting) await runAndTell(run)
}

async function runAndTell(run: Run, note = ''): Promise<void> {
  const {
    files: counts,
    seconds,
    output,
  } = await runFiles(run.paths, { root: ROOT, env: { ...env, ...run.env } })
  times.add(`${run.ground}${run.on}`, seconds)
  for (const count of counts) tell(run, count, note)
  if (run.paths.length > 1)
    console.log(`  ${run.paths.length} files${run.on} in one process  ${seconds.toFixed(1)} s`)
  if (counts.some((count) => count.failed > 0)) console.log(output)
}

function tell(run: Run, count: FileCount, note: string): void {
  const { path, passed, failed: not, ms } = count
  total.passed += passed
  total.failed += not
  const counted = `${passed} passed${not > 0 ? `, ${not} failed` : ''}`
  console.log(`${not === 0 ? '✔' : '✖'} ${path}${run.on}${note}  ${counted}  ${(ms / 1_000).toFixed(1)} s`)
  if (not > 0) failed.push({ run: { ...run, paths: [path] }, count })
}

/** The first outcome stays above for whoever mends what is unsteady; the second one counts. */
async function runAgain(): Promise<void> {
  if (failed.length > ONCE_MORE) return
  for (const { run, count } of failed.splice(0)) {
    total.passed -= count.passed
    total.failed -= count.failed
    await runAndTell(run, ' once more, alone')
  }
}

async function stop(): Promise<void> {
  await Promise.all([engine.stop(), postgres?.stop()])
  const left = await here.close()
  if (left.length > 0) console.log(`Ended what tests left running: ${left.join(', ')}`)
}
