import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { callsTo } from '../../embedded/calls/api.ts'
import { grantAccounts, loadDemonstration } from '../../embedded/demonstration/load-demonstration.ts'
import { signToken } from '../../embedded/identity/sign-token.ts'
import type { Installation } from '../../embedded/installation/start-installation.ts'
import { type Database, openDatabase } from '../../records/database.ts'
import { openRehearsalClock } from '../../records/rehearsal/rehearsal-clock.ts'
import type { StartOptions } from './start-options.ts'

/**
 * Gives an embedded installation its accounts and, when it is empty, the demonstration body.
 *
 * @returns how many people were loaded; 0 when there was nothing to load
 */
export async function fillInstallation(
  installation: Installation,
  options: { demonstration: StartOptions['demonstration']; stateFolder: string },
): Promise<number> {
  const database = openDatabase(installation.databaseUrl, { max: 2 })
  try {
    await grantAccounts(database)
    // A load that was killed halfway is begun again: an import merges.
    const begun = join(options.stateFolder, 'demonstration.begun')
    if (options.demonstration === 'leave-out' || !(existsSync(begun) || (await isEmpty(database)))) return 0
    writeFileSync(begun, '')
    const people = await load(installation, database)
    rmSync(begun)
    return people
  } finally {
    await database.$disconnect()
  }
}

async function isEmpty(database: Database): Promise<boolean> {
  return (await database.employee.count()) + (await database.unit.count()) === 0
}

async function load({ address, issuer, secrets }: Installation, database: Database): Promise<number> {
  const { signingKey } = secrets
  const as = callsTo(address, (account) => signToken({ issuer, signingKey, account }))
  return loadDemonstration(database, as('personnel'), (await openRehearsalClock(database)).today())
}
