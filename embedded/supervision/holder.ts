import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

/** A process as a pid file names it: its id, and when it began as far as the system tells, since ids are reused. */
export type Holder = { pid: number; began: string }

/**
 * Who a process is, or null when it is no more.
 *
 * @example holderOf(process.pid) // { pid: 4711, began: '183920' }
 */
export function holderOf(pid: number): Holder | null {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return null
  }
  return { pid, began: beginningOf(pid) }
}

/** Linux tells when a process began (field 22 of its stat); elsewhere the id alone must do. */
function beginningOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

/** The living process that a pid file names, or null. */
export function livingHolder(path: string): Holder | null {
  try {
    const [pid, began] = readFileSync(path, 'utf8').split(' ')
    const now = holderOf(Number(pid))
    return now !== null && now.began === began ? now : null
  } catch {
    return null
  }
}

/** Writes a process's pid file. */
export function noteHolder(path: string, pid: number): void {
  const holder = holderOf(pid)
  if (holder !== null) writeFileSync(path, `${holder.pid} ${holder.began}`)
}

/**
 * Takes a lock for this process, unless a living process has it.
 *
 * @returns null when it was taken, else who has it
 */
export function takeLock(path: string): Holder | null {
  const own = `${path}.${process.pid}`
  noteHolder(own, process.pid)
  try {
    return taken(own, path) ? null : { pid: 0, began: '', ...livingHolder(path) }
  } finally {
    rmSync(own, { force: true })
  }
}

function taken(own: string, path: string): boolean {
  for (let look = 0; look < 2; look++) {
    try {
      linkSync(own, path)
      return true
    } catch {
      if (livingHolder(path) !== null) return false
      rmSync(path, { force: true })
    }
  }
  return false
}
