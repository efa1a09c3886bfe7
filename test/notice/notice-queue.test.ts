import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker'
import { noticeActivities } from '../../activities/notice/deliver-notices.ts'
import { handToMailServer } from '../../activities/notice/hand-to-mail-server.ts'
import { systemClock } from '../../platform/clock.ts'
import { FAILURE_CONVERTER_PATH } from '../../platform/codec/data-converter.ts'
import { openMail } from '../../platform/mail.ts'
import { openTestDatabase, type TestDatabase } from '../database.ts'
import { type TestEngine, testEngine } from '../engine.ts'
import { type MailPeer, startMailPeer } from '../mail-peer.ts'
import { noticeGround, queueNotice } from '../notice-ground.ts'

const from = 'notices@body.kz'

describe('the queue of notices on the engine', () => {
  let ground: TestDatabase
  let peer: MailPeer
  let engine: TestEngine
  let worker: Awaited<ReturnType<TestEngine['host']>>
  before(async () => {
    ;[ground, peer, engine] = await Promise.all([openTestDatabase(), startMailPeer(), testEngine()])
    const mail = openMail(
      { mail: { url: peer.url, from } },
      { connect: 30_000, greeting: 3_000, silence: 3_000 },
    )
    worker = await engine.host({
      workflowBundle: await bundleWorkflowCode({
        workflowsPath: fileURLToPath(new URL('./delivery.ts', import.meta.url)),
        failureConverterPath: FAILURE_CONVERTER_PATH,
        logger: new DefaultLogger('ERROR'),
      }),
      activities: noticeActivities({
        database: ground.database,
        handToMailServer: handToMailServer(mail),
        settings: {
          publicUrl: 'https://attestor.kz',
          mail: { from },
          notices: { perSecond: 10, maxAttempts: 3, reminderDays: [] },
        },
        clock: systemClock,
        log: { warn: () => undefined },
      }),
    })
  })
  after(async () => {
    await worker.stop()
    await Promise.all([engine.close(), peer.close(), ground.close()])
  })

  const queued = async (count: number): Promise<string[]> => {
    const { caseId } = await noticeGround(ground.database, { email: 'a@body.kz', consent: '2026-05-05' })
    const params = { limitOn: '2027-03-04', appealUntil: '2027-04-01' }
    const notices = Array.from({ length: count }, () =>
      queueNotice(ground.database, {
        caseId,
        kind: 'decision-made',
        role: 'directHead',
        params,
        queuedAt: '2026-01-11T05:00:00Z',
      }),
    )
    return Promise.all(notices)
  }

  const deliver = (noticeIds: string[]): Promise<{ noticeId: string; outcome: string }[][]> =>
    engine.client.workflow.execute('delivery', {
      taskQueue: engine.taskQueue,
      workflowId: randomUUID(),
      args: [noticeIds],
    })

  const attemptsOf = async (noticeId: string) => {
    const attempts = await ground.database.noticeAttempt.findMany({
      where: { noticeId },
      orderBy: { at: 'asc' },
    })
    return attempts.map(({ outcome }) => outcome)
  }

  test('loses no notice while the server greylists, stalls and closes: each attempt is on record', async () => {
    peer.behave('defer', 'close-at-connect', 'stall-at-recipient', 'close-before-data', 'accept')
    const [id = ''] = await queued(1)
    const [[settled] = []] = await deliver([id])
    assert.equal(settled?.outcome, 'accepted')
    assert.deepEqual(await attemptsOf(id), ['deferred', 'deferred', 'deferred', 'deferred', 'accepted'])
  })

  test('answers with what is settled and goes on with the rest', async () => {
    peer.behave('defer', 'accept', 'defer', 'accept')
    const ids = await queued(2)
    const groups = await deliver(ids)
    assert.deepEqual(
      groups.map((group) => group.map(({ outcome }) => outcome)),
      [['accepted'], ['accepted']],
    )
    assert.deepEqual(
      groups
        .flat()
        .map(({ noticeId }) => noticeId)
        .sort(),
      [...ids].sort(),
    )
  })

  test('ends with unknown after as many attempts as the settings allow, all under one Message-ID', async () => {
    const sent = peer.messages.length
    peer.behave('close-after-data')
    const [id = ''] = await queued(1)
    const [[settled] = []] = await deliver([id])
    assert.equal(settled?.outcome, 'unknown')
    const ids = peer.messages.slice(sent).map(({ text }) => /^Message-ID: (.*)\r$/m.exec(text)?.[1])
    assert.deepEqual(
      ids,
      Array.from({ length: 3 }, () => `<notice.${id}@body.kz>`),
    )
  })
})
