import { PGlite } from '@electric-sql/pglite'
import { serveWire } from './wire-server.ts'

/** An embedded database that listens: its address, itself, and how to stop it. */
export type ServedDatabase = { url: string; engine: PGlite; close(): Promise<void> }

/**
 * Serves PGlite over PostgreSQL's protocol on a loopback port.
 *
 * @param options.folder where the data are kept; without one they are kept in memory
 * @param options.copyOf a dump of another engine's data to begin with
 * @param options.port 0 (the default) takes any free port
 */
export async function serveDatabase(
  options: { folder?: string; copyOf?: Blob; port?: number } = {},
): Promise<ServedDatabase> {
  const engine = await PGlite.create({
    ...(options.folder === undefined ? {} : { dataDir: options.folder }),
    ...(options.copyOf === undefined ? {} : { loadDataDir: options.copyOf }),
  })
  const server = await serveWire(engine, options.port ?? 0)
  return {
    url: `postgresql://postgres@127.0.0.1:${server.port}/postgres?sslmode=disable`,
    engine,
    close: async () => {
      await server.close()
      await engine.close()
    },
  }
}
