import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Starts a real Chromium: Debian's, which is installed when it is missing and this is root.
 *
 * @throws Error that says how to get it
 */
export const openBrowser = (): Promise<Browser> => {
  if (!existsSync(CHROMIUM)) installChromium()
  return chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS })
}

const installChromium = (): void => {
  if (process.getuid?.() !== 0)
    throw new Error(`there is no Chromium at ${CHROMIUM}: apt-get install chromium, or set CHROMIUM_PATH`)
  console.log('Installing Chromium (apt-get install chromium)')
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' })
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    stdio: 'ignore',
  })
}
