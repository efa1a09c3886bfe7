import type { ActingOffice } from '../../regulation/acting/acting-order.ts'
import type { NoticeKind } from './notice-kinds.ts'
import type { NoticeParam, ServiceCause } from './notice-params.ts'

/** The words of one kind: the subject of the message, what happened, and what its reader has to do. */
export type KindTexts = { subject: string; what: string; todo: string }

/** How often a count can be spoken of in a language; `other` always, the rest where the language has it. */
export type Plural = { one?: string; few?: string; many?: string; other: string }

/** Every word of the notices in one language; a missing one does not compile. */
export type NoticeTexts = {
  kinds: Record<NoticeKind, KindTexts>
  /** What stands before the value, for each thing that a notice can tell. */
  params: Record<NoticeParam, string>
  stages: Record<'fitness' | 'testing' | 'study' | 'polygraph' | 'interview', string>
  steps: Record<NoticeStep, string>
  causes: Record<ServiceCause, string>
  caseNumber: string
  /** To whoever acts for the holder of an office: in which, under which order. */
  acting: string
  offices: Record<ActingOffice, string>
  ground: string
  todo: string
  open: string
  automatic: string
  workingDaysLeft: Plural
  lastDayToday: string
  calendar: { stages: Record<CalendarEventName, string>; dropped: string }
}

/** The steps whose limit a notice can speak of. */
export const NOTICE_STEPS = [
  'schedule',
  'notice',
  'profile',
  'familiarisation',
  'disagreement',
  'dossier',
  'announcement',
  'meeting',
  'minutes',
  'acquaintance',
  'appeal-forwarding',
  'appeal-answer',
  'head-order',
  'offer-post',
  'offer-answer',
  'repeated-to',
  'stage',
  'window',
] as const
export type NoticeStep = (typeof NOTICE_STEPS)[number]

/** The days that a calendar file can hold. */
export const CALENDAR_EVENTS = ['fitness', 'testing', 'study', 'polygraph', 'meeting'] as const
export type CalendarEventName = (typeof CALENDAR_EVENTS)[number]
