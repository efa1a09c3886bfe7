import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { ROOT } from './place.mjs'
import { runProgram } from './run-program.mjs'

const SCHEMA = `${ROOT}prisma/schema.prisma`
const CLIENT = `${ROOT}records/client/client.ts`
const STAMP = `${ROOT}records/client/.generated-from`
const PRISMA = `${ROOT}node_modules/prisma/build/index.js`

const schemaHash = () => createHash('sha256').update(readFileSync(SCHEMA)).digest('hex')

/** The database client that Prisma generates from the data model. */
export const generatedClient = {
  what: 'Generating the database client',
  isThere: () => existsSync(CLIENT) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === schemaHash(),
  install: async () => {
    const hash = schemaHash()
    // Generating needs no engine, but Prisma downloads one unless it is told of any file in its place.
    const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: PRISMA, PRISMA_HIDE_UPDATE_MESSAGE: '1' }
    await runProgram(process.execPath, [PRISMA, 'generate'], { env })
    writeFileSync(STAMP, hash)
  },
}
