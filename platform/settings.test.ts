import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { type Environment, readSettings, WrongSettings } from './settings.ts'
import { settingsTable } from './settings-table.ts'

const RULESETS = ['decree-1612', 'law-380-2026']
const KEY = randomBytes(32).toString('base64')
const GOOD: Environment = {
  DATABASE_URL: 'postgresql://attestor@127.0.0.1/attestor',
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  SMTP_URL: 'smtp://127.0.0.1:25',
  OIDC_ISSUER: 'https://id.example.kz',
  OIDC_CLIENT_ID: 'attestor',
  OIDC_CLIENT_SECRET: 'secret',
  OIDC_AUDIENCE: 'attestor',
  RULESET: 'decree-1612',
  PAYLOAD_KEYS: `2027a:${KEY}`,
  STORAGE_FOLDER: '/tmp/documents',
}

/** The lines with which settings are refused; none when they are right. */
function linesFor(changes: Environment): readonly string[] {
  try {
    readSettings({ ...GOOD, ...changes }, RULESETS)
    return []
  } catch (error) {
    assert.ok(error instanceof WrongSettings)
    return error.lines
  }
}

describe('settings', () => {
  test('what production needs, and nothing more, is enough', () => {
    const settings = readSettings(GOOD, RULESETS)
    assert.equal(settings.production, true)
    assert.equal(settings.temporal.address, '127.0.0.1:7233')
    assert.equal(settings.temporal.namespace, 'default')
    assert.deepEqual(settings.notices.reminderDays, [7, 1])
    assert.equal(settings.payloadKeys[0]?.key.length, 32)
  })

  for (const name of Object.keys(GOOD)) {
    test(`${name} must be set, and its absence is named in one line`, () => {
      const lines = linesFor({ [name]: '' })
      assert.equal(lines.length, 1)
      assert.match(lines[0] ?? '', new RegExp(`^${name} must be set`))
    })
  }

  for (const [name, wrong] of Object.entries({
    PORT: '70000',
    PUBLIC_URL: 'attestor',
    LOG_LEVEL: 'loud',
    DATABASE_URL: 'mysql://db',
    TEMPORAL_ADDRESS: 'https://temporal',
    SMTP_URL: 'mail.example.kz',
    MAIL_FROM: 'nobody',
    OIDC_ISSUER: 'id',
    RULESET: 'Decree 1612',
    PAYLOAD_KEYS: 'a:c2hvcnQ=',
    REMINDER_DAYS: '7,soon',
    IN_SYSTEM_ACQUAINTANCE: 'perhaps',
    HEAD_ORDER_TERM: 'soon',
    NOTICES_PER_SECOND: 'many',
    STORAGE_URL: 's3.example.kz/attestor',
    RECORDING_MAX_BYTES: 'endless',
    TRUSTED_PROXIES: 'all',
  })) {
    test(`a wrong ${name} is named in one line that does not repeat it`, () => {
      const lines = linesFor({ [name]: wrong })
      assert.equal(lines.length, 1)
      assert.ok(lines[0]?.startsWith(`${name} must be`), lines[0])
      assert.ok(!lines[0]?.includes(wrong))
    })
  }

  for (const [name, wrong] of [
    ['SMTP_URL', 'smtp://'],
    ['DATABASE_URL', 'postgresql:///attestor'],
    ['TEMPORAL_ADDRESS', 'temporal:72330'],
    ['TEMPORAL_TLS', 'TRUE'],
    ['TEMPORAL_TLS_CLIENT_CERT_PATH', '/no/such/file'],
    ['TEMPORAL_TLS_SERVER_CA_CERT_PATH', '/tmp'],
  ] as const) {
    test(`${name} that could not work, as ${wrong}, is named and not passed over`, () => {
      const [line, ...more] = linesFor({ [name]: wrong })
      assert.match(line ?? '', new RegExp(`^${name} must be`))
      assert.deepEqual(more, [])
    })
  }

  test('TLS to Temporal is on where it is asked for, and a database may be behind a socket', () => {
    const settings = readSettings({ ...GOOD, TEMPORAL_TLS: 'true' }, RULESETS)
    assert.ok(settings.temporal.connection.tls)
    assert.deepEqual(linesFor({ DATABASE_URL: 'postgresql:///attestor?host=/run/postgresql' }), [])
  })

  test('a ruleset that does not exist is named in one line with those that do', () => {
    assert.deepEqual(linesFor({ RULESET: 'decree-1613' }), [
      'RULESET must be a ruleset that exists: decree-1612 or law-380-2026',
    ])
  })

  test('several wrong settings are all named, a line each', () => {
    assert.equal(linesFor({ PORT: 'x', RULESET: '', SMTP_URL: 'x' }).length, 3)
  })

  test('a bucket is named at the end of its address, and asks for its key', () => {
    const given = { STORAGE_URL: 'https://s3.example.kz/attestor' }
    assert.deepEqual(linesFor({ STORAGE_URL: 'https://s3.example.kz/' }), [
      'STORAGE_URL must end in the name of the bucket, such as https://s3.example.kz/attestor',
    ])
    assert.deepEqual(linesFor({ ...given, STORAGE_KEY_ID: 'k' }), [
      'STORAGE_KEY_SECRET must be set: STORAGE_URL asks for a key',
    ])
    const { bucket } = readSettings(
      { ...GOOD, ...given, STORAGE_KEY_ID: 'k', STORAGE_KEY_SECRET: 's' },
      RULESETS,
    )
    assert.deepEqual(bucket, {
      ...{ endpoint: 'https://s3.example.kz', bucket: 'attestor', region: 'us-east-1' },
      ...{ keyId: 'k', keySecret: 's' },
    })
    assert.equal(readSettings(GOOD, RULESETS).bucket, null)
  })

  test('two payload keys of one id are refused', () => {
    assert.match(linesFor({ PAYLOAD_KEYS: `a:${KEY},a:${KEY}` })[0] ?? '', /same id twice/)
  })

  test('.env.example explains every setting', () => {
    const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8')
    const missing = Object.keys(settingsTable.shape).filter(
      (name) => name !== 'ATTESTOR_EMBEDDED' && !example.includes(`#${name}=`),
    )
    assert.deepEqual(missing, [])
  })
})
