import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow'
import type { AppealState, DecidedAppeal } from '../../regulation/appeal/appeal-state.ts'

/** How an act reaches an appeal: a repeat of the `key` changes nothing, `at` is the RFC 3339 instant of the act. */
export type AppealAsked<Given> = { key: string; at: string; actorId: string | null; given: Given }

export const answerUpdate = defineUpdate<AppealState, [AppealAsked<DecidedAppeal>]>('answer')
export const forwardedSignal = defineSignal<[AppealAsked<{ on: string }>]>('forwarded')
export const appealStateQuery = defineQuery<AppealState>('state')
