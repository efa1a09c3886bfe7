import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { simpleParser } from 'mailparser'
import { Temporal } from 'temporal-polyfill'
import { deliverAll } from '../../activities/notice/deliver-notices.ts'
import { handToMailServer } from '../../activities/notice/hand-to-mail-server.ts'
import { systemClock } from '../../platform/clock.ts'
import { openMail } from '../../platform/mail.ts'
import { recordStep } from '../../records/case/record-step.ts'
import type { CaseStep } from '../../regulation/course/case-step.ts'
import { open } from '../../regulation/course/course.ts'
import { setDates } from '../../regulation/course/set-dates.ts'
import { frameOf } from '../certification/case-ground.ts'
import { openTestDatabase, type TestDatabase } from '../database.ts'
import { type MailPeer, startMailPeer } from '../mail-peer.ts'
import { noticeGround, queueNotice } from '../notice-ground.ts'
import { importFile } from '../roster/import-file.ts'
import { csvRoster, employeeRow, rosterOf } from '../roster/roster-file.ts'
import { databaseOf } from './effects.ts'
import { atEveryPoint, type Deed } from './every-point.ts'
import { expectWhole } from './whole-case.ts'

const from = 'attestor@body.kz'

describe('a process that stops before or after any of its writes, and another that begins again', () => {
  let ground: TestDatabase
  let roster: TestDatabase
  let peer: MailPeer
  before(async () => {
    ;[ground, roster, peer] = await Promise.all([openTestDatabase(), openTestDatabase(), startMailPeer()])
  })
  after(async () => {
    await Promise.all([ground.close(), roster.close(), peer.close()])
  })

  test('records each step of a case once and whole', async () => {
    const stops = await atEveryPoint(stepsOfCase)
    assert.ok(stops >= 8, String(stops))
  })

  /** The steps are those of one life: a repeat has the same content, as the workflow repeats it. */
  const stepsOfCase = async (): Promise<Deed> => {
    const { database } = ground
    const { caseId, employeeId } = await noticeGround(database, { email: null })
    await database.case.update({ where: { id: caseId }, data: { seq: 0 } })
    const opened = open(frameOf({ caseId, employeeId }, {}), randomUUID)
    const wish = { key: 'k1', at: opened.state.now, actorId: null, schedule: { earliest: true as const } }
    const dated = setDates(opened.state, wish, randomUUID).went
    const steps = [opened.step, dated.step].filter((step): step is CaseStep => step !== null)
    return {
      perform: async (effects) => {
        for (const step of steps) await recordStep(databaseOf(database, effects, 'step'), step)
      },
      check: async () => {
        await expectWhole(database, caseId)
        assert.equal(await database.caseLogEntry.count({ where: { caseId } }), dated.state.seq)
        const queued = steps.flatMap(({ notices }) => notices).length
        assert.equal(await database.notice.count({ where: { caseId } }), queued)
      },
    }
  }

  test('sends each notice, and whatever goes twice goes under one Message-ID', async () => {
    const stops = await atEveryPoint(deliveryOfNotice)
    assert.ok(stops >= 10, String(stops))
  })

  const deliveryOfNotice = async (): Promise<Deed> => {
    const { database } = ground
    const email = `${randomUUID()}@body.kz`
    const { caseId } = await noticeGround(database, { email, consent: '2026-05-05' })
    const params = { startOn: '2027-03-09', meetingOn: '2027-03-25' }
    const id = await queueNotice(database, { caseId, kind: 'dates-set', role: 'employee', params })
    const hand = handToMailServer(openMail({ mail: { url: peer.url, from } }))
    return {
      perform: (effects) =>
        deliverAll(
          {
            database: databaseOf(database, effects, 'notice'),
            handToMailServer: (message) => effects.around('mail', () => hand(message)),
            settings: {
              publicUrl: 'https://attestor.kz',
              mail: { from },
              notices: { perSecond: 100, maxAttempts: 3, reminderDays: [] },
            },
            clock: systemClock,
            log: { warn: () => undefined },
          },
          [id],
          { notBefore: Temporal.Instant.from('2027-01-11T05:00:00Z'), goesOn: () => true },
        ),
      check: async () => {
        const notice = await database.notice.findUniqueOrThrow({ where: { id } })
        assert.equal(notice.outcome, 'accepted')
        const mails = peer.messages.filter(({ to }) => to === email)
        const ids = await Promise.all(mails.map(async ({ text }) => (await simpleParser(text)).messageId))
        assert.ok(ids.length === 1 || ids.length === 2, String(ids.length))
        assert.deepEqual([...new Set(ids)], [`<notice.${id}@body.kz>`])
      },
    }
  }

  test('brings each person of a roster file onto the roster once, and counts the same', async () => {
    const stops = await atEveryPoint(importOfRoster)
    assert.ok(stops >= 6, String(stops))
  })

  const importOfRoster = async (): Promise<Deed> => {
    const { database } = roster
    const run = randomUUID().slice(0, 8)
    const numbers = ['1', '2', '3'].map((n) => `${run}-${n}`)
    const path = await csvRoster(
      rosterOf(
        numbers.map((personnelNumber) => employeeRow({ personnelNumber })),
        { service: numbers.map((number) => [number, '2018-03-05', '', 'no']) },
      ),
    )
    const importId = randomUUID()
    let counts: object = {}
    return {
      perform: async (effects) => {
        const { accepted, unchanged, rejected } = await importFile(
          databaseOf(database, effects, 'roster'),
          path,
          { importId },
        )
        counts = { accepted, unchanged, rejected }
      },
      check: async () => {
        assert.deepEqual(counts, { accepted: 3, unchanged: 0, rejected: 0 })
        assert.equal(await database.employee.count({ where: { personnelNumber: { in: numbers } } }), 3)
      },
    }
  }
})
