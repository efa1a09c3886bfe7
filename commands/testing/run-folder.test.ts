import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { noteHolder } from '../../embedded/supervision/holder.ts'
import { endKilledRuns, openRunFolder } from './run-folder.ts'

describe('the folder of a run of the tests', () => {
  const runs = mkdtempSync(join(tmpdir(), 'attestor-runs-'))
  const sleepers: ChildProcess[] = []
  const sleeper = (folder = tmpdir()): ChildProcess => {
    const child = spawn('sleep', ['600'], { env: { ...process.env, TMPDIR: folder } })
    sleepers.push(child)
    return child
  }
  after(() => {
    for (const child of sleepers) child.kill()
    rmSync(runs, { recursive: true })
  })

  test('a run that was killed leaves nothing: the next one ends and removes it, and nothing of a run that lives', async () => {
    const gone = join(runs, 'attestor-run-1')
    mkdirSync(gone)
    // Nobody has this id since then.
    writeFileSync(join(gone, 'owner'), '1 0')
    const killed = sleeper()
    noteHolder(join(gone, 'temporal.pid'), killed.pid ?? 0)
    const own = openRunFolder(runs)
    const living = sleeper()
    own.note('temporal', living.pid)
    const ended = once(killed, 'exit')
    assert.deepEqual(await endKilledRuns(runs), ['temporal'])
    await ended
    assert.equal(living.exitCode, null)
    assert.deepEqual(readdirSync(runs), [`attestor-run-${process.pid}`])
    await own.close()
    assert.deepEqual(readdirSync(runs), [])
  })

  test('a run that ends leaves nothing: neither the files of its tests nor a process that one of them forgot', async () => {
    const own = openRunFolder(runs)
    writeFileSync(join(own.path, 'forgotten'), '')
    const forgotten = sleeper(own.path)
    const ended = once(forgotten, 'exit')
    const named = await own.close()
    assert.equal(existsSync(own.path), false)
    // Only Linux tells what a process that nobody noted belongs to.
    if (platform() !== 'linux') return
    assert.deepEqual(named, ['sleep 600'])
    await ended
  })

  test('what is made once for all runs outlives the run', async () => {
    const own = openRunFolder(runs)
    const kept = 'attestor-test'
    writeFileSync(join(own.path, kept, `of-a-test-${process.pid}`), '')
    await own.close()
    const outlived = join(tmpdir(), kept, `of-a-test-${process.pid}`)
    assert.ok(existsSync(outlived))
    rmSync(outlived)
  })
})
