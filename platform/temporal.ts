import { Client, Connection } from '@temporalio/client'
import { dataConverter } from './codec/data-converter.ts'
import type { Settings } from './settings.ts'

const CONNECT_LIMIT = '5 seconds'

type TemporalPart = Pick<Settings, 'temporal' | 'payloadKeys' | 'production'>

/**
 * Connects to Temporal, with the payload codec on.
 *
 * @throws when nothing answers within 5 seconds, or refuses the credentials
 * @example const client = await connectTemporal(settings)
 */
export async function connectTemporal(settings: TemporalPart): Promise<Client> {
  const connection = await Connection.connect({
    ...settings.temporal.connection,
    connectTimeout: CONNECT_LIMIT,
  })
  return new Client({
    connection,
    namespace: settings.temporal.namespace,
    dataConverter: dataConverter(settings),
  })
}

/**
 * Connects when first asked and keeps the connection; a failed attempt is not kept, so that a process may
 * start before Temporal does.
 *
 * @example
 * const temporal = temporalConnector(settings)
 * const client = await temporal()
 */
export function temporalConnector(settings: TemporalPart): () => Promise<Client> {
  let connected: Promise<Client> | null = null
  return () => {
    connected ??= connectTemporal(settings).catch((error: unknown) => {
      connected = null
      throw error
    })
    return connected
  }
}
