import { ROOT } from '../embedded/supervision/child.ts'
import { startTemporal } from '../embedded/temporal/start-temporal.ts'
import { preparePostgres } from '../test/postgres/postgres.ts'
import { planRuns } from './testing/plan-runs.ts'
import { runFile } from './testing/run-file.ts'
import { testFiles } from './testing/test-files.ts'

// npm test: every test there is, or those whose path has one of the words given: npm test -- regulation. Where
// PostgreSQL is installed, what uses a database runs there too, as the role of the services.
const AT_ONCE = 2
const started = performance.now()
const files = testFiles(ROOT, process.argv.slice(2))
const [engine, postgres] = await Promise.all([startTemporal(), preparePostgres()])
if (postgres === null) console.log('PostgreSQL is not installed: nothing is run on it')
const env: NodeJS.ProcessEnv = { ...process.env, ATTESTOR_TEST_TEMPORAL: engine.address }
const total = { passed: 0, failed: 0 }
process.once('SIGINT', () => void stop().then(() => process.exit(130)))
process.once('SIGTERM', () => void stop().then(() => process.exit(143)))

const waiting = planRuns(files, postgres?.address ?? null).values()
await Promise.all(Array.from({ length: AT_ONCE }, work))
await stop()
console.log(`${files.length} files in ${Math.round((performance.now() - started) / 1_000)} s`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0)

async function work(): Promise<void> {
  for (const run of waiting) {
    const result = await runFile(run.path, { root: ROOT, env: { ...env, ...run.env } })
    const { passed, failed, seconds, output } = result
    total.passed += passed
    total.failed += failed
    console.log(
      `${failed === 0 ? '✔' : '✖'} ${run.path}${run.on}  ${passed} passed${failed > 0 ? `, ${failed} failed` : ''}  ${seconds.toFixed(1)} s`,
    )
    if (failed > 0) console.log(output)
  }
}

async function stop(): Promise<void> {
  await Promise.all([engine.stop(), postgres?.stop()])
}
