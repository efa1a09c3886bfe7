import { fileURLToPath } from 'node:url'
import type { DataConverter } from '@temporalio/common'
import type { Settings } from '../settings.ts'
import { payloadCodec } from './payload-codec.ts'

/** The path of the failure converter, for the client, the worker and the bundle alike. */
export const FAILURE_CONVERTER_PATH = fileURLToPath(new URL('./failure-converter.ts', import.meta.url))

/**
 * How values and failures travel to Temporal and back: encrypted by the installation's keys. The client and
 * the worker must be given the same.
 *
 * @example Worker.create({ dataConverter: dataConverter(settings), … })
 */
export function dataConverter(settings: Pick<Settings, 'payloadKeys' | 'production'>): DataConverter {
  return {
    failureConverterPath: FAILURE_CONVERTER_PATH,
    payloadCodecs: [
      payloadCodec({ keys: settings.payloadKeys, plaintext: settings.production ? 'refused' : 'read' }),
    ],
  }
}
