import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Temporal } from 'temporal-polyfill'
import { recordingActivities } from '../../activities/recording/recording-activities.ts'
import { civilDateOf } from '../../platform/clock.ts'
import { folderStorage } from '../../platform/storage/folder-storage.ts'
import { workflowBundle } from '../../worker/bundle.ts'
import { startRelay } from '../../worker/relay/relay.ts'
import { ensureRecordingsSchedule, RECORDINGS_SCHEDULE } from '../../worker/schedule/recordings-schedule.ts'
import { RECORDINGS_DUE, recordingDestructionId } from '../../workflows/destruction/input.ts'
import { openTestApi, type TestApi } from '../api.ts'
import { type TestEngine, testEngine } from '../engine.ts'
import { until } from '../until.ts'
import { type HeldMeeting, heldMeeting, sound } from './recording-ground.ts'

const DESTROYER = fileURLToPath(new URL('./destroyer-process.ts', import.meta.url))
const DAY_MS = 86_400_000
/** Three years and a month. */
const LATER_DAYS = 3 * 366 + 31

/** What comes between the act and its approval: of each there is a meeting with a recording of its own. */
const MEETINGS = { '': 'nothing', A: 'an appeal', C: 'a case that is open', H: 'a hold of a court' } as const
type Suffix = keyof typeof MEETINGS

describe('recordings whose three years are over, on the engine', () => {
  let api: TestApi
  let engine: TestEngine
  let folder: string
  let at = '2026-12-01T07:00:00Z'
  const now = () => Temporal.Instant.from(at)
  const held = new Map<Suffix, HeldMeeting>()
  const stops: (() => Promise<void>)[] = []

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'attestor-destruction-'))
    engine = await testEngine()
    const clock = { now, today: () => civilDateOf(now()) }
    const temporal = () => Promise.resolve(engine.client)
    api = await openTestApi({ storage: folderStorage(folder), clock, temporal })
    const notices = await engine.host({
      taskQueue: `${engine.taskQueue}-notices`,
      activities: {
        deliverNotices: async ({ noticeIds }: { noticeIds: string[] }) =>
          noticeIds.map((noticeId) => ({ noticeId })),
      },
    })
    const { client, taskQueue } = engine
    const relay = startRelay({ database: api.database, client, taskQueue, log: { warn: () => undefined } })
    stops.push(
      () => notices.stop(),
      () => relay.stop(),
    )
    await Promise.all([api.grant('P', 'personnel'), api.grant('H', 'head')])
    for (const suffix of Object.keys(MEETINGS) as Suffix[]) {
      const meeting = await heldMeeting(api, { suffix })
      held.set(suffix, meeting)
      await attach(meeting, `S${suffix}`)
      await meeting.closeCase()
    }
    await attach(held.get('') as HeldMeeting, 'S')
    // As far ahead as virtual time is brought.
    at = new Date(Date.now() + LATER_DAYS * DAY_MS).toISOString()
  })
  after(async () => {
    for (const stop of stops.reverse()) await stop()
    await api.close()
    await engine.close()
    await rm(folder, { recursive: true })
  })

  let sent = 0
  const attach = async ({ meetingId }: HeldMeeting, as: string) => {
    sent += 1_000
    const raw = new FormData()
    raw.set('file', new Blob([await buffer(Readable.from(sound(sent)))]), 'a.ogg')
    const made = await api.ask('POST', `/meetings/${meetingId}/items/1/recordings`, { as, raw })
    assert.equal(made.status, 201, JSON.stringify(made.body))
  }
  const hostRecordings = async () => {
    const storage = folderStorage(folder)
    const worker = await engine.host({
      workflowBundle: await workflowBundle(),
      activities: recordingActivities({ database: api.database, storage }),
      stickyQueueScheduleToStartTimeout: '1 second',
    })
    stops.push(() => worker.stop())
    return worker
  }
  const files = async () =>
    (await readdir(folder, { recursive: true, withFileTypes: true })).filter((each) => each.isFile()).length
  const actOf = (suffix: Suffix) =>
    api.database.recordingDestruction.findFirst({
      where: { unitId: held.get(suffix)?.unitId ?? '' },
      include: { items: true },
    })

  test('are drawn up by the monthly workflow when their time has come, and not before', async () => {
    const worker = await hostRecordings()
    const { client, taskQueue } = engine
    const early = { workflowId: `due-${randomUUID()}`, taskQueue, args: [] }
    await client.workflow.execute(RECORDINGS_DUE, early)
    assert.equal(await api.database.recordingDestruction.count(), 0)
    const workflowId = `due-${randomUUID()}`
    const late = await client.workflow.start(RECORDINGS_DUE, {
      ...{ workflowId, taskQueue, args: [] },
      startDelay: (LATER_DAYS - 1) * DAY_MS,
    })
    await engine.fastForward(workflowId, LATER_DAYS * 86_400)
    await late.result()
    assert.equal(await api.database.recordingDestruction.count({ where: { status: 'drawn-up' } }), 4)
    assert.equal(await api.database.notice.count({ where: { kind: 'recordings-due' } }), 4)
    await worker.stop()
  })

  test('are drawn up by a schedule for the first of each month, however many workers see to it, once it fires', async () => {
    const { client, taskQueue } = engine
    for (let worker = 0; worker < 2; worker += 1) await ensureRecordingsSchedule(client, { taskQueue })
    const handle = client.schedule.getHandle(RECORDINGS_SCHEDULE)
    const { action, info } = await handle.describe()
    assert.equal(action.type === 'startWorkflow' && action.workflowType, RECORDINGS_DUE)
    // Five o'clock in the morning in Almaty.
    for (const next of info.nextActionTimes)
      assert.match(next.toISOString(), /-(28|29|30|31)T|-01T00:00|T00:00/)
    const { unitId } = await heldLongAgo('T')
    const worker = await hostRecordings()
    await handle.trigger()
    await until(() => drawnUpFor(unitId))
    const { recentActions } = (await handle.describe()).info
    const [fired] = recentActions.map(({ action: { workflow } }) => workflow)
    assert.match(fired?.workflowId ?? '', /^recordings-due-/)
    await client.workflow.getHandle(fired?.workflowId ?? '').result()
    assert.equal(await api.database.notice.count({ where: { kind: 'recordings-due' } }), 5)
    await handle.delete()
    await worker.stop()
  })

  test('go once they are approved: killed between file and record, nothing is lost and nothing doubled', async () => {
    const before = await files()
    const act = await actOf('')
    const id = act?.id ?? ''
    assert.equal(act?.items.length, 2)
    const child = destroyer()
    await approve(id)
    await once(child.stdout, 'data')
    assert.equal(await files(), before - 1)
    assert.equal(await api.database.recording.count({ where: { state: 'destroyed' } }), 0)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const worker = await hostRecordings()
    await engine.client.workflow.getHandle(recordingDestructionId(id)).result()
    assert.equal(await files(), before - 2)
    const done = await actOf('')
    assert.deepEqual(
      [done?.status, done?.items.map(({ outcome }) => outcome)],
      ['carried-out', ['destroyed', 'destroyed']],
    )
    assert.equal(await api.database.recording.count({ where: { state: 'destroyed' } }), 2)
    assert.equal(await api.database.recordingLogEntry.count({ where: { event: 'destroyed' } }), 2)
    await worker.stop()
  })

  test('stay where an appeal, an open case or a court came between the act and its approval', async () => {
    await fileAppeal(held.get('A') as HeldMeeting)
    const { caseId } = held.get('C') as HeldMeeting
    await api.database.case.update({ where: { id: caseId }, data: { status: 'open' } })
    const { recordingId = '' } = (await actOf('H'))?.items[0] ?? {}
    const hold = { ground: 'court', reason: 'A court asked for it', on: at.slice(0, 10) }
    const { status } = await api.ask('POST', `/recordings/${recordingId}/holds`, { as: 'P', body: hold })
    assert.equal(status, 201)
    const before = await files()
    const worker = await hostRecordings()
    for (const [suffix, reason] of [
      ['A', 'appeal-open'],
      ['C', 'case-open'],
      ['H', 'held'],
    ] as const) {
      const id = (await actOf(suffix))?.id ?? ''
      await approve(id)
      await until(async () => (await actOf(suffix))?.status === 'carried-out')
      const [item] = (await actOf(suffix))?.items ?? []
      assert.deepEqual([item?.outcome, item?.reason], ['kept', reason])
    }
    assert.equal(await files(), before)
    const theirs = { state: 'kept', unitId: { in: [...held.values()].map(({ unitId }) => unitId) } }
    assert.equal(await api.database.recording.count({ where: theirs }), 3)
    await worker.stop()
  })

  /** A meeting with a recording whose three years are over by the clock of today. */
  const heldLongAgo = async (suffix: string): Promise<HeldMeeting> => {
    const meeting = await heldMeeting(api, { suffix })
    await attach(meeting, `S${suffix}`)
    await meeting.closeCase()
    const heldOn = new Date(Date.now() - LATER_DAYS * DAY_MS)
    await api.database.recording.updateMany({ where: { unitId: meeting.unitId }, data: { heldOn } })
    return meeting
  }
  const drawnUpFor = async (unitId: string): Promise<boolean> =>
    (await api.database.recordingDestruction.count({ where: { unitId, status: 'drawn-up' } })) === 1

  const approve = async (id: string) => {
    const body = { actNumber: '7', actOn: at.slice(0, 10) }
    const approved = await api.ask('POST', `/recording-destructions/${id}/approval`, { as: 'H', body })
    assert.equal(approved.status, 202, JSON.stringify(approved.body))
  }

  /** A worker that stands still between the file and the record. */
  const destroyer = () => {
    const [key] = engine.settings.payloadKeys
    const child = spawn(process.execPath, ['--import', 'tsx', DESTROYER], {
      env: {
        ...process.env,
        ...{ TEMPORAL: engine.address, QUEUE: engine.taskQueue, DATABASE: api.settings.databaseUrl },
        ...{ KEY: Buffer.from(key?.key ?? []).toString('base64'), FOLDER: folder },
      },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    stops.push(async () => void child.kill('SIGKILL'))
    return child
  }

  const fileAppeal = async ({ caseId }: HeldMeeting) => {
    const id = randomUUID()
    await api.database.appeal.create({
      data: {
        ...{ id, number: 'A-1', workflowId: `appeal/${id}`, caseId, round: 1, filedOn: new Date() },
        ...{ registeredAt: new Date(), filedById: id, status: 'filed', seq: 1 },
        state: { status: 'filed', courtUntil: null },
      },
    })
  }
})
