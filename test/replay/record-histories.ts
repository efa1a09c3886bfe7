import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js'
import { stageOf } from '../../regulation/course/stage-of.ts'
import type { CaseState } from '../../regulation/course/state.ts'
import { RULESET_IDS, type RulesetId } from '../../regulation/rulesets/keys.ts'
import { type CaseOnEngine, hostCases, openCase } from '../certification/case-ground.ts'
import { decide, holdStages, isServed, showProfile } from '../certification/lives.ts'
import { openTestDatabase } from '../database.ts'
import { testEngine } from '../engine.ts'
import { recordingEngine } from './recording-engine.ts'

// Records a history of each stage of both rulesets, in both rounds, to be replayed against every later bundle.
// Only this command writes them: `npm run histories`.
const FOLDER = fileURLToPath(new URL('../histories/certification', import.meta.url))

const keep = async (life: CaseOnEngine, name: string): Promise<void> => {
  const history = await life.handle.fetchHistory()
  await writeFile(`${FOLDER}/${name}.json`, `${JSON.stringify(JSON.parse(historyToJSON(history)))}\n`)
  console.log(name)
}

const keepStage = async (life: CaseOnEngine, ruleset: RulesetId): Promise<CaseState> => {
  const state = await life.state()
  const stage = state.status === 'closed' ? 'closed' : stageOf(state)
  await keep(life, `${ruleset}-round-${state.current.round}-${stage}`)
  return state
}

const record = async (ruleset: RulesetId): Promise<void> => {
  const life = await openCase(ground, { ruleset })
  await life.until(({ seq }) => seq === 1)
  await keepStage(life, ruleset)
  let on: string | undefined
  for (const [round, decision] of [
    [1, 'recertification'],
    [2, 'corresponds'],
  ] as const) {
    const { schedule } = await life.schedule({ earliest: true }, on)
    await life.until(isServed)
    await showProfile(life)
    await keepStage(life, ruleset)
    await holdStages(life, schedule)
    await keepStage(life, ruleset)
    await decide(life, schedule, { decision, round })
    await keepStage(life, ruleset)
    await life.tell('acquainted', {}, schedule.meeting)
    on = schedule.meeting
  }
  await life.handle.result()
  await keepStage(life, ruleset)
}

const own = await testEngine()
const engine = await recordingEngine(own)
const { database, close } = await openTestDatabase()
const ground = { engine, database }
const hosted = await hostCases(engine, ground)
await mkdir(FOLDER, { recursive: true })
for (const ruleset of RULESET_IDS) await record(ruleset)
await hosted.stop()
await engine.client.connection.close()
await own.close()
await close()
