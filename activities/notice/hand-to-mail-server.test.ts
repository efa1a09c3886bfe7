import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openMail } from '../../platform/mail.ts'
import { startMailPeer } from '../../test/mail-peer.ts'
import { handToMailServer } from './hand-to-mail-server.ts'

const MESSAGE = {
  to: { name: '', address: 'employee@body.kz' },
  envelope: { from: 'notices@body.kz', to: ['employee@body.kz'] },
  subject: 'Notice',
  text: 'What, until when.',
  messageId: '<1@body.kz>',
}
const LIMITS = { connect: 2_000, greeting: 300, silence: 300 }

const peer = await startMailPeer()
after(peer.close)

const send = (wholeLimit = 5_000) =>
  handToMailServer(
    openMail({ mail: { url: peer.url, from: 'notices@body.kz' } }, LIMITS),
    wholeLimit,
  )(MESSAGE)

describe('a message handed to the mail server', () => {
  test('is accepted with the server’s own words', async () => {
    peer.behave('accept')
    const { outcome, response } = await send()
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
      peer.behave(behaviour)
      const given = await send()
      assert.equal(given.outcome, outcome, given.response)
      assert.match(given.response, words)
    })

  test('is cut off in all when the server dribbles', async () => {
    peer.behave('dribble-after-data')
    assert.equal((await send(1_000)).outcome, 'unknown')
  })

  test('is deferred when nobody listens', async () => {
    const nobody = openMail({ mail: { url: 'smtp://127.0.0.1:9', from: 'notices@body.kz' } }, LIMITS)
    assert.equal((await handToMailServer(nobody)(MESSAGE)).outcome, 'deferred')
  })
})
