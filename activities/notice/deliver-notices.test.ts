import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { simpleParser } from 'mailparser'
import { Temporal } from 'temporal-polyfill'
import { stoppedClock } from '../../platform/clock.ts'
import { openMail } from '../../platform/mail.ts'
import { openTestDatabase } from '../../test/database.ts'
import { startMailPeer } from '../../test/mail-peer.ts'
import { noticeGround, queueNotice } from '../../test/notice-ground.ts'
import { deliverAll } from './deliver-notices.ts'
import { handToMailServer } from './hand-to-mail-server.ts'
import type { NoticeDependencies } from './notice-dependencies.ts'

const { database, close } = await openTestDatabase()
const peer = await startMailPeer()
after(async () => {
  await peer.close()
  await close()
})

const NOW = '2027-01-11T19:30:00.000Z'
const DATES = { startOn: '2027-03-09', fitnessOn: '2027-03-09', meetingOn: '2027-03-25' }

const sender = handToMailServer(
  openMail(
    { mail: { url: peer.url, from: 'notices@body.kz' } },
    { connect: 2_000, greeting: 300, silence: 300 },
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

const deliver = (ids: string[], more: Partial<NoticeDependencies> = {}) =>
  deliverAll(dependencies(more), ids, {
    notBefore: Temporal.Instant.from('2027-01-11T05:00:00Z'),
    goesOn: () => true,
  })

const datesSet = async (
  employee: Parameters<typeof noticeGround>[1] = { email: 'a@body.kz', consent: '2026-05-05' },
) => {
  const ground = await noticeGround(database, employee)
  const id = await queueNotice(database, {
    caseId: ground.caseId,
    kind: 'dates-set',
    role: 'employee',
    params: DATES,
  })
  return { ...ground, id }
}

const row = (id: string) =>
  database.notice.findUniqueOrThrow({
    where: { id },
    include: { attempts: { orderBy: [{ at: 'asc' }, { id: 'asc' }] } },
  })

const sentAfter = async (count: number) =>
  Promise.all(peer.messages.slice(count).map(({ text }) => simpleParser(text)))

const owes = (caseId: string, ...acts: string[]) =>
  database.caseTask.createMany({
    data: acts.map((act) => ({ id: randomUUID(), caseId, act, role: 'personnel', data: {} })),
  })

describe('the delivery of a notice', () => {
  test('that the mail server accepts serves the employee who consented, on that civil day in Almaty', async () => {
    peer.behave('accept')
    const before = peer.messages.length
    const { id, employeeId, caseId } = await datesSet()
    assert.deepEqual(await deliver([id]), [
      { noticeId: id, outcome: 'accepted', at: NOW, servedOn: '2027-01-12', serviceOwed: false },
    ])
    const notice = await row(id)
    assert.equal(notice.outcome, 'accepted')
    assert.equal(notice.channel, 'mail')
    assert.equal(notice.recipientId, employeeId)
    assert.equal(notice.servedHow, 'mail')
    assert.deepEqual(
      notice.attempts.map(({ outcome, response }) => [outcome, response]),
      [['accepted', '250 2.0.0 ok: queued as 1']],
    )
    const [message] = await sentAfter(before)
    assert.equal(message?.messageId, `<notice.${id}@body.kz>`)
    assert.equal(message?.date?.toISOString(), '2027-01-11T05:00:00.000Z')
    assert.equal(message?.headers.get('auto-submitted'), 'auto-generated')
    assert.equal(message?.headers.get('content-language'), 'ru')
    assert.match(message?.text ?? '', /25 марта 2027/)
    assert.ok(message?.text?.includes(`https://attestor.kz/cases/${caseId}`))
    assert.deepEqual(message?.attachments.map(({ filename }) => filename).sort(), [
      'fitness.ics',
      'meeting.ics',
    ])
    assert.doesNotMatch(message?.text ?? '', /Family|Given/)
  })

  test('that is accepted without the employee’s consent is information: service by hand is owed', async () => {
    peer.behave('accept')
    const { id } = await datesSet({ email: 'a@body.kz' })
    assert.deepEqual(await deliver([id]), [
      { noticeId: id, outcome: 'accepted', at: NOW, servedOn: null, serviceOwed: true },
    ])
    assert.equal((await row(id)).servedOn, null)
  })

  for (const [employee, why] of [
    [{ email: 'new@body.kz', consent: '2026-05-05', consentAddress: 'old@body.kz' }, 'for another address'],
    [{ email: 'a@body.kz', consent: '2027-02-01' }, 'of a later day'],
  ] as const)
    test(`is not served by mail under a consent ${why}`, async () => {
      peer.behave('accept')
      const { id } = await datesSet(employee)
      const [settled] = await deliver([id])
      assert.equal(settled?.servedOn, null)
      assert.equal(settled?.serviceOwed, true)
    })

  test('without an address is by hand, written for whoever serves it', async () => {
    const { id } = await datesSet({ email: null })
    assert.deepEqual(await deliver([id]), [
      { noticeId: id, outcome: 'by-hand', at: NOW, servedOn: null, serviceOwed: true },
    ])
    const notice = await row(id)
    assert.equal(notice.channel, 'hand')
    assert.match(notice.body ?? '', /25 марта 2027/)
    assert.equal(notice.attempts[0]?.response, 'no-address')
  })

  test('to an address with another one hidden in it is by hand, and nobody is sent anything', async () => {
    peer.behave('accept')
    const before = peer.messages.length
    const { id } = await datesSet({ email: 'b@body.kz <evil@elsewhere.kz>' })
    assert.equal((await deliver([id]))[0]?.outcome, 'by-hand')
    assert.equal((await row(id)).attempts[0]?.response, 'bad-address')
    assert.equal(peer.messages.length, before)
  })

  test('that is refused by name is settled at once, and service by hand is owed', async () => {
    peer.behave('refuse-recipient')
    const { id } = await datesSet()
    assert.deepEqual(await deliver([id]), [
      { noticeId: id, outcome: 'refused', at: NOW, servedOn: null, serviceOwed: true },
    ])
    assert.match((await row(id)).attempts[0]?.response ?? '', /550 no such person/)
  })

  test('that is greylisted waits, is tried again and gets there, both attempts on record', async () => {
    peer.behave('defer', 'accept')
    const { id } = await datesSet()
    assert.deepEqual(await deliver([id]), [])
    assert.equal((await row(id)).outcome, 'queued')
    assert.equal((await deliver([id]))[0]?.outcome, 'accepted')
    assert.deepEqual((await row(id)).attempts.map(({ outcome }) => outcome).sort(), ['accepted', 'deferred'])
  })

  test('whose connection broke after the message is unknown, and goes again under the same Message-ID', async () => {
    peer.behave('close-after-data', 'accept')
    const before = peer.messages.length
    const { id } = await datesSet()
    assert.deepEqual(await deliver([id]), [])
    assert.equal((await row(id)).servedOn, null)
    assert.equal((await deliver([id]))[0]?.outcome, 'accepted')
    const [first, second] = await sentAfter(before)
    assert.equal(first?.messageId, second?.messageId)
    assert.equal(first?.text, second?.text)
    assert.deepEqual((await row(id)).attempts.map(({ outcome }) => outcome).sort(), ['accepted', 'unknown'])
  })

  test('that stays unknown is settled as unknown, never as served', async () => {
    peer.behave('close-after-data')
    const { id } = await datesSet()
    assert.deepEqual(await deliver([id]), [])
    assert.deepEqual(await deliver([id]), [])
    assert.deepEqual(await deliver([id]), [
      { noticeId: id, outcome: 'unknown', at: NOW, servedOn: null, serviceOwed: true },
    ])
    assert.equal((await row(id)).servedOn, null)
  })

  test('whose sender died between the acceptance and the record stands as unknown, then goes again', async () => {
    peer.behave('accept')
    const before = peer.messages.length
    const { id } = await datesSet()
    const dying = dependencies({
      handToMailServer: async (message) => {
        await sender(message)
        throw new Error('killed before the record')
      },
    })
    await assert.rejects(
      deliverAll(dying, [id], { notBefore: Temporal.Instant.from(NOW), goesOn: () => true }),
      /killed before the record/,
    )
    const dead = await row(id)
    assert.equal(dead.outcome, 'queued')
    assert.deepEqual(
      dead.attempts.map(({ outcome }) => outcome),
      ['unknown'],
    )
    assert.equal((await deliver([id]))[0]?.outcome, 'accepted')
    const [first, second] = await sentAfter(before)
    assert.equal(first?.messageId, second?.messageId)
    assert.equal(peer.messages.length, before + 2)
  })

  test('whose answer to the workflow was lost is answered again without another message', async () => {
    peer.behave('accept')
    const { id } = await datesSet()
    const first = await deliver([id])
    const before = peer.messages.length
    assert.deepEqual(await deliver([id]), first)
    assert.equal(peer.messages.length, before)
  })

  test('that waits holds up no other notice of the same step', async () => {
    peer.behave('stall-at-recipient', 'accept')
    const { id, caseId } = await datesSet()
    await owes(caseId, 'profile')
    const other = await queueNotice(database, {
      caseId,
      kind: 'profile-due',
      role: 'directHead',
      params: { limitOn: '2027-03-04' },
    })
    const settled = await deliver([id, other])
    assert.equal(settled.length, 1)
    assert.equal(settled[0]?.outcome, 'accepted')
  })

  test('addressed to a role goes to whoever holds it now, in that person’s language', async () => {
    peer.behave('accept')
    const before = peer.messages.length
    const { caseId, headId, personnelEmployeeId } = await datesSet()
    await owes(caseId, 'profile', 'dossier-sent')
    const toHead = await queueNotice(database, {
      caseId,
      kind: 'profile-due',
      role: 'directHead',
      params: { limitOn: '2027-03-04' },
    })
    const toPersonnel = await queueNotice(database, {
      caseId,
      kind: 'dossier-due',
      role: 'personnel',
      params: { limitOn: '2027-03-18' },
    })
    await deliver([toHead])
    await deliver([toPersonnel])
    assert.equal((await row(toHead)).recipientId, headId)
    assert.equal((await row(toPersonnel)).recipientId, personnelEmployeeId)
    const [first, second] = await sentAfter(before)
    assert.match(first?.subject ?? '', /қызметтік мінездеме/)
    assert.match(second?.subject ?? '', /the dossier is due/)
  })

  test('that reminds of what is done, or of a day that is over, is withdrawn unsent', async () => {
    peer.behave('accept')
    const before = peer.messages.length
    const { caseId } = await datesSet()
    await owes(caseId, 'profile', 'result')
    const queue = (kind: string, params: object) =>
      queueNotice(database, { caseId, kind, role: 'personnel', params })
    const done = await queue('dossier-due', { limitOn: '2027-03-18' })
    const over = await queue('profile-due', { limitOn: '2027-01-11' })
    const held = await queue('stage-reminder', { stage: 'testing', stageOn: '2027-03-09' })
    for (const { outcome, serviceOwed } of await deliver([done, over, held]))
      assert.deepEqual([outcome, serviceOwed], ['withdrawn', false])
    assert.equal(peer.messages.length, before)
    const due = await queue('profile-due', { limitOn: '2027-01-12' })
    assert.equal((await deliver([due]))[0]?.outcome, 'accepted')
  })

  test('about dates that moved carries the same UID with a greater SEQUENCE, and drops what is no more', async () => {
    peer.behave('accept')
    const before = peer.messages.length
    const { id, caseId } = await datesSet()
    await deliver([id])
    const moved = await queueNotice(database, {
      caseId,
      kind: 'dates-moved',
      role: 'employee',
      params: { meetingOn: '2027-04-08' },
      queuedAt: '2027-01-12T05:00:00Z',
    })
    await deliver([moved])
    const files = (await sentAfter(before)).map(
      ({ attachments }) =>
        new Map(attachments.map(({ filename, content }) => [filename, content.toString('utf8')])),
    )
    const uid = (text: string | undefined) => /UID:(.*)\r/.exec(text ?? '')?.[1]
    assert.ok(uid(files[0]?.get('meeting.ics')))
    assert.equal(uid(files[1]?.get('meeting.ics')), uid(files[0]?.get('meeting.ics')))
    assert.match(files[0]?.get('meeting.ics') ?? '', /SEQUENCE:0[\s\S]*20270325/)
    assert.match(files[1]?.get('meeting.ics') ?? '', /METHOD:REQUEST[\s\S]*SEQUENCE:1[\s\S]*20270408/)
    assert.match(files[1]?.get('fitness.ics') ?? '', /METHOD:CANCEL[\s\S]*SEQUENCE:1/)
  })

  test('that comes to be sent after a later one does not move the calendar back', async () => {
    peer.behave('accept')
    const before = peer.messages.length
    const { caseId } = await noticeGround(database, { email: 'a@body.kz' })
    const about = { caseId, kind: 'dates-moved', role: 'employee' }
    const earlier = await queueNotice(database, { ...about, seq: 4, params: { meetingOn: '2027-04-08' } })
    const later = await queueNotice(database, { ...about, seq: 9, params: { meetingOn: '2027-04-15' } })
    await deliver([later])
    await deliver([earlier])
    const sequences = (await sentAfter(before)).map(({ attachments }) =>
      attachments.map(({ content }) => /SEQUENCE:(\d+)/.exec(content.toString('utf8'))?.[1]),
    )
    assert.deepEqual(sequences, [['9'], ['4']])
  })

  test('that lacks a date it needs is not sent half: a person sees to it', async () => {
    const { caseId } = await datesSet()
    const id = await queueNotice(database, { caseId, kind: 'dates-set', role: 'employee', params: {} })
    assert.equal((await deliver([id]))[0]?.outcome, 'by-hand')
    assert.match((await row(id)).attempts[0]?.response ?? '', /cannot be written without startOn/)
  })

  test('that is on no record fails for good', async () => {
    await assert.rejects(deliver(['00000000-0000-4000-8000-000000000000']), /is on record/)
  })
})
