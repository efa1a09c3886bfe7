import { randomUUID } from 'node:crypto'
import { workflowBundle } from '../../worker/bundle.ts'
import type { CampaignActivities } from '../../workflows/campaign/campaign-activities.ts'
import { CAMPAIGN, type CampaignInput } from '../../workflows/campaign/input.ts'
import { RECORDING_DESTRUCTION, RECORDINGS_DUE } from '../../workflows/destruction/input.ts'
import type { RecordingActivities } from '../../workflows/destruction/recording-activities.ts'
import { NOTICE_DELIVERY } from '../../workflows/notices/input.ts'
import type { TestEngine } from '../engine.ts'
import { keepHistory } from './keep-history.ts'

/** Answers of an activity, one a call; at the second call it says that it was reached, and waits until it is told to go on. */
const inSteps = <Answer>(answers: readonly [Answer, ...Answer[]]) => {
  let calls = 0
  let reach: () => void = () => undefined
  let goOn: () => void = () => undefined
  const reached = new Promise<void>((resolve) => {
    reach = resolve
  })
  const toldTo = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const call = async (): Promise<Answer> => {
    const answer = answers[Math.min(calls, answers.length - 1)] as Answer
    calls += 1
    if (calls === 2) {
      reach()
      await toldTo
    }
    return answer
  }
  return { call, reached, goOn: () => goOn() }
}

/**
 * What an installation does beside its cases: a campaign, an act of destruction, the monthly look at recordings, the sending
 * of notices. Their histories hold what activities answer, which is told here: kept on the way and at their end.
 */
export const recordInstallation = async (engine: TestEngine): Promise<void> => {
  const dates = inSteps([{ left: 1 }, { left: 0 }])
  const destroyed = inSteps([{ left: 2 }, { left: 0 }])
  const delivered = inSteps<{ noticeId: string }[]>([[{ noticeId: 'n1' }], [{ noticeId: 'n2' }]])
  const taskQueue = `${engine.taskQueue}-installation`
  const activities: CampaignActivities & RecordingActivities = {
    setCampaignDates: dates.call,
    callCampaignMeetings: async () => ({ left: 0 }),
    finishCampaign: async () => undefined,
    destroyRecordings: destroyed.call,
    drawUpDestructions: async () => ({ noticeIds: [] }),
  }
  const hosts = [
    await engine.host({ taskQueue, workflowBundle: await workflowBundle(), activities }),
    await engine.host({
      taskQueue: `${taskQueue}-notices`,
      activities: { deliverNotices: delivered.call },
    }),
  ]
  const start = (type: string, args: unknown[]) =>
    engine.client.workflow.start(type, { taskQueue, args, workflowId: `${type}/${randomUUID()}` })
  const at = '2027-01-11T05:00:00.000Z'
  const input: CampaignInput = { campaignId: 'c1', orderedAt: at }
  for (const [name, type, args, steps] of [
    ['campaign', CAMPAIGN, [input], dates],
    ['recording-destruction', RECORDING_DESTRUCTION, [{ destructionId: 'd1', at }], destroyed],
    ['notice-delivery', NOTICE_DELIVERY, [{ noticeIds: ['n1', 'n2'] }], delivered],
  ] as const) {
    const handle = await start(type, [...args])
    await steps.reached
    await keepHistory(handle, `${name}/begun`)
    steps.goOn()
    await handle.result()
    await keepHistory(handle, `${name}/over`)
  }
  const due = await start(RECORDINGS_DUE, [])
  await due.result()
  await keepHistory(due, 'recordings-due/over')
  for (const host of hosts) await host.stop()
}
