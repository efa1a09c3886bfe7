import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noticeGround, queueNotice } from '../notice-ground.ts'
import type { DeliveryGround } from './delivery-ground.ts'

/** Whom a notice goes to, whether it still holds, and what it puts into the calendar. */
export const noticeFindsItsReader = (ground: DeliveryGround): void => {
  const { database, peer, deliver, datesSet, row, sentAfter, owes } = ground

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
}
