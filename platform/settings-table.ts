import { statSync } from 'node:fs'
import { z } from 'zod'

/** The parts that `npm start` can bring along, in the order in which they start. */
export const embeddedParts = z.enum(['database', 'temporal', 'mail', 'identity'])

const required = (what: string) => z.string({ error: `must be set: ${what}` })

const address = (what: string, schemes: readonly string[]) =>
  required(what).refine((value) => schemes.includes(schemeOf(value) ?? '') && hasHost(value), {
    error: `must be ${what}, beginning with ${schemes.map((scheme) => `${scheme}//`).join(' or ')} and its host`,
  })

/** A certificate or key that is read from a file at start. */
const file = z
  .string()
  .refine((value) => statSync(value, { throwIfNoEntry: false })?.isFile() === true, {
    error: 'must be a file that is there',
  })
  .optional()

const wholeNumber = (from: number, to: number, fallback: number) =>
  z
    .string()
    .default(String(fallback))
    .refine((value) => /^\d+$/.test(value) && Number(value) >= from && Number(value) <= to, {
      error: `must be a whole number from ${from} to ${to}`,
    })
    .transform(Number)

const yesOrNo = (fallback: 'yes' | 'no') =>
  z
    .enum(['yes', 'no'], { error: 'must be yes or no' })
    .default(fallback)
    .transform((value) => value === 'yes')

/** How a ruleset is named. */
export const RULESET_NAME = /^[a-z][a-z0-9-]*$/

const list = (value: string) => value.split(',').map((part) => part.trim())

/**
 * `PAYLOAD_KEYS`: `id:base64` pairs by comma. The ids stand in the payloads, so a key is never given a new id.
 *
 * @example payloadKeys.parse(`2027a:${randomBytes(32).toString('base64')}`)[0].id // '2027a'
 */
export const payloadKeys = required('AES-256-GCM keys as id:base64, by comma, the first encrypts')
  .transform((value) => list(value).map((pair) => pair.split(':', 2)))
  .refine(
    (pairs) => pairs.every(([id, key]) => /^[\w.-]{1,32}$/.test(id ?? '') && bytesOf(key).length === 32),
    {
      error: 'must be id:base64 pairs by comma, each of 32 bytes',
    },
  )
  .refine((pairs) => new Set(pairs.map(([id]) => id)).size === pairs.length, {
    error: 'must not have the same id twice',
  })
  .transform((pairs) => pairs.map(([id = '', key]) => ({ id, key: bytesOf(key) })))

/** Every setting, once: its name, its default where it has one, and what it must be. `.env.example` explains them. */
export const settingsTable = z.object({
  ATTESTOR_EMBEDDED: z
    .string()
    .default('')
    .transform((value) => (value === '' ? [] : list(value)))
    .pipe(z.array(embeddedParts)),
  PORT: wholeNumber(0, 65_535, 3000),
  PUBLIC_URL: address('the address people open', ['https:', 'http:']).optional(),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
      error: 'must be a level such as info or warn',
    })
    .default('info'),
  DATABASE_URL: address('the database of the services', ['postgresql:', 'postgres:']),
  DATABASE_CONNECTIONS: wholeNumber(1, 200, 10),
  TEMPORAL_ADDRESS: required('host:port of the Temporal frontend').refine(isHostAndPort, {
    error: 'must be host:port',
  }),
  // The SDK reads any other word as no, and would connect in the clear.
  TEMPORAL_TLS: z.enum(['true', '1', 'false', '0'], { error: 'must be true or false' }).optional(),
  TEMPORAL_TLS_CLIENT_CERT_PATH: file,
  TEMPORAL_TLS_CLIENT_KEY_PATH: file,
  TEMPORAL_TLS_SERVER_CA_CERT_PATH: file,
  SMTP_URL: address('the mail server', ['smtp:', 'smtps:']),
  MAIL_FROM: z.email({ error: 'must be a mail address' }).default('attestor@localhost.localdomain'),
  OIDC_ISSUER: address('the issuer of the tokens', ['https:', 'http:']),
  OIDC_CLIENT_ID: required('the client registered with the issuer'),
  OIDC_CLIENT_SECRET: required('the secret of that client'),
  OIDC_AUDIENCE: required('the audience that access tokens must have'),
  OIDC_PERSON_CLAIM: z.string().default('personnel_number'),
  RULESET: required('the ruleset of the body, such as decree-1612').regex(RULESET_NAME, {
    error: 'must be the name of a ruleset, such as decree-1612',
  }),
  PAYLOAD_KEYS: payloadKeys,
  STORAGE_FOLDER: required('the folder that documents are kept in'),
  STORAGE_URL: address('the S3-compatible storage with its bucket', ['https:', 'http:'])
    .refine((value) => !URL.canParse(value) || bucketOf(value) !== null, {
      error: 'must end in the name of the bucket, such as https://s3.example.kz/attestor',
    })
    .optional(),
  STORAGE_REGION: z.string().default('us-east-1'),
  STORAGE_KEY_ID: z.string().optional(),
  STORAGE_KEY_SECRET: z.string().optional(),
  REQUEST_MAX_BYTES: wholeNumber(1_024, 100_000_000, 262_144),
  DOCUMENT_MAX_BYTES: wholeNumber(1_024, 1_000_000_000, 20_000_000),
  ROSTER_MAX_BYTES: wholeNumber(1_024, 1_000_000_000, 50_000_000),
  RECORDING_MAX_BYTES: wholeNumber(1_024, 80_000_000_000, 8_000_000_000),
  TRUSTED_PROXIES: wholeNumber(0, 10, 0),
  NOTICES_PER_SECOND: wholeNumber(1, 10_000, 10),
  NOTICE_MAX_ATTEMPTS: wholeNumber(1, 100, 8),
  REMINDER_DAYS: z
    .string()
    .default('7,1')
    .refine((value) => list(value).every((part) => /^\d{1,3}$/.test(part)), {
      error: 'must be whole numbers of days by comma, such as 7,1',
    })
    .transform((value) => list(value).map(Number)),
  IN_SYSTEM_ACQUAINTANCE: yesOrNo('no'),
  HEAD_ORDER_TERM: z
    .string()
    .regex(/^[1-9]\d{0,2}\s*;\s*\S.*$/, {
      error: 'must be working days and the act that set them, such as 10; order 12 of 15.01.2027',
    })
    .transform((value) => {
      const [days = '', ...act] = value.split(';')
      return { workingDays: Number(days.trim()), act: act.join(';').trim() }
    })
    .optional(),
})

/**
 * The address of a storage and the bucket at its end; null where no bucket is named.
 *
 * @example bucketOf('https://s3.example.kz/attestor') // { endpoint: 'https://s3.example.kz', bucket: 'attestor' }
 */
export function bucketOf(address: string): { endpoint: string; bucket: string } | null {
  const { origin, pathname } = new URL(address)
  const [, bucket = ''] = /^\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\/?$/.exec(pathname) ?? []
  return bucket === '' ? null : { endpoint: origin, bucket }
}

function isHostAndPort(value: string): boolean {
  const [, port] = /^[^\s/]+:(\d{1,5})$/.exec(value) ?? []
  return port !== undefined && Number(port) > 0 && Number(port) <= 65_535
}

/** PostgreSQL may be reached by a socket, which its address names as `?host=`. */
function hasHost(value: string): boolean {
  const { hostname, searchParams } = new URL(value)
  return hostname !== '' || searchParams.has('host')
}

function schemeOf(value: string): string | null {
  return URL.canParse(value) ? new URL(value).protocol : null
}

function bytesOf(base64: string | undefined): Buffer {
  return Buffer.from(base64 ?? '', 'base64')
}
