import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { systemClock } from '../../platform/clock.ts'
import { NO_FACTS } from '../../records/roster/stored-facts.ts'
import { startRelay } from '../../worker/relay/relay.ts'
import { CERTIFICATION, certificationId } from '../../workflows/certification/input.ts'
import { openTestApi, type TestApi } from '../api.ts'
import { dayAhead, frameOf } from '../certification/case-ground.ts'
import { type TestEngine, testEngine } from '../engine.ts'
import { type CommissionBody, MEMBERS, storeBody } from '../meeting/commission-body.ts'
import { untilSeen } from '../until.ts'

const PROCESS = fileURLToPath(new URL('./worker-process.ts', import.meta.url))

/** A body with a commission, cases that wait for days, the API over HTTP, and a worker that can be killed. */
export type CampaignGround = Awaited<ReturnType<typeof openCampaignGround>>

/** Opens the ground; end with `close()`. */
export const openCampaignGround = async () => {
  const engine = await testEngine()
  const api = await openTestApi({ temporal: () => Promise.resolve(engine.client), clock: systemClock })
  const notices = await engine.host({
    taskQueue: `${engine.taskQueue}-notices`,
    activities: { deliverNotices: async () => [] },
  })
  const { client, taskQueue } = engine
  const relay = startRelay({ database: api.database, client, taskQueue, log: { warn: () => undefined } })
  const body = await storeBody(api.database)
  await api.grant('P', 'personnel')
  const running: ChildProcess[] = []
  return {
    ...{ engine, api, body },
    startWorker: () => startWorker(engine, api, running),
    openCases: (count: number) => openCases({ engine, api, body }, count),
    enterCommission: () => enterCommission(api, body),
    /** Waits until `reached` says so of what `look` sees. */
    until: untilSeen,
    close: async () => {
      for (const child of running) child.kill('SIGKILL')
      await relay.stop()
      await notices.stop()
      await api.close()
      await engine.close()
    },
  }
}

const startWorker = async (
  engine: TestEngine,
  api: TestApi,
  running: ChildProcess[],
): Promise<ChildProcess> => {
  const [key] = engine.settings.payloadKeys
  const child = spawn(process.execPath, ['--import', 'tsx', PROCESS], {
    env: {
      ...process.env,
      TEMPORAL: engine.address,
      QUEUE: engine.taskQueue,
      DATABASE: api.settings.databaseUrl,
      KEY: Buffer.from(key?.key ?? []).toString('base64'),
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  running.push(child)
  await once(child.stdout, 'data')
  return child
}

type Grounds = { engine: TestEngine; api: TestApi; body: CommissionBody }

const openCases = async ({ engine, api, body }: Grounds, count: number): Promise<string[]> => {
  const ids: string[] = []
  for (let n = 1; n <= count; n++) ids.push(await openCase({ engine, api, body }, n))
  await untilSeen(
    () => api.database.case.count({ where: { seq: { gt: 0 } } }),
    (opened) => opened >= count,
  )
  return ids
}

const openCase = async ({ engine, api, body }: Grounds, n: number): Promise<string> => {
  const [caseId, employeeId] = [randomUUID(), randomUUID()]
  const number = `C${String(n).padStart(2, '0')}`
  await api.database.employee.create({
    data: {
      ...{ id: employeeId, personnelNumber: number, familyName: number, givenName: 'Test', language: 'en' },
      ...{ unitId: body.unitId, position: 'officer', positionLevel: 3, category: 'C', rank: 'major' },
      ...{ branch: 'police', headOfBody: 'no', disclosure: true, contentHash: number, updatedAt: new Date() },
      facts: { ...NO_FACTS, service: [{ from: '2015-03-02', to: null, otherEmploymentAfter: false }] },
    },
  })
  const frame = frameOf({ caseId, employeeId }, {})
  const workflowId = certificationId({ employeeId, dueOn: frame.window.from, attempt: 1 })
  await api.database.case.create({
    data: {
      ...{ id: caseId, number: `2027-${number}`, workflowId, employeeId, unitId: body.unitId },
      ...{ kind: 'regular', ruleset: frame.ruleset, dueOn: new Date(frame.window.from), attempt: 1 },
      ...{ openedAt: frame.openedAt, seq: 0, status: 'open', stage: 'preparation', round: 1, state: {} },
      windowTo: new Date(frame.window.to),
    },
  })
  await engine.client.workflow.start(CERTIFICATION, {
    workflowId,
    taskQueue: engine.taskQueue,
    args: [frame],
  })
  return caseId
}

const enterCommission = async (api: TestApi, body: CommissionBody): Promise<string> => {
  const { body: made } = await api.ask('POST', '/commissions', {
    as: 'P',
    body: {
      ...{ orderNumber: '17', orderedOn: '2026-10-01', chairman: body.idOf('M1'), secretary: body.idOf('S') },
      members: MEMBERS.map((number, at) => ({
        employee: body.idOf(number),
        capacity: at === 1 ? 'division-head' : at === 2 ? 'personnel' : 'other',
      })),
    },
  })
  return String(made.id)
}

/** The days of the campaigns of the tests, relative to today. */
export const SPAN = { from: dayAhead(30), to: dayAhead(120) }
