import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { builtProcess } from '../built-process.ts'
import type { TestDatabase } from '../database.ts'
import type { ApprovedList, ListedCase } from './approved-list.ts'
import type { CrashPoint } from './effects.ts'

const PROCESS = new URL('./opening-process.ts', import.meta.url)
let built: Promise<string> | null = null

/**
 * Opens the cases of a list with processes that are killed: before the transaction, inside it, after it and before
 * anybody is told, then with one that lives. @returns the cases, each opened once, with its start left for the relay
 */
export const killedOpening = async (ground: TestDatabase, list: ApprovedList): Promise<ListedCase[]> => {
  const { database, url } = ground
  const opened = () => database.case.count({ where: { employee: { entries: { some: {} } } } })
  for (const [nth, point, left] of [
    [1, 'before', 0],
    [2, 'before', 0],
    [2, 'after', 0],
    [1, 'after', list.size],
  ] as const) {
    await openingProcess(url, { page: list.page }, { kind: 'step', nth, point })
    assert.equal(await opened(), left, `${point} write ${nth}`)
  }
  await openingProcess(url, { page: list.page }, null)
  assert.equal(await opened(), list.size)
  const starts = { kind: 'start', name: 'certification' }
  assert.equal(await database.outboxMessage.count({ where: starts }), list.size)
  return list.cases()
}

/** Runs one process to its end: killed where it is told to be, else in peace. */
export const openingProcess = async (url: string, deed: object, death: CrashPoint | null): Promise<void> => {
  built ??= builtProcess(PROCESS)
  const child = spawn(process.execPath, [await built], {
    env: { ...process.env, DATABASE: url, DEED: JSON.stringify(deed), DEATH: JSON.stringify(death) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code, signal] = await once(child, 'exit')
  assert.deepEqual([code, signal], death ? [null, 'SIGKILL'] : [0, null])
}
