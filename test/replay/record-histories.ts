import { RULESET_IDS } from '../../regulation/rulesets/keys.ts'
import { hostCases } from '../certification/case-ground.ts'
import { openTestDatabase } from '../database.ts'
import { testEngine } from '../engine.ts'
import { recordAftermath } from './record-aftermath.ts'
import { recordCase } from './record-case.ts'
import { recordInstallation } from './record-installation.ts'
import { recordMeeting } from './record-meeting.ts'
import { recordingEngine } from './recording-engine.ts'

// Records a history of each stage of both rulesets, in both rounds, of meetings, of what follows a decision, and of what an installation does beside its cases,
// to be replayed against every later bundle. Only this command writes them: `npm run histories`.
const own = await testEngine()
const engine = await recordingEngine(own)
const { database, close } = await openTestDatabase()
const ground = { engine, database }
const hosted = await hostCases(engine, { ...ground, orderTerm: { workingDays: 10, act: '№ 12' } })
for (const ruleset of RULESET_IDS) {
  await recordCase(ground, ruleset)
  await recordMeeting(ground, ruleset)
  await recordAftermath(ground, ruleset)
}
await recordInstallation(engine)
await hosted.stop()
await engine.client.connection.close()
await own.close()
await close()
