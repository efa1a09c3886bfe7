import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import { defaultPayloadConverter, type Payload } from '@temporalio/common'
import { payloadCodec, UnreadablePayload } from './payload-codec.ts'

const OLD = { id: '2026', key: randomBytes(32) }
const NEW = { id: '2027', key: randomBytes(32) }
const plain = (value: unknown): Payload => defaultPayloadConverter.toPayload(value)
const codecOf = (keys: (typeof OLD)[]) => payloadCodec({ keys, plaintext: 'refused' })

async function sealed(value: unknown, keys = [OLD]): Promise<Payload> {
  const [payload] = await codecOf(keys).encode([plain(value)])
  assert.ok(payload !== undefined)
  return payload
}

describe('the payload codec', () => {
  test('what was encoded is read again, and cannot be read meanwhile', async () => {
    const payload = await sealed({ profile: 'Akhmetov' })
    assert.ok(!Buffer.from(payload.data ?? []).includes('Akhmetov'))
    const [opened] = await codecOf([OLD]).decode([payload])
    assert.deepEqual(defaultPayloadConverter.fromPayload(opened ?? {}), { profile: 'Akhmetov' })
  })

  test('after a change of keys the first encrypts and old payloads are still read', async () => {
    const before = await sealed('old')
    const changed = codecOf([NEW, OLD])
    const [after] = await changed.encode([plain('new')])
    assert.equal(Buffer.from(after?.metadata?.['encryption-key-id'] ?? []).toString(), '2027')
    const opened = await changed.decode([before, after ?? {}])
    assert.deepEqual(
      opened.map((payload) => defaultPayloadConverter.fromPayload(payload)),
      ['old', 'new'],
    )
  })

  test('plaintext is refused in production, and read in development', async () => {
    await assert.rejects(codecOf([OLD]).decode([plain('open')]), UnreadablePayload)
    const lenient = payloadCodec({ keys: [OLD], plaintext: 'read' })
    assert.deepEqual(await lenient.decode([plain('open')]), [plain('open')])
  })

  test('a payload of a key that is not there is refused with the key named', async () => {
    const payload = await sealed('old')
    await assert.rejects(codecOf([NEW]).decode([payload]), /"2026"/)
  })

  test('a payload that was changed, or moved under another key id, is refused', async () => {
    const payload = await sealed('old')
    const data = Buffer.from(payload.data ?? [])
    data[20] = (data[20] ?? 0) ^ 1
    await assert.rejects(codecOf([OLD]).decode([{ ...payload, data }]), UnreadablePayload)
    const metadata = { ...payload.metadata, 'encryption-key-id': Buffer.from('2027') }
    const sameKey = [OLD, { id: '2027', key: OLD.key }]
    await assert.rejects(codecOf(sameKey).decode([{ ...payload, metadata }]), UnreadablePayload)
  })
})
