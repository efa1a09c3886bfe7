import { Temporal } from 'temporal-polyfill'
import { civilDateOf } from '../../platform/clock.ts'
import { startRelay } from '../../worker/relay/relay.ts'
import { openTestApi } from '../api.ts'
import { hostCases, openCase } from '../certification/case-ground.ts'
import { liveRound } from '../certification/lives.ts'
import { testEngine } from '../engine.ts'

/** The API, a worker, the relay and cases that live on them; the API's clock is moved by hand. */
export const openAppealGround = async () => {
  const engine = await testEngine()
  let at = Temporal.Now.instant()
  const now = () => at
  const api = await openTestApi({
    temporal: () => Promise.resolve(engine.client),
    clock: { now, today: () => civilDateOf(at) },
  })
  const { database } = api
  const hosted = await hostCases(engine, { database })
  const { client, taskQueue } = engine
  const relay = startRelay({ database, client, taskQueue, log: { warn: () => undefined } })
  await api.grant('H', 'head')
  await api.grant('P', 'personnel')
  return {
    api,
    database,
    engine,
    /** It is noon of this civil day. */
    itIs: (day: string) => {
      at = Temporal.Instant.from(`${day}T07:00:00Z`)
    },
    /** A case whose first round ended with re-certification. @returns the case and the day of the decision */
    decidedCase: async (ruleset: 'decree-1612' | 'law-380-2026') => {
      const life = await openCase({ engine, database }, { ruleset })
      const { meeting } = await liveRound(life, { decision: 'recertification', round: 1 })
      at = Temporal.Instant.from(`${meeting}T07:00:00Z`)
      return { life, decidedOn: meeting }
    },
    close: async () => {
      await relay.stop()
      await hosted.stop()
      await api.close()
      await engine.close()
    },
  }
}
