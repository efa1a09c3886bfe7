import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Temporal } from 'temporal-polyfill'
import { callsTo } from '../embedded/calls/api.ts'
import { freePort } from '../embedded/free-port.ts'
import { signToken } from '../embedded/identity/sign-token.ts'
import { type Installation, startInstallation } from '../embedded/installation/start-installation.ts'
import { onStop } from '../platform/stop-signals.ts'
import { openBrowser } from '../test/console/browser.ts'
import { signIn } from '../test/console/console-ground.ts'
import { SCREENS } from './screenshots/screens.ts'
import { fillInstallation } from './start/fill-installation.ts'

// npm run screenshots: the main pages of the console as pictures in docs/screenshots, of the demonstration body, on parts
// of its own in a folder of its own.

const WINDOW = { width: 1000, height: 900 }
const LOOK_EVERY_MS = 200

const stateFolder = mkdtempSync(join(tmpdir(), 'attestor-screenshots-'))
const running = await startInstallation({
  stateFolder,
  port: await freePort(),
  env: process.env,
  say: console.log,
})
const end = async () => {
  await running.stop()
  rmSync(stateFolder, { recursive: true, force: true })
}
onStop(end)

try {
  await fillInstallation(running, { demonstration: 'load', stateFolder })
  const number = await openFirstCase(running)
  await takePictures(running.address, number)
} finally {
  await end()
}
process.exit(0)

/** Determines who is due, has the lists approved, and sets the dates of the first case. @returns its number */
async function openFirstCase({ address, issuer, secrets }: Installation): Promise<string> {
  const as = callsTo(address, (account) => signToken({ issuer, signingKey: secrets.signingKey, account }))
  const { today } = await as('personnel').get<{ today: string }>('/rehearsal')
  const { id } = await as('personnel').post<{ id: string }>('/determinations', { asOf: today })
  while ((await as('personnel').get<{ state: string }>(`/determinations/${id}`)).state === 'running')
    await pause(LOOK_EVERY_MS)
  const timing = { from: today, to: Temporal.PlainDate.from(today).add({ months: 6 }).toString() }
  await as('personnel').post(`/determinations/${id}/recommendation`, timing)
  await as('head').post(`/determinations/${id}/approval`, timing)
  for (;;) {
    const { items } = await as('personnel').get<{ items: { number: string }[] }>('/cases?limit=1')
    const [first] = items
    if (first) {
      await as('personnel').put(`/cases/${first.number}/schedule`, { earliest: true })
      return first.number
    }
    await pause(LOOK_EVERY_MS)
  }
}

async function takePictures(address: string, number: string): Promise<void> {
  const browser = await openBrowser()
  const signedIn = new Map<string, Awaited<ReturnType<typeof browser.newPage>>>()
  for (const { name, as, path, language } of SCREENS) {
    const page = signedIn.get(as) ?? (await browser.newPage({ viewport: WINDOW, locale: 'en-GB' }))
    if (!signedIn.has(as)) await signIn(page, { person: as, address: `${address}/` })
    signedIn.set(as, page)
    const back = encodeURIComponent(path.replace('{case}', number))
    await page.goto(`${address}/language/${language}?back=${back}`)
    await page.screenshot({ path: `docs/screenshots/${name}.png` })
    console.log(`docs/screenshots/${name}.png`)
  }
  await browser.close()
}
