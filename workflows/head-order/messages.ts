import { defineSignal } from '@temporalio/workflow'

/** Something was recorded on the way to an order: when (RFC 3339), and which notices go out for it. */
export type ProceedingMoved = { key: string; at: string; noticeIds: readonly string[] }

export const movedSignal = defineSignal<[ProceedingMoved]>('moved')
