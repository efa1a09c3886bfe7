import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { callsTo } from '../embedded/calls/api.ts'
import { freePort } from '../embedded/free-port.ts'
import { signToken } from '../embedded/identity/sign-token.ts'
import { type Installation, startInstallation } from '../embedded/installation/start-installation.ts'
import { rehearse } from '../embedded/rehearsal/rehearse.ts'
import { triggerDetermination } from '../embedded/rehearsal/trigger-determination.ts'
import { onStop } from '../platform/stop-signals.ts'
import { RULESET_IDS } from '../regulation/rulesets/keys.ts'
import { openBrowser } from '../test/console/browser.ts'
import { Photographer } from './screenshots/photographer.ts'
import { fillInstallation } from './start/fill-installation.ts'

// npm run screenshots: the main pages of the console as pictures in docs/screenshots, while the demonstration body is
// rehearsed, on parts of its own in a folder of its own.

const [ruleset] = RULESET_IDS

const stateFolder = mkdtempSync(join(tmpdir(), 'attestor-screenshots-'))
const running = await startInstallation({
  stateFolder,
  port: await freePort(),
  env: { ...process.env, RULESET: ruleset, NOTICES_PER_SECOND: '1000', LOG_LEVEL: 'warn' },
  say: console.log,
})
const end = async () => {
  await running.stop()
  rmSync(stateFolder, { recursive: true, force: true })
}
onStop(end)

try {
  await fillInstallation(running, { demonstration: 'load', stateFolder })
  await takePictures(running)
} finally {
  await end()
}
process.exit(0)

async function takePictures({ address, issuer, secrets, mailPage, env }: Installation): Promise<void> {
  const { signingKey } = secrets
  const as = callsTo(address, (account) => signToken({ issuer, signingKey, account }))
  const browser = await openBrowser()
  const photographer = new Photographer(address, browser)
  // What a rehearsal has to show is judged by `npm run rehearse`; here it is looked at.
  await rehearse({
    as: (account) => photographer.watched(account, as(account)),
    ...{ ruleset, mailPage: mailPage ?? '', write: () => undefined },
    determine: () => triggerDetermination(env),
  })
  const { items } = await as('personnel').get<{ items: { number: string; outcome: string | null }[] }>(
    '/cases?state=closed&limit=200',
  )
  await photographer.takeRest(items.find(({ outcome }) => outcome === 'corresponds')?.number ?? '')
  await browser.close()
}
