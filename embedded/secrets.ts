import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { exportJWK, generateKeyPair, type JWK } from 'jose'

/** What the embedded installation keeps to itself, made at its first start and read by its owner only. */
export type Secrets = { payloadKeys: string; clientSecret: string; cookieKey: string; signingKey: JWK }

/** Reads the secrets of a state folder, or makes them. */
export async function openSecrets(path: string): Promise<Secrets> {
  if (!existsSync(path)) {
    const partial = `${path}.partial`
    writeFileSync(partial, JSON.stringify(await makeSecrets()), { mode: 0o600 })
    renameSync(partial, path)
  }
  const secrets: Secrets = JSON.parse(readFileSync(path, 'utf8'))
  return secrets
}

async function makeSecrets(): Promise<Secrets> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const random = (bytes: number) => randomBytes(bytes).toString('base64')
  return {
    payloadKeys: `embedded:${random(32)}`,
    clientSecret: random(32),
    cookieKey: random(32),
    signingKey: { ...(await exportJWK(privateKey)), kid: 'embedded', alg: 'ES256', use: 'sig' },
  }
}
