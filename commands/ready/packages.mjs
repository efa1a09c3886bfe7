import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { ROOT } from './place.mjs'
import { runProgram } from './run-program.mjs'

const LOCK = `${ROOT}package-lock.json`
const STAMP = `${ROOT}node_modules/.installed-lock`
const INSTALLED = `${ROOT}node_modules/.package-lock.json`

const lockHash = () => createHash('sha256').update(readFileSync(LOCK)).digest('hex')

/** The Node packages of package-lock.json. */
export const packages = {
  what: 'Installing packages',
  isThere: () => {
    if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lockHash()) return true
    if (!existsSync(INSTALLED) || !sameVersions()) return false
    writeFileSync(STAMP, lockHash())
    return true
  },
  install: async () => {
    // Not `npm ci`: it refuses a lock file in which a registry that lacks other platforms' optional binaries left them
    // out. `install` takes the locked versions all the same, and --no-save leaves the lock file as it is.
    await runProgram('npm', ['install', '--no-save', '--no-audit', '--no-fund'], {
      env: { ...process.env, NODE_ENV: '' },
    })
    writeFileSync(STAMP, lockHash())
  },
}

/** Whether npm itself has installed just these versions, by hand or before a change that is none. */
function sameVersions() {
  const wanted = JSON.parse(readFileSync(LOCK, 'utf8')).packages
  const installed = JSON.parse(readFileSync(INSTALLED, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  )
}
