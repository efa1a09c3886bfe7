import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js'
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker'
import { dataConverter } from '../../platform/codec/data-converter.ts'
import { RULESET_IDS } from '../../regulation/rulesets/keys.ts'
import { workflowBundle } from '../../worker/bundle.ts'
import { HISTORY_SETTINGS } from './recording-engine.ts'

const FOLDER = fileURLToPath(new URL('../histories', import.meta.url))
Runtime.install({ logger: new DefaultLogger('ERROR') })

/** Every kept history, by workflow: `certification/decree-1612-round-1-testing.json`. */
const HISTORIES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .sort()

describe('the workflows that ship', async () => {
  const workflow = await workflowBundle()
  for (const name of HISTORIES)
    test(`go on with ${name.replace('.json', '')} as it was begun`, async () => {
      const history = historyFromJSON(JSON.parse(readFileSync(join(FOLDER, name), 'utf8')))
      const settings = { ...HISTORY_SETTINGS, payloadKeys: [...HISTORY_SETTINGS.payloadKeys] }
      await Worker.runReplayHistory(
        { workflowBundle: workflow, dataConverter: dataConverter(settings) },
        history,
      )
    })

  test('are tried with a history of each stage under each ruleset', () => {
    for (const ruleset of RULESET_IDS)
      for (const stage of [
        'round-1-preparation',
        'round-1-fitness',
        'round-1-interview',
        'round-2-interview',
        'round-2-closed',
      ])
        assert.ok(
          HISTORIES.includes(join('certification', `${ruleset}-${stage}.json`)),
          `${ruleset} ${stage}`,
        )
  })
})
