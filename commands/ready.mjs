// Run before every script: installs what is missing, and says so on standard error only. Plain JavaScript without
// dependencies, because nothing is installed when it first runs.
import { mkdirSync } from 'node:fs'
import { generatedClient } from './ready/generated-client.mjs'
import { oneAtATime } from './ready/one-at-a-time.mjs'
import { packages } from './ready/packages.mjs'
import { STATE_FOLDER } from './ready/place.mjs'
import { shown } from './ready/shown.mjs'
import { temporalCli } from './ready/temporal-cli.mjs'

const STEPS = [
  packages,
  generatedClient,
  ...(process.argv.includes('--without-temporal') ? [] : [temporalCli]),
]

const missing = () => STEPS.filter((step) => !step.isThere())

try {
  if (missing().length > 0) {
    mkdirSync(STATE_FOLDER, { recursive: true })
    await oneAtATime(async () => {
      for (const step of missing()) await shown(step.what, step.install)
    })
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
