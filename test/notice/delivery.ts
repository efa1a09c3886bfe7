import { proxyActivities } from '@temporalio/workflow'

type Settled = { noticeId: string; outcome: string; servedOn: string | null }

const { deliverNotices } = proxyActivities<{
  deliverNotices(request: { noticeIds: string[] }): Promise<Settled[]>
}>({
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '100 milliseconds', maximumInterval: '500 milliseconds' },
})

/** Sends notices as cases and meetings do, and answers with the groups in which they were settled. */
export async function delivery(noticeIds: string[]): Promise<Settled[][]> {
  const groups: Settled[][] = []
  for (let left = noticeIds; left.length > 0; ) {
    const settled = await deliverNotices({ noticeIds: left })
    groups.push(settled)
    left = left.filter((id) => !settled.some(({ noticeId }) => noticeId === id))
  }
  return groups
}
