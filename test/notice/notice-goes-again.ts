import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import { deliverAll } from '../../activities/notice/deliver-notices.ts'
import { queueNotice } from '../notice-ground.ts'
import { type DeliveryGround, NOW } from './delivery-ground.ts'

/** What was not settled goes again, and never twice. */
export const noticeGoesAgain = (ground: DeliveryGround): void => {
  const { database, peer, sender, dependencies, deliver, datesSet, row, sentAfter, owes } = ground

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
}
