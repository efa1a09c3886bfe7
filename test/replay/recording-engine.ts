import { dataConverter } from '../../platform/codec/data-converter.ts'
import { connectTemporal } from '../../platform/temporal.ts'
import type { TestEngine } from '../engine.ts'

/** The key of the kept histories. It guards nothing: they are made of invented cases. */
export const HISTORY_SETTINGS = {
  payloadKeys: [{ id: 'histories', key: Buffer.alloc(32, 7) }],
  production: true,
} as const

/** An engine whose histories can be read again later, by the key that is kept with them. */
export const recordingEngine = async (engine: TestEngine): Promise<TestEngine> => {
  const settings = { ...engine.settings, ...HISTORY_SETTINGS, payloadKeys: [...HISTORY_SETTINGS.payloadKeys] }
  return {
    ...engine,
    settings,
    client: await connectTemporal(settings),
    host: (work) => engine.host({ dataConverter: dataConverter(settings), ...work }),
  }
}
