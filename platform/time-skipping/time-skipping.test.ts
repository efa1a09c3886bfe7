import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Client } from '@temporalio/client'
import { Temporal } from 'temporal-polyfill'
import { type TestEngine, testEngine } from '../../test/engine.ts'
import { bringTo } from './bring-to.ts'
import { settled } from './settled.ts'
import { sightOf } from './sight.ts'

const notes: string[] = []
let refusals = 0
let engine: TestEngine
let client: Client
let worker: { stop(): Promise<void> }

before(async () => {
  engine = await testEngine()
  client = engine.client
  worker = await engine.host({
    workflowsPath: fileURLToPath(new URL('./trial/diary.ts', import.meta.url)),
    activities: {
      note: async (line: string) => void notes.push(line),
      send: async () => {
        if (refusals-- > 0) throw new Error('the mail server refuses')
      },
    },
  })
})

after(async () => {
  await worker.stop()
  await engine.close()
})

async function started(type: string, args: unknown[]): Promise<string> {
  const workflowId = `trial/${randomUUID()}`
  notes.length = 0
  await client.workflow.start(type, { taskQueue: engine.taskQueue, workflowId, args })
  return workflowId
}

const inHours = (hours: number) => Temporal.Now.instant().add({ hours, seconds: 5 })

describe('bringing one execution to an instant', () => {
  test('fires every timer due by then, in order, and none after', async () => {
    const id = await started('diary', [[24, 24, 24], 'end'])
    const brought = await bringTo(client, id, inHours(49))
    assert.equal(brought.outcome, 'moved')
    assert.equal(notes.length, 2)
    assert.ok((await sightOf(client, id)).open)
  })

  test('passes a continue-as-new on the way, and its end', async () => {
    const id = await started('diary', [[10, 10], 'continue-as-new'])
    assert.equal((await bringTo(client, id, inHours(31))).outcome, 'moved')
    assert.equal(notes.length, 3)
    assert.equal((await bringTo(client, id, inHours(50))).outcome, 'closed')
    assert.equal(notes.length, 4)
    assert.equal((await bringTo(client, id, inHours(60))).outcome, 'closed')
  })

  test('does nothing for an instant that is past', async () => {
    const id = await started('diary', [[24], 'end'])
    await bringTo(client, id, inHours(5))
    assert.equal((await bringTo(client, id, inHours(4))).outcome, 'already-there')
    assert.equal(notes.length, 0)
  })

  test('an execution that nobody started counts as closed', async () => {
    assert.equal((await bringTo(client, `trial/${randomUUID()}`, inHours(1))).outcome, 'closed')
  })

  test('a message after a move is handled at the virtual now', async () => {
    const id = await started('diary', [[240], 'end'])
    const { now } = await bringTo(client, id, inHours(100))
    await client.workflow.getHandle(id).signal('poke', 'poked')
    await settled(client, id)
    const at = Temporal.Instant.from(String(notes[0]).replace('poked at ', ''))
    assert.ok(Math.abs(at.since(now).total('seconds')) < 10, `${at} is not near ${now}`)
  })
})

describe('settled', () => {
  test('names the activity that fails, and its backoff eats no time beyond the target', async () => {
    refusals = 1000
    const id = await started('diary', [[24], 'end'])
    await bringTo(client, id, inHours(25))
    const answer = await settled(client, id)
    assert.equal(answer.outcome, 'failing')
    assert.match('reason' in answer ? answer.reason : '', /send, attempt \d+: the mail server refuses/)
    assert.ok(Temporal.Instant.compare((await sightOf(client, id)).now, inHours(26)) < 0)
    refusals = 0
  })

  test('is settled when an execution only waits', async () => {
    const id = await started('diary', [[24], 'end'])
    assert.deepEqual(await settled(client, id), { outcome: 'settled' })
  })
})
