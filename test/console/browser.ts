import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** Debian's, the lighter one first: the one without a window of its own takes a third less of the processor. */
const INSTALLED = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium']

/** The packages that bring them: not every release of Debian has the first. */
const PACKAGES = ['chromium-headless-shell', 'chromium']

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
 * Starts a real Chromium: the one that `CHROMIUM_PATH` names, else Debian's, which is installed when it is missing and
 * this is root.
 *
 * @throws Error that says how to get it
 */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: found() ?? installed(), args: ARGUMENTS })

const found = (): string | undefined =>
  process.env.CHROMIUM_PATH ?? INSTALLED.find((path) => existsSync(path))

const installed = (): string => {
  if (process.getuid?.() !== 0)
    throw new Error('there is no Chromium: apt-get install chromium-headless-shell, or set CHROMIUM_PATH')
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' })
  for (const name of PACKAGES) {
    console.log(`Installing Chromium (apt-get install ${name})`)
    try {
      execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { stdio: 'ignore' })
    } catch {}
    const path = found()
    if (path !== undefined) return path
  }
  throw new Error('Chromium could not be installed: set CHROMIUM_PATH')
}
