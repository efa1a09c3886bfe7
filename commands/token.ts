import { join } from 'node:path'
import { knownAccount } from '../embedded/identity/known-account.ts'
import { signToken } from '../embedded/identity/sign-token.ts'
import { readRunning } from '../embedded/installation/running-file.ts'
import { STATE_FOLDER } from '../embedded/installation/state-folder.ts'
import { openSecrets } from '../embedded/secrets.ts'
import { openDatabase } from '../records/database.ts'

// npm run --silent token -- ACCOUNT: prints one access token of the embedded issuer while `npm start` runs.
const [account, ...rest] = process.argv.slice(2)
if (account === undefined || rest.length > 0) refuse('Name one account: npm run --silent token -- personnel')
const running = readRunning(STATE_FOLDER)
if (running === null) refuse('Nothing runs here: npm start first')
const database = openDatabase(running.databaseUrl, { max: 1 })
if (!(await knownAccount(database, account))) {
  refuse(
    `There is no account ${JSON.stringify(account)}: personnel, head, auditor, operator or a personnel number`,
  )
}
const { signingKey } = await openSecrets(join(STATE_FOLDER, 'secrets.json'))
process.stdout.write(`${await signToken({ issuer: running.issuer, signingKey, account })}\n`, () =>
  process.exit(0),
)

function refuse(why: string): never {
  console.error(why)
  process.exit(1)
}
