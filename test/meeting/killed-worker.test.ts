import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { verifyMeetingLog } from '../../records/meeting/read-meeting-log.ts'
import { callTestMeeting, type MeetingGround, openMeetingGround } from './meeting-ground.ts'

const PROCESS = fileURLToPath(new URL('./worker-process.ts', import.meta.url))

describe('a worker that is killed in the middle of a vote', () => {
  let ground: MeetingGround
  const running: ChildProcess[] = []
  before(async () => {
    ground = await openMeetingGround()
  })
  after(async () => {
    for (const child of running) child.kill('SIGKILL')
    await ground.close()
  })

  const startWorker = async (held: Record<string, string> = {}): Promise<ChildProcess> => {
    const [key] = ground.engine.settings.payloadKeys
    const child = spawn(process.execPath, ['--import', 'tsx', PROCESS], {
      env: {
        ...process.env,
        TEMPORAL: ground.engine.address,
        QUEUE: ground.engine.taskQueue,
        DATABASE: ground.url,
        KEY: Buffer.from(key?.key ?? []).toString('base64'),
        ...held,
      },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    running.push(child)
    await once(child.stdout, 'data')
    return child
  }

  test('loses no vote: those cast before, during and after it are counted once each', async () => {
    const first = await startWorker()
    const meeting = await callTestMeeting(ground, { taskTimeout: '3 seconds' })
    await meeting.attend('abcde')
    await meeting.openReady()
    await meeting.vote('a', 'corresponds')
    // Two votes are on their way when the process dies; their askers wait on.
    const underWay = [meeting.vote('b', 'corresponds', 'vote-b'), meeting.vote('c', 'demotion', 'vote-c')]
    first.kill('SIGKILL')
    await once(first, 'exit')
    const whileAway = meeting.vote('d', 'corresponds')
    const second = await startWorker()
    await Promise.all([...underWay, whileAway])
    assert.equal((await meeting.vote('b', 'corresponds', 'vote-b')).option, 'corresponds')
    await meeting.vote('e', 'demotion')
    const { counts, adopted } = await meeting.count()
    assert.deepEqual([adopted, counts.corresponds, counts.demotion], ['corresponds', 3, 2])
    const log = await ground.database.meetingLogEntry.findMany({
      where: { meetingId: meeting.meetingId, event: 'VoteCast' },
    })
    assert.equal(log.length, 5)
    assert.equal((await verifyMeetingLog(ground.database, meeting.meetingId)).brokenAt, null)
    second.kill('SIGKILL')
    await once(second, 'exit')
  })

  for (const [point, where] of [
    ['before', 'between a vote and its record'],
    ['after', 'between the record of a vote and its acknowledgement'],
  ] as const)
    test(`killed ${where}, it has the vote counted once`, async () => {
      const meeting = await callTestMeeting(ground, { taskTimeout: '3 seconds' })
      const first = await startWorker({ HOLD: point, HOLD_MEMBER: meeting.idOf('b') })
      await meeting.attend('abcde')
      await meeting.openReady()
      await meeting.vote('a', 'corresponds')
      const held = once(first.stdout ?? first, 'data')
      const underWay = meeting.vote('b', 'corresponds', 'vote-b')
      await held
      first.kill('SIGKILL')
      await once(first, 'exit')
      const second = await startWorker()
      assert.equal((await underWay).option, 'corresponds')
      await meeting.vote('c', 'corresponds')
      const { counts } = await meeting.count()
      assert.equal(counts.corresponds, 3)
      const log = await ground.database.meetingLogEntry.findMany({
        where: { meetingId: meeting.meetingId, event: 'VoteCast' },
      })
      assert.equal(log.length, 3)
      assert.equal((await verifyMeetingLog(ground.database, meeting.meetingId)).brokenAt, null)
      second.kill('SIGKILL')
      await once(second, 'exit')
    })
})
