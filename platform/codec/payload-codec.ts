import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Payload, PayloadCodec } from '@temporalio/common'
import proto from '@temporalio/proto'
import type { PayloadKey } from '../settings.ts'

const CIPHER = 'aes-256-gcm'
const ENCODING = 'binary/encrypted'
const NONCE_BYTES = 12
const TAG_BYTES = 16
const KEY_ID = 'encryption-key-id'

/** A payload cannot be read or may not be: no key, not authentic, or not encrypted where all must be. */
export class UnreadablePayload extends Error {
  override readonly name = 'UnreadablePayload'
}

/**
 * The codec that everything passes on its way to Temporal: AES-256-GCM over the whole payload, with the key's
 * id in the metadata (and authenticated), so that keys can be changed while old histories are still read.
 *
 * @param options.keys the first encrypts, each decrypts what bears its id
 * @param options.plaintext whether a payload that is not encrypted is read (development) or refused (production)
 * @throws {UnreadablePayload} on decoding, for an unknown key, a changed payload, or refused plaintext
 * @example const codec = payloadCodec({ keys: settings.payloadKeys, plaintext: 'refused' })
 */
export function payloadCodec(options: {
  keys: readonly PayloadKey[]
  plaintext: 'read' | 'refused'
}): PayloadCodec {
  const [first] = options.keys
  if (first === undefined) throw new RangeError('PAYLOAD_KEYS must have a key')
  return {
    encode: async (payloads) => payloads.map((payload) => encrypt(payload, first)),
    decode: async (payloads) => payloads.map((payload) => open(payload, options)),
  }
}

function open(payload: Payload, options: Parameters<typeof payloadCodec>[0]): Payload {
  if (textOf(payload.metadata?.encoding) === ENCODING) return decrypt(payload, options.keys)
  if (options.plaintext === 'read') return payload
  throw new UnreadablePayload('a payload is not encrypted, which production refuses')
}

function encrypt(payload: Payload, { id, key }: PayloadKey): Payload {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(id))
  const plain = proto.temporal.api.common.v1.Payload.encode(payload).finish()
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  return {
    metadata: { encoding: Buffer.from(ENCODING), [KEY_ID]: Buffer.from(id) },
    data: Buffer.concat([nonce, sealed, cipher.getAuthTag()]),
  }
}

function decrypt(payload: Payload, keys: readonly PayloadKey[]): Payload {
  const id = textOf(payload.metadata?.[KEY_ID])
  const key = keys.find((candidate) => candidate.id === id)?.key
  if (key === undefined) throw new UnreadablePayload(`no key ${JSON.stringify(id)} in PAYLOAD_KEYS`)
  const data = Buffer.from(payload.data ?? [])
  try {
    const decipher = createDecipheriv(CIPHER, key, data.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    })
      .setAAD(Buffer.from(id))
      .setAuthTag(data.subarray(-TAG_BYTES))
    const sealed = data.subarray(NONCE_BYTES, -TAG_BYTES)
    return proto.temporal.api.common.v1.Payload.decode(
      Buffer.concat([decipher.update(sealed), decipher.final()]),
    )
  } catch {
    throw new UnreadablePayload(`a payload does not open with key ${JSON.stringify(id)}`)
  }
}

function textOf(bytes: Uint8Array | null | undefined): string {
  return Buffer.from(bytes ?? []).toString()
}
