import { type Logger, pino } from 'pino'
import type { Settings } from './settings.ts'

export type { Logger } from 'pino'

/** What never reaches a log, wherever it stands in what is logged. */
const NEVER_LOGGED = [
  'authorization',
  'cookie',
  'token',
  'password',
  'secret',
  'clientSecret',
  'payloadKeys',
  'databaseUrl',
  'email',
  'address',
  'personnelNumber',
  'familyName',
  'givenName',
  'patronymic',
]

/**
 * The log of one process: one JSON object a line on standard output, secrets and personal data left out.
 *
 * @param settings.logLevel the least level that is written
 * @param process what the process is called in its lines
 * @example openLog(settings, 'worker').info({ caseId }, 'step recorded')
 */
export function openLog({ logLevel }: Pick<Settings, 'logLevel'>, process: string): Logger {
  const redact = NEVER_LOGGED.flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*.*.*.${name}`])
  return pino({
    level: logLevel,
    base: { process },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: redact, censor: '[left out]' },
  })
}
