import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { copyInstallation, type InstallationCopy, type Running } from './installation-copy.ts'

const READY_WITHIN_MS = 120_000

/** npm start as real processes: one after the other, because each test goes on where the last one stopped. */
describe('npm start', () => {
  let copy: InstallationCopy
  let first: Running
  before(async () => {
    copy = await copyInstallation()
  })
  after(async () => {
    supervisor()?.kill('SIGTERM')
    await first.ended
    await copy.remove()
  })

  const start = () => copy.npm('start', '--', '--port', String(copy.port), '--empty')
  const health = () => fetch(`http://localhost:${copy.port}/health`)
  const supervisor = () => {
    const { pid } = JSON.parse(readFileSync(join(copy.folder, '.attestor/running.json'), 'utf8')) as {
      pid: number
    }
    return { pid, kill: (signal: NodeJS.Signals) => process.kill(pid, signal) }
  }
  const ready = async (running: Running) => {
    const until = performance.now() + READY_WITHIN_MS
    while (!running.said().includes('Ready.')) {
      assert.equal(running.process.exitCode, null, running.said())
      assert.ok(performance.now() < until, running.said())
      await pause(100)
    }
  }

  test('it starts every part and is healthy on the port it was given', async () => {
    first = start()
    await ready(first)
    const answer = await health()
    assert.equal(answer.status, 200)
    assert.equal(Reflect.get(Object(await answer.json()), 'status'), 'ok')
  })

  test('a second one says in one line that the first runs, and fails', async () => {
    const second = copy.npm('start', '--', '--port', '1')
    assert.equal(await second.ended, 1)
    assert.match(second.said(), /^Attestor already runs here, as process \d+: http:/m)
  })

  test('a token is printed alone for an account, and refused in a line for no account', async () => {
    const known = copy.npm('run', '--silent', 'token', '--', 'personnel')
    assert.equal(await known.ended, 0, known.said())
    assert.match(known.said(), /^[\w-]+\.[\w-]+\.[\w-]+$/m)
    const unknown = copy.npm('run', '--silent', 'token', '--', 'nobody')
    assert.equal(await unknown.ended, 1)
    assert.match(unknown.said(), /There is no account "nobody"/)
  })

  test('after kill -9 it starts again, with what was kept', async () => {
    const grant = copy.npm('run', '--silent', 'grant', '--', '100500', 'auditor')
    assert.equal(await grant.ended, 0, grant.said())
    supervisor().kill('SIGKILL')
    await first.ended
    first = start()
    await ready(first)
    const again = copy.npm('run', '--silent', 'grant', '--', '100500', 'auditor')
    await again.ended
    assert.match(again.said(), /Stood already/)
  })

  test('SIGTERM to npm stops every part, and nothing listens afterwards', async () => {
    first.process.kill('SIGTERM')
    await first.ended
    await assert.rejects(health())
    first = start()
    await ready(first)
  })
})
