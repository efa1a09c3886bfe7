import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { STATE_FOLDER } from './place.mjs'

const LOCK = `${STATE_FOLDER}/installing.pid`
const LOOK_AGAIN_MS = 250

/** Does the work while no other process does it; a lock left by a process that is no more is taken over. */
export async function oneAtATime(work) {
  let said = false
  while (!taken()) {
    if (!said) process.stderr.write('Another command is installing; waiting for it …\n')
    said = true
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
  }
  try {
    await work()
  } finally {
    rmSync(LOCK, { force: true })
  }
}

/** The lock appears with its holder's id already in it, so that it is never seen empty. */
function taken() {
  const own = `${LOCK}.${process.pid}`
  writeFileSync(own, String(process.pid))
  try {
    linkSync(own, LOCK)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (!holderLives()) rmSync(LOCK, { force: true })
    return false
  } finally {
    rmSync(own, { force: true })
  }
}

function holderLives() {
  try {
    process.kill(Number(readFileSync(LOCK, 'utf8')), 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
