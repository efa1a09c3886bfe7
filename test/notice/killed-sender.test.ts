import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { simpleParser } from 'mailparser'
import { openTestDatabase, type TestDatabase } from '../database.ts'
import { type MailPeer, startMailPeer } from '../mail-peer.ts'
import { noticeGround, queueNotice } from '../notice-ground.ts'

const PROCESS = fileURLToPath(new URL('./sender-process.ts', import.meta.url))

describe('a sender of notices that is killed', () => {
  let ground: TestDatabase
  let peer: MailPeer
  const running: ChildProcess[] = []
  before(async () => {
    ;[ground, peer] = await Promise.all([openTestDatabase(), startMailPeer()])
  })
  after(async () => {
    for (const child of running) child.kill('SIGKILL')
    await peer.close()
    await ground.close()
  })

  const queued = async () => {
    const { caseId } = await noticeGround(ground.database, { email: 'a@body.kz', consent: '2026-05-05' })
    const params = { startOn: '2027-03-09', meetingOn: '2027-03-25' }
    return queueNotice(ground.database, { caseId, kind: 'dates-set', role: 'employee', params })
  }

  /** Runs a sender until it says the first thing. */
  const sender = async (notice: string, standStill: string) => {
    const child = spawn(process.execPath, ['--import', 'tsx', PROCESS], {
      env: {
        ...process.env,
        DATABASE: ground.url,
        SMTP: peer.url,
        NOTICE: notice,
        STAND_STILL: standStill,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    running.push(child)
    const [said] = await once(child.stdout, 'data')
    return { child, said: String(said).trim() }
  }

  const kill = async (child: ChildProcess) => {
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }

  const outcomes = async (id: string) => {
    const { outcome, attempts } = await ground.database.notice.findUniqueOrThrow({
      where: { id },
      include: { attempts: true },
    })
    return { outcome, attempts: attempts.map((attempt) => attempt.outcome).sort() }
  }

  for (const [where, mails, attempts] of [
    ['before the mail', 1, ['accepted', 'unknown']],
    ['after the mail', 2, ['accepted', 'unknown']],
    ['recorded', 1, ['accepted']],
  ] as const)
    test(`${where} loses no notice, and whatever goes again has the same Message-ID`, async () => {
      const sent = peer.messages.length
      const id = await queued()
      const first = await sender(id, where)
      await kill(first.child)
      assert.deepEqual(await outcomes(id), {
        outcome: where === 'recorded' ? 'accepted' : 'queued',
        attempts: where === 'recorded' ? ['accepted'] : ['unknown'],
      })
      assert.equal((await sender(id, '')).said, 'recorded')
      assert.deepEqual(await outcomes(id), { outcome: 'accepted', attempts: [...attempts] })
      const messages = await Promise.all(peer.messages.slice(sent).map(({ text }) => simpleParser(text)))
      assert.deepEqual(
        messages.map(({ messageId }) => messageId),
        Array.from({ length: mails }, () => `<notice.${id}@body.kz>`),
      )
    })
})
