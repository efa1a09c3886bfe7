import { loadClientConnectConfig } from '@temporalio/envconfig'
import type { z } from 'zod'
import {
  bucketOf,
  type embeddedParts,
  type payloadKeys,
  RULESET_NAME,
  settingsTable,
} from './settings-table.ts'
import type { Bucket } from './storage/s3-storage.ts'

/** What an installation decides about itself; every process reads the same. */
export type Settings = {
  /** Which parts `npm start` brought along; empty in production. */
  embedded: ReadonlySet<EmbeddedPart>
  /** True where the database is the installation's own: nothing is then left to a default that matters. */
  production: boolean
  port: number
  publicUrl: string
  logLevel: string
  databaseUrl: string
  databaseConnections: number
  temporal: TemporalSettings
  mail: { url: string; from: string }
  oidc: {
    issuer: string
    clientId: string
    clientSecret: string
    audience: string
    personClaim: string
  }
  ruleset: string
  /** AES-256 keys by id; the first encrypts, all decrypt. */
  payloadKeys: readonly PayloadKey[]
  storageFolder: string
  /** Where documents are kept in place of the folder; null: in the folder. */
  bucket: Bucket | null
  limits: { requestBytes: number; documentBytes: number; rosterBytes: number; recordingBytes: number }
  /** How many proxies of our own stand before the service: so many addresses of theirs are passed over. */
  trustedProxies: number
  notices: { perSecond: number; maxAttempts: number; reminderDays: readonly number[] }
  /** Whether the body has decided by an act that an acquaintance after sign-in counts as a signature. */
  inSystemAcquaintance: boolean
  /** The body's own term for the head's order on a decision, in working days, by which act; null: it has set none. */
  orderTerm: { workingDays: number; act: string } | null
}

/** A part that `npm start` can bring along. */
export type EmbeddedPart = z.infer<typeof embeddedParts>

/** A key of the payload codec: its id, which stands in each payload, and its 32 bytes. */
export type PayloadKey = z.infer<typeof payloadKeys>[number]

/** Where Temporal is, as the SDK's own environment configuration tells it. */
export type TemporalSettings = Required<Pick<ReturnType<typeof loadClientConnectConfig>, 'namespace'>> & {
  address: string
  connection: ReturnType<typeof loadClientConnectConfig>['connectionOptions']
}

/** The environment, as `process.env` has it. */
export type Environment = Readonly<Record<string, string | undefined>>

/** One or more settings are wrong: the message has one line for each, which names it. */
export class WrongSettings extends Error {
  override readonly name = 'WrongSettings'
  readonly lines: readonly string[]

  constructor(lines: readonly string[]) {
    super(lines.join('\n'))
    this.lines = lines
  }
}

/**
 * Reads and checks every setting.
 *
 * @param env the environment; an empty value is the same as none
 * @param rulesets the rulesets that exist, by id: `RULESET` must be one of them
 * @returns the settings, complete
 * @throws {WrongSettings} one line for each wrong setting, with its name and what would be right
 * @example
 * readSettings({ ...process.env, PORT: 'x' }) // WrongSettings: PORT must be a whole number from 0 to 65535
 */
export function readSettings(env: Environment, rulesets: readonly string[]): Settings {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  )
  const read = settingsTable.safeParse(given)
  const wrong = [...(read.success ? [] : linesOf(read.error)), ...wrongRuleset(given.RULESET, rulesets)]
  if (!read.success || wrong.length > 0) throw new WrongSettings(wrong)
  const s = read.data
  return {
    embedded: new Set(s.ATTESTOR_EMBEDDED),
    production: !s.ATTESTOR_EMBEDDED.includes('database'),
    port: s.PORT,
    publicUrl: s.PUBLIC_URL ?? `http://localhost:${s.PORT}`,
    logLevel: s.LOG_LEVEL,
    databaseUrl: s.DATABASE_URL,
    databaseConnections: s.DATABASE_CONNECTIONS,
    temporal: readTemporal(given),
    mail: { url: s.SMTP_URL, from: s.MAIL_FROM },
    oidc: {
      issuer: s.OIDC_ISSUER,
      clientId: s.OIDC_CLIENT_ID,
      clientSecret: s.OIDC_CLIENT_SECRET,
      audience: s.OIDC_AUDIENCE,
      personClaim: s.OIDC_PERSON_CLAIM,
    },
    ruleset: s.RULESET,
    payloadKeys: s.PAYLOAD_KEYS,
    storageFolder: s.STORAGE_FOLDER,
    bucket: readBucket(s),
    limits: {
      requestBytes: s.REQUEST_MAX_BYTES,
      documentBytes: s.DOCUMENT_MAX_BYTES,
      rosterBytes: s.ROSTER_MAX_BYTES,
      recordingBytes: s.RECORDING_MAX_BYTES,
    },
    trustedProxies: s.TRUSTED_PROXIES,
    notices: {
      perSecond: s.NOTICES_PER_SECOND,
      maxAttempts: s.NOTICE_MAX_ATTEMPTS,
      reminderDays: s.REMINDER_DAYS,
    },
    inSystemAcquaintance: s.IN_SYSTEM_ACQUAINTANCE,
    orderTerm: s.HEAD_ORDER_TERM ?? null,
  }
}

/**
 * Reads the settings of a process that starts: when one is wrong it says so in one line each and the process ends.
 *
 * @example const settings = settingsAtStart(RULESET_IDS)
 */
export function settingsAtStart(rulesets: readonly string[]): Settings {
  try {
    return readSettings(process.env, rulesets)
  } catch (error) {
    if (!(error instanceof WrongSettings)) throw error
    console.error(error.message)
    process.exit(2)
  }
}

type StorageSettings = Pick<
  z.infer<typeof settingsTable>,
  'STORAGE_URL' | 'STORAGE_REGION' | 'STORAGE_KEY_ID' | 'STORAGE_KEY_SECRET'
>

/** A bucket is of no use without the key to it. */
function readBucket(s: StorageSettings): Bucket | null {
  const place = s.STORAGE_URL === undefined ? null : bucketOf(s.STORAGE_URL)
  if (place === null) return null
  const missing = (['STORAGE_KEY_ID', 'STORAGE_KEY_SECRET'] as const).filter((name) => !s[name])
  if (missing.length > 0)
    throw new WrongSettings(missing.map((name) => `${name} must be set: STORAGE_URL asks for a key`))
  const { STORAGE_KEY_ID: keyId = '', STORAGE_KEY_SECRET: keySecret = '', STORAGE_REGION: region } = s
  return { ...place, region, keyId, keySecret }
}

/** A ruleset that is written as a name should be, but is none of those that exist. */
function wrongRuleset(given: string | undefined, rulesets: readonly string[]): string[] {
  if (given === undefined || !RULESET_NAME.test(given) || rulesets.includes(given)) return []
  return [`RULESET must be a ruleset that exists: ${rulesets.join(' or ')}`]
}

/** One line a wrong setting, with the setting's name first. */
function linesOf(error: z.ZodError): string[] {
  return error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`)
}

function readTemporal(given: Record<string, string | undefined>): TemporalSettings {
  const entries = Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined)
  try {
    const { connectionOptions, namespace } = loadClientConnectConfig({
      overrideEnvVars: Object.fromEntries(entries),
      disableFile: true,
    })
    const address = connectionOptions.address
    if (address === undefined) throw new Error('is not set')
    return { address, connection: connectionOptions, namespace: namespace ?? 'default' }
  } catch (error) {
    throw new WrongSettings([`TEMPORAL_* ${error instanceof Error ? error.message : String(error)}`])
  }
}
