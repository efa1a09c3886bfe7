import { preparePostgres } from '../test/postgres/postgres.ts'

/** Which database a measurement is taken on. */
export type BenchDatabase = { on: string; close(): Promise<void> }

/**
 * From now on `openTestDatabase` opens databases of a PostgreSQL server of this run's own, where PostgreSQL is
 * installed; else of the embedded database in this process.
 *
 * @example (await chooseDatabase()).on //=> 'PostgreSQL, as the services' role'
 */
export const chooseDatabase = async (): Promise<BenchDatabase> => {
  const server = await preparePostgres()
  if (server === null) return { on: 'the embedded database, in this process', close: async () => undefined }
  process.env.ATTESTOR_TEST_POSTGRES = server.address
  return { on: 'PostgreSQL, as the role of the services', close: server.stop }
}
