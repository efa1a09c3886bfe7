import { randomUUID } from 'node:crypto'
import { simpleParser } from 'mailparser'
import { Temporal } from 'temporal-polyfill'
import { deliverAll } from '../../activities/notice/deliver-notices.ts'
import { handToMailServer } from '../../activities/notice/hand-to-mail-server.ts'
import type { NoticeDependencies } from '../../activities/notice/notice-dependencies.ts'
import { stoppedClock } from '../../platform/clock.ts'
import { openMail } from '../../platform/mail.ts'
import { openTestDatabase } from '../database.ts'
import { startMailPeer } from '../mail-peer.ts'
import { noticeGround, queueNotice } from '../notice-ground.ts'

/** When the notices of a test are sent. */
export const NOW = '2027-01-11T19:30:00.000Z'

const DATES = { startOn: '2027-03-09', fitnessOn: '2027-03-09', meetingOn: '2027-03-25' }

/** Where notices are sent from in tests: a real database, a real mail server. */
export type DeliveryGround = Awaited<ReturnType<typeof openDeliveryGround>>

/** Opens a database and a mail server that notices are handed to. */
export const openDeliveryGround = async () => {
  const { database, close } = await openTestDatabase()
  const peer = await startMailPeer()
  const sender = handToMailServer(
    openMail(
      { mail: { url: peer.url, from: 'notices@body.kz' } },
      { connect: 30_000, greeting: 3_000, silence: 3_000 },
    ),
  )
  const dependencies = (more: Partial<NoticeDependencies> = {}): NoticeDependencies => ({
    database,
    handToMailServer: sender,
    settings: {
      publicUrl: 'https://attestor.kz',
      mail: { from: 'notices@body.kz' },
      notices: { perSecond: 10, maxAttempts: 3, reminderDays: [7] },
    },
    clock: stoppedClock(NOW),
    log: { warn: () => undefined },
    ...more,
  })
  return {
    ...{ database, peer, sender, dependencies },
    deliver: (ids: string[]) =>
      deliverAll(dependencies(), ids, {
        notBefore: Temporal.Instant.from('2027-01-11T05:00:00Z'),
        goesOn: () => true,
      }),
    /** A case whose dates are set, and the notice of them. */
    datesSet: async (
      employee: Parameters<typeof noticeGround>[1] = { email: 'a@body.kz', consent: '2026-05-05' },
    ) => {
      const ground = await noticeGround(database, employee)
      const about = { caseId: ground.caseId, kind: 'dates-set', role: 'employee', params: DATES }
      return { ...ground, id: await queueNotice(database, about) }
    },
    row: (id: string) =>
      database.notice.findUniqueOrThrow({
        where: { id },
        include: { attempts: { orderBy: [{ at: 'asc' }, { id: 'asc' }] } },
      }),
    /** The messages after the first so many. */
    sentAfter: async (count: number) =>
      Promise.all(peer.messages.slice(count).map(({ text }) => simpleParser(text))),
    owes: (caseId: string, ...acts: string[]) =>
      database.caseTask.createMany({
        data: acts.map((act) => ({ id: randomUUID(), caseId, act, role: 'personnel', data: {} })),
      }),
    close: async () => {
      await peer.close()
      await close()
    },
  }
}
