import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fillInstallation } from '../../commands/start/fill-installation.ts'
import { type Calls, callsTo } from '../../embedded/calls/api.ts'
import { freePort } from '../../embedded/free-port.ts'
import { signToken } from '../../embedded/identity/sign-token.ts'
import { type Installation, startInstallation } from '../../embedded/installation/start-installation.ts'
import { rehearse } from '../../embedded/rehearsal/rehearse.ts'
import { triggerDetermination } from '../../embedded/rehearsal/trigger-determination.ts'

/** The district alone: both kinds of absence, a refused notice, a missed session, second rounds of each outcome. */
const UNITS = ['200']

let installation: Installation
let as: (account: string) => Calls
const stateFolder = mkdtempSync(join(tmpdir(), 'attestor-rehearsal-test-'))

before(async () => {
  const env = { ...process.env, NOTICES_PER_SECOND: '1000', LOG_LEVEL: 'warn' }
  installation = await startInstallation({ stateFolder, port: await freePort(), env, say: () => undefined })
  await fillInstallation(installation, { demonstration: 'load', stateFolder })
  const { address, issuer, secrets } = installation
  as = callsTo(address, (account) => signToken({ issuer, signingKey: secrets.signingKey, account }))
})

after(async () => {
  await installation?.stop()
  rmSync(stateFolder, { recursive: true, force: true })
})

describe('a rehearsal', () => {
  test('brings every case of a district to its lawful end, over HTTP and in virtual time', async () => {
    const told: string[] = []
    const mailPage = installation.mailPage ?? ''
    const write = (line: string) => void told.push(line)
    const { faults } = await rehearse({
      as,
      ruleset: 'decree-1612',
      mailPage,
      determine: () => triggerDetermination(installation.env),
      units: UNITS,
      write,
    })
    assert.deepEqual(faults, [], told.join('\n'))
    const diary = told.join('\n')
    assert.match(diary, /refused to sign, two witnesses/)
    assert.match(diary, /absent: good-reason/)
    assert.match(diary, /absent: no-good-reason/)
    assert.match(diary, /demotion +0 +2/)
    assert.match(diary, /dismissal +0 +1/)
  })

  test('what was played is behind the clock for good', async () => {
    const { today } = await as('personnel').get<{ today: string }>('/rehearsal')
    await assert.rejects(as('personnel').post('/rehearsal', { to: '2020-01-01' }), /only goes forward/)
    assert.ok(today > new Date().toISOString().slice(0, 10))
  })
})
