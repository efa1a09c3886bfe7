import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { bundleWorkflowCode } from '@temporalio/worker'
import { FAILURE_CONVERTER_PATH } from '../platform/codec/data-converter.ts'
import { type TestEngine, testEngine } from './engine.ts'

describe('the engine of the tests', () => {
  let engine: TestEngine
  let worker: Awaited<ReturnType<TestEngine['host']>>
  before(async () => {
    engine = await testEngine()
    const workflowBundle = await bundleWorkflowCode({
      workflowsPath: fileURLToPath(new URL('./sleeper/sleeper.ts', import.meta.url)),
      failureConverterPath: FAILURE_CONVERTER_PATH,
      logger: { ...console, log: () => {}, trace: () => {}, debug: () => {}, info: () => {}, warn: () => {} },
    })
    worker = await engine.host({ workflowBundle })
  })
  after(async () => {
    await worker.stop()
    await engine.close()
  })

  test('an execution sleeps a year in seconds, and wakes in its own time', async () => {
    const workflowId = randomUUID()
    const startedAt = Date.now()
    const handle = await engine.client.workflow.start('sleeper', {
      taskQueue: engine.taskQueue,
      workflowId,
      args: [365],
    })
    await engine.fastForward(workflowId, 366 * 86_400)
    const wokeAt = Date.parse(await handle.result())
    assert.ok(wokeAt - startedAt >= 365 * 86_400_000)
  })

  test('neither what is asked of a workflow nor its failure can be read on the server', async () => {
    const workflowId = randomUUID()
    const words = 'Akhmetov failed the polygraph'
    const handle = await engine.client.workflow.start('failing', {
      taskQueue: engine.taskQueue,
      workflowId,
      args: [words],
    })
    await assert.rejects(handle.result(), (error: Error) => JSON.stringify(error.cause).includes(words))
    const { history } = await engine.client.workflowService.getWorkflowExecutionHistory({
      namespace: engine.namespace,
      execution: { workflowId },
    })
    assert.ok(history !== null && history !== undefined)
    const asText = JSON.stringify(history, (_key, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    )
    assert.ok(asText.includes('workflowExecutionFailedEventAttributes'))
    assert.ok(!asText.includes('Akhmetov'))
    assert.ok(!asText.includes('sleeper.ts'))
  })
})
