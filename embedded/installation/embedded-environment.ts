import { join } from 'node:path'
import { type EmbeddedPart, readSettings } from '../../platform/settings.ts'
import { RULESET_IDS } from '../../regulation/rulesets/keys.ts'
import { EMBEDDED_CLIENT } from '../identity/embedded-client.ts'
import type { Secrets } from '../secrets.ts'

/** The setting that, once given, stands for an own part in place of the embedded one. */
const OWN_PART: Readonly<Record<EmbeddedPart, string>> = {
  database: 'DATABASE_URL',
  temporal: 'TEMPORAL_ADDRESS',
  mail: 'SMTP_URL',
  identity: 'OIDC_ISSUER',
}

/** Where the embedded parts listen. */
export type Ports = { database: number; temporal: number; identity: number; smtp: number }

/**
 * Which parts are brought along: those whose setting is not given, and none in production.
 *
 * @example embeddedPartsOf({ SMTP_URL: 'smtp://mail' }) // ['database', 'temporal', 'identity']
 */
export function embeddedPartsOf(env: NodeJS.ProcessEnv): EmbeddedPart[] {
  if (env.NODE_ENV === 'production') return []
  return (Object.keys(OWN_PART) as EmbeddedPart[]).filter((part) => !env[OWN_PART[part]])
}

/**
 * The settings of an installation whose embedded parts listen on these ports; what is given stays as it is.
 *
 * @throws {WrongSettings} naming each that is wrong, before anything is started
 */
export function embeddedEnvironment(options: {
  env: NodeJS.ProcessEnv
  stateFolder: string
  port: number
  ports: Ports
  secrets: Secrets
}): NodeJS.ProcessEnv {
  const { env, stateFolder, port, ports, secrets } = options
  const parts = embeddedPartsOf(env)
  const defaults: Readonly<Record<EmbeddedPart, NodeJS.ProcessEnv>> = {
    database: {
      DATABASE_URL: `postgresql://postgres@127.0.0.1:${ports.database}/postgres?sslmode=disable`,
      RULESET: env.RULESET || 'decree-1612',
      PAYLOAD_KEYS: env.PAYLOAD_KEYS || secrets.payloadKeys,
      IN_SYSTEM_ACQUAINTANCE: env.IN_SYSTEM_ACQUAINTANCE || 'yes',
      HEAD_ORDER_TERM: env.HEAD_ORDER_TERM || '10; № 1',
      STORAGE_FOLDER: env.STORAGE_FOLDER || join(stateFolder, 'documents'),
    },
    temporal: { TEMPORAL_ADDRESS: `127.0.0.1:${ports.temporal}`, TEMPORAL_NAMESPACE: 'default' },
    mail: { SMTP_URL: `smtp://127.0.0.1:${ports.smtp}` },
    identity: {
      OIDC_ISSUER: `http://localhost:${ports.identity}`,
      OIDC_CLIENT_ID: EMBEDDED_CLIENT.id,
      OIDC_CLIENT_SECRET: secrets.clientSecret,
      OIDC_AUDIENCE: EMBEDDED_CLIENT.audience,
      OIDC_PERSON_CLAIM: EMBEDDED_CLIENT.personClaim,
    },
  }
  const fixed: NodeJS.ProcessEnv = {
    ATTESTOR_EMBEDDED: parts.join(','),
    PORT: String(port),
    STORAGE_FOLDER: env.STORAGE_FOLDER || join(stateFolder, 'documents'),
  }
  const complete: NodeJS.ProcessEnv = Object.assign({}, env, fixed, ...parts.map((part) => defaults[part]))
  readSettings(complete, RULESET_IDS)
  return complete
}
