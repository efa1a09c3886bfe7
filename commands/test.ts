import { ROOT } from '../embedded/supervision/child.ts'
import { startTemporal } from '../embedded/temporal/start-temporal.ts'
import { runFile } from './testing/run-file.ts'
import { testFiles } from './testing/test-files.ts'

// npm test: every test there is, or those whose path has one of the words given: npm test -- regulation
const AT_ONCE = 2
const started = performance.now()
const files = testFiles(ROOT, process.argv.slice(2))
const engine = await startTemporal()
const env: NodeJS.ProcessEnv = { ...process.env, ATTESTOR_TEST_TEMPORAL: engine.address }
const total = { passed: 0, failed: 0 }
process.once('SIGINT', () => void engine.stop().then(() => process.exit(130)))
process.once('SIGTERM', () => void engine.stop().then(() => process.exit(143)))

const waiting = files.values()
await Promise.all(Array.from({ length: AT_ONCE }, work))
await engine.stop()
console.log(`${files.length} files in ${Math.round((performance.now() - started) / 1_000)} s`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0)

async function work(): Promise<void> {
  for (const path of waiting) {
    const { passed, failed, seconds, output } = await runFile(path, { root: ROOT, env })
    total.passed += passed
    total.failed += failed
    console.log(
      `${failed === 0 ? '✔' : '✖'} ${path}  ${passed} passed${failed > 0 ? `, ${failed} failed` : ''}  ${seconds.toFixed(1)} s`,
    )
    if (failed > 0) console.log(output)
  }
}
