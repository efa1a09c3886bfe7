import assert from 'node:assert/strict'
import { test } from 'node:test'
import { queueNotice } from '../notice-ground.ts'
import { type DeliveryGround, NOW } from './delivery-ground.ts'

/** What becomes of a notice at its first sending. */
export const noticeIsSettled = (ground: DeliveryGround): void => {
  const { database, peer, deliver, datesSet, row, sentAfter } = ground

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

  test('that lacks a date it needs is not sent half: a person sees to it', async () => {
    const { caseId } = await datesSet()
    const id = await queueNotice(database, { caseId, kind: 'dates-set', role: 'employee', params: {} })
    assert.equal((await deliver([id]))[0]?.outcome, 'by-hand')
    assert.match((await row(id)).attempts[0]?.response ?? '', /cannot be written without startOn/)
  })

  test('that is on no record fails for good', async () => {
    await assert.rejects(deliver(['00000000-0000-4000-8000-000000000000']), /is on record/)
  })
}
