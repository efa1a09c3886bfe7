import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow'
import type { AppealState, DecidedAppeal } from '../../regulation/appeal/appeal-state.ts'
import type { Asked } from '../verdict-messages.ts'

export const answerUpdate = defineUpdate<AppealState, [Asked<DecidedAppeal>]>('answer')
export const forwardedSignal = defineSignal<[Asked<{ on: string }>]>('forwarded')
export const appealStateQuery = defineQuery<AppealState>('state')
