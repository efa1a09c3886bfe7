import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where Debian's packages put each major version. */
const DEBIAN = '/usr/lib/postgresql'

/**
 * The folder of PostgreSQL's server programs on this machine, the newest where there are several; null when it is not
 * installed. `ATTESTOR_TEST_POSTGRES_BIN` names another.
 *
 * @example findPrograms() // '/usr/lib/postgresql/15/bin'
 */
export function findPrograms(): string | null {
  const given = process.env.ATTESTOR_TEST_POSTGRES_BIN
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : []
  const packaged = versions
    .sort((one, other) => Number(other) - Number(one))
    .map((version) => join(DEBIAN, version, 'bin'))
  const candidates = [...(given ? [given] : []), ...packaged, ...(process.env.PATH ?? '').split(delimiter)]
  return candidates.find(isServer) ?? null
}

function isServer(folder: string): boolean {
  return existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))
}
