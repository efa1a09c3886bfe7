import { after, before } from 'node:test'
import { openTestDatabase } from '../database.ts'
import { testEngine } from '../engine.ts'
import { hostCases, openCase } from './case-ground.ts'

/**
 * Where cases run from before the first test of a `describe` until after its last: a real server, a real database, and
 * all that serves a case.
 *
 * @example
 * const ground = hostedCases()
 * test('…', async () => (await ground.begin({ ruleset })).schedule({ earliest: true }))
 */
export const hostedCases = () => {
  let opened: Awaited<ReturnType<typeof open>> | null = null
  const standing = () => {
    if (opened) return opened
    throw new Error('the ground stands while tests run, not before')
  }
  before(async () => {
    opened = await open()
  })
  after(() => standing().close())
  return {
    get engine() {
      return standing().engine
    },
    get database() {
      return standing().database
    },
    /** The mail server that takes the notices. */
    get peer() {
      return standing().peer
    },
    /** Puts a person and a case on record and starts its workflow. */
    begin: (wanted: Parameters<typeof openCase>[1] = {}) => openCase(standing(), wanted),
  }
}

const open = async () => {
  const engine = await testEngine()
  const { database, close } = await openTestDatabase()
  const { peer, stop } = await hostCases(engine, { database })
  return {
    engine,
    database,
    peer,
    close: async () => {
      await stop()
      await engine.close()
      await close()
    },
  }
}
