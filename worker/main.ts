import { NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker'
import { campaignActivities } from '../activities/campaign/campaign-activities.ts'
import { noticeActivities } from '../activities/notice/deliver-notices.ts'
import { handToMailServer } from '../activities/notice/hand-to-mail-server.ts'
import { systemClock } from '../platform/clock.ts'
import { dataConverter } from '../platform/codec/data-converter.ts'
import { openLog } from '../platform/log.ts'
import { openKeptMail } from '../platform/mail.ts'
import { settingsAtStart } from '../platform/settings.ts'
import { openStorage } from '../platform/storage/open-storage.ts'
import { NOTICE_QUEUE, TASK_QUEUE } from '../platform/task-queues.ts'
import { connectTemporal } from '../platform/temporal.ts'
import { openDatabase } from '../records/database.ts'
import { RULESET_IDS } from '../regulation/rulesets/keys.ts'
import { rulesetOf } from '../regulation/rulesets/ruleset-of.ts'
import { workflowBundle } from './bundle.ts'
import { campaignVerdicts } from './campaign/campaign-verdicts.ts'
import { hostedActivities } from './hosted-activities.ts'
import { hostedRosterActivities } from './hosted-roster-activities.ts'
import { keepPresent } from './presence/keep-present.ts'
import { startRelay } from './relay/relay.ts'
import { ensureDeterminationSchedule } from './schedule/determination-schedule.ts'
import { ensureHousekeepingSchedule } from './schedule/housekeeping-schedule.ts'
import { ensureRecordingsSchedule } from './schedule/recordings-schedule.ts'

// The worker process: workflows and their activities, the queue of notices, and the outbox relay. It keeps no state;
// several may run. SIGINT and SIGTERM let it finish what it has in hand.
const settings = settingsAtStart(RULESET_IDS)
const log = openLog(settings, 'worker')
const database = openDatabase(settings.databaseUrl, { max: settings.databaseConnections })
const connection = await NativeConnection.connect(settings.temporal.connection)
const client = await connectTemporal(settings)

const storage = await openStorage(settings)
const mail = openKeptMail(settings)

const shared: Pick<WorkerOptions, 'connection' | 'namespace' | 'dataConverter' | 'shutdownGraceTime'> = {
  connection,
  namespace: settings.temporal.namespace,
  dataConverter: dataConverter(settings),
  shutdownGraceTime: '10 seconds',
}
const cases = await Worker.create({
  ...shared,
  taskQueue: TASK_QUEUE,
  workflowBundle: await workflowBundle(),
  activities: {
    ...hostedActivities({ database, orderTerm: settings.orderTerm }),
    ...hostedRosterActivities({ database, storage, log, settings }),
    ...campaignActivities({
      database,
      verdicts: campaignVerdicts({ database, storage, settings, temporal: async () => client }),
    }),
  },
})
const notices = await Worker.create({
  ...shared,
  taskQueue: NOTICE_QUEUE,
  activities: noticeActivities({
    database,
    handToMailServer: handToMailServer(mail),
    settings,
    clock: systemClock,
    log,
  }),
  maxTaskQueueActivitiesPerSecond: settings.notices.perSecond,
})
await ensureDeterminationSchedule(client, { ruleset: rulesetOf(settings.ruleset), taskQueue: TASK_QUEUE })
await ensureRecordingsSchedule(client, { taskQueue: TASK_QUEUE })
await ensureHousekeepingSchedule(client, { taskQueue: TASK_QUEUE })
const presence = await keepPresent({ database, log })
const relay = startRelay({ database, client, taskQueue: TASK_QUEUE, log })
log.info('the worker is ready')
process.send?.({ ready: TASK_QUEUE })
// A supervisor that is gone ends its worker as a signal would.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
// Its channel alone does not keep the process up.
process.channel?.unref()

try {
  await Promise.all([cases.run(), notices.run()])
} finally {
  await presence.stop()
  await relay.stop()
  mail.close()
  await client.connection.close()
  await connection.close()
  await database.$disconnect()
}
