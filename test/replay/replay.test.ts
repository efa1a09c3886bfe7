import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js'
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker'
import { dataConverter } from '../../platform/codec/data-converter.ts'
import { RULESET_IDS } from '../../regulation/rulesets/keys.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
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

  for (const ruleset of RULESET_IDS)
    test(`are tried with a history of each stage of ${ruleset}, in both rounds`, () => {
      const stages = rulesetOf(ruleset).certification.stages.map(({ key }) => key)
      const kept = (stage: string) => HISTORIES.includes(join('certification', `${ruleset}-${stage}.json`))
      for (const stage of stages.filter((key) => key !== 'decision')) {
        assert.ok(kept(`round-1-${stage}`), stage)
        assert.ok(kept(`round-2-${stage}`), stage)
      }
      assert.ok(kept('round-2-decision') && kept('round-2-closed'))
      for (const stage of ['attended', 'item-opened', 'further-round', 'decided', 'closed'])
        assert.ok(HISTORIES.includes(join('meeting', `${ruleset}-${stage}.json`)), stage)
    })

  for (const ruleset of RULESET_IDS)
    test(`are tried with a history of each stage of what follows a decision under ${ruleset}`, () => {
      const { answer, forwarding } = rulesetOf(ruleset).aftermath.complaint
      const stages = {
        appeal: [
          ...['filed', 'answered'],
          ...(forwarding === null ? [] : ['forwarded']),
          ...(answer === null ? [] : ['refused-by-silence']),
        ],
        'head-order': ['awaited', 'limit-missed', 'over'],
        annulment: ['opened'],
      }
      for (const [workflow, kept] of Object.entries(stages))
        for (const stage of kept)
          assert.ok(HISTORIES.includes(join(workflow, `${ruleset}-${stage}.json`)), `${workflow} ${stage}`)
    })

  test('are tried with what an installation does beside its cases, begun and over', () => {
    for (const workflow of ['campaign', 'recording-destruction', 'notice-delivery'])
      for (const stage of ['begun', 'over'])
        assert.ok(HISTORIES.includes(join(workflow, `${stage}.json`)), `${workflow} ${stage}`)
    assert.ok(HISTORIES.includes(join('recordings-due', 'over.json')))
  })
})
