import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Act, type ActContext, performAct } from '../../acts/act.ts'
import { readActor } from '../../acts/permission/read-actor.ts'
import type { Upload } from '../../acts/upload.ts'
import { stoppedClock } from '../../platform/clock.ts'
import { openLog } from '../../platform/log.ts'
import { folderStorage } from '../../platform/storage/folder-storage.ts'
import { grantRole } from '../../records/access/grant-role.ts'
import { workflowBundle } from '../../worker/bundle.ts'
import { hostedActivities } from '../../worker/hosted-activities.ts'
import { hostedRosterActivities } from '../../worker/hosted-roster-activities.ts'
import { startRelay } from '../../worker/relay/relay.ts'
import { testSettings } from '../api.ts'
import { openTestDatabase } from '../database.ts'
import { testEngine } from '../engine.ts'

/** The instant at which these tests live: noon in Almaty on 1 December 2026. */
export const NOW = '2026-12-01T07:00:00Z'

/** A database, an engine, a worker and a relay; acts are performed as somebody, as the API does. */
export const openRosterGround = async () => {
  const settings = testSettings(
    {
      issuer: 'http://127.0.0.1:1',
      databaseUrl: 'postgresql://127.0.0.1:1/none',
    },
    {},
  )
  const [{ database, close }, engine, folder] = await Promise.all([
    openTestDatabase(),
    testEngine(),
    mkdtemp(join(tmpdir(), 'attestor-roster-ground-')),
  ])
  const storage = folderStorage(folder)
  const worker = await engine.host({
    workflowBundle: await workflowBundle(),
    activities: {
      ...hostedActivities({ database }),
      ...hostedRosterActivities({
        database,
        storage,
        settings,
        log: openLog({ logLevel: 'silent' }, 'test'),
      }),
    },
  })
  const relay = startRelay({
    database,
    client: engine.client,
    taskQueue: engine.taskQueue,
    log: { warn: () => undefined },
  })
  for (const role of ['personnel', 'head', 'auditor'] as const)
    await grantRole(database, { personnelNumber: role, role, unitId: null })
  const act = async <Input, Output>(
    as: string,
    given: Act<Input, Output>,
    input: unknown,
  ): Promise<Output> => {
    const context: ActContext = {
      requestId: randomUUID(),
      language: 'en',
      actor: await readActor(database, as, '2027-01-01'),
      database,
      clock: stoppedClock(NOW),
      temporal: async () => engine.client,
      storage,
      settings,
    }
    return performAct(given, context, input)
  }
  return {
    database,
    engine,
    act,
    close: async () => {
      await relay.stop()
      await worker.stop()
      await engine.close()
      await close()
    },
  }
}

export { untilSeen as until } from '../until.ts'

/** A file on disk as a request brings it. */
export const uploadOf = async (path: string): Promise<Upload> => ({
  fileName: 'roster.zip',
  mediaType: 'application/zip',
  size: (await stat(path)).size,
  sha256: '0'.repeat(64),
  open: () => createReadStream(path),
})
