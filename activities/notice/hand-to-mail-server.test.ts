import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openKeptMail, openMail } from '../../platform/mail.ts'
import { type PeerBehaviour, startMailPeer } from '../../test/mail-peer.ts'
import { handToMailServer } from './hand-to-mail-server.ts'

const MESSAGE = {
  to: { name: '', address: 'employee@body.kz' },
  envelope: { from: 'notices@body.kz', to: ['employee@body.kz'] },
  subject: 'Notice',
  text: 'What, until when.',
  messageId: '<1@body.kz>',
}
/** A busy machine takes its time where a server answers; where it never does, the test waits as long as this. */
const GENEROUS = { connect: 30_000, greeting: 30_000, silence: 30_000 }
const SOON_OVER = { connect: 30_000, greeting: 6_000, silence: 6_000 }

/** The ways in which a mail server is spoken to: a connection for each message, or connections that are kept. */
const OPENED = { 'a connection of its own': openMail, 'a connection that is kept': openKeptMail }

for (const [way, open] of Object.entries(OPENED))
  describe(`a message handed to the mail server by ${way}`, { concurrency: true }, () => {
    /** Hands the message to a server of its own that does so. */
    const sendTo = async (behaviour: PeerBehaviour, limits = GENEROUS, wholeLimit = 60_000) => {
      const peer = await startMailPeer()
      peer.behave(behaviour)
      const mail = open({ mail: { url: peer.url, from: 'notices@body.kz' } }, limits)
      try {
        return await handToMailServer(mail, wholeLimit)(MESSAGE)
      } finally {
        mail.close()
        await peer.close()
      }
    }

    test('is accepted with the server’s own words', async () => {
      const { outcome, response } = await sendTo('accept')
      assert.equal(outcome, 'accepted')
      assert.match(response, /^250 /)
    })

    for (const [behaviour, outcome, words] of [
      ['refuse-recipient', 'refused', /550 no such person/],
      ['refuse-message', 'refused', /554 not here/],
      ['defer', 'deferred', /451 greylisted/],
      ['refuse-everything', 'deferred', /554 go away/],
      ['close-at-connect', 'deferred', /./],
      ['close-before-data', 'deferred', /closed/i],
      ['stall-at-greeting', 'deferred', /./],
      ['stall-at-recipient', 'deferred', /timeout/i],
      ['close-during-data', 'unknown', /closed|EPIPE|RESET/i],
      ['close-after-data', 'unknown', /closed|RESET/i],
      ['stall-after-data', 'unknown', /timeout/i],
    ] as const)
      test(`is ${outcome} by a server that does: ${behaviour}`, async () => {
        const given = await sendTo(behaviour, behaviour.startsWith('stall') ? SOON_OVER : GENEROUS)
        assert.equal(given.outcome, outcome, given.response)
        assert.match(given.response, words)
      })

    test('is cut off in all when the server dribbles', async () => {
      assert.equal((await sendTo('dribble-after-data', GENEROUS, 8_000)).outcome, 'unknown')
    })

    test('is deferred when nobody listens', async () => {
      const nobody = open({ mail: { url: 'smtp://127.0.0.1:9', from: 'notices@body.kz' } }, GENEROUS)
      assert.equal((await handToMailServer(nobody)(MESSAGE)).outcome, 'deferred')
    })
  })

describe('a connection to the mail server', () => {
  test('is kept for the next message, and another is made when the server has ended it', async () => {
    const peer = await startMailPeer()
    const mail = openKeptMail({ mail: { url: peer.url, from: 'notices@body.kz' } }, GENEROUS)
    const hand = handToMailServer(mail)
    // Each connection takes the next of these: the second message goes the way of the first.
    peer.behave('accept', 'refuse-message')
    for (const n of [1, 2, 3]) assert.equal((await hand({ ...MESSAGE, subject: `${n}` })).outcome, 'accepted')
    peer.hangUp()
    const tried = [await hand(MESSAGE), await hand(MESSAGE)]
    assert.ok(tried.some(({ outcome, response }) => outcome === 'refused' && /554/.test(response)))
    assert.equal(peer.messages.length, 3 + tried.filter(({ outcome }) => outcome === 'refused').length)
    mail.close()
    await peer.close()
  })
})
