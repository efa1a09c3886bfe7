import type { NoticeParam } from './notice-params.ts'

/**
 * What one kind of notice is.
 *
 * `service`: `written` where the law wants the person notified in writing, so that it has to be proven (by the
 * consented address, or by hand); `told` where it is information. `params`: what its text prints, in this order;
 * without a `required` one it cannot be written. `calendar`: the calendar files that go with it.
 */
export type NoticeKindRow = {
  service: 'written' | 'told'
  params: readonly NoticeParam[]
  required: readonly NoticeParam[]
  calendar?: 'case' | 'meeting' | 'meeting-dropped'
  /** Where its link leads, if not to its case or meeting: the applicant's own page, its own, or a page of the console. */
  leadsTo?: 'application' | 'recordings' | 'notice'
}

const STAGE_DAYS = ['fitnessOn', 'testingOn', 'studyOn', 'polygraphOn'] as const

/** Every kind of notice there is, once: the course names them, texts have words for each, activities send them. */
export const NOTICE_KINDS = {
  'dates-set': {
    service: 'written',
    params: ['startOn', ...STAGE_DAYS, 'meetingOn'],
    required: ['startOn', 'meetingOn'],
    calendar: 'case',
  },
  'dates-moved': {
    service: 'written',
    params: ['startOn', ...STAGE_DAYS, 'meetingOn', 'previousMeetingOn'],
    required: ['meetingOn'],
    calendar: 'case',
  },
  'profile-due': { service: 'told', params: ['limitOn', 'advisedOn', 'meetingOn'], required: ['limitOn'] },
  'familiarise-due': {
    service: 'told',
    params: ['limitOn', 'advisedOn', 'meetingOn'],
    required: ['limitOn'],
  },
  'profile-ready': { service: 'written', params: ['limitOn', 'disagreeUntil'], required: [] },
  'disagreement-filed': { service: 'told', params: ['filedOn', 'meetingOn'], required: [] },
  'stage-reminder': { service: 'told', params: ['stage', 'stageOn'], required: ['stage', 'stageOn'] },
  'schedule-due': { service: 'told', params: ['limitOn', 'advisedOn', 'round'], required: [] },
  'dossier-due': { service: 'told', params: ['limitOn', 'advisedOn', 'meetingOn'], required: ['limitOn'] },
  'announcement-due': { service: 'told', params: ['limitOn', 'meetingOn'], required: ['limitOn'] },
  'limit-moved': { service: 'told', params: ['movedStep', 'limitOn'], required: ['movedStep', 'limitOn'] },
  'limit-missed': { service: 'told', params: ['step', 'limitOn'], required: ['step', 'limitOn'] },
  'meeting-call': {
    service: 'written',
    params: ['meetingOn', 'startsAt', 'place', 'items'],
    required: ['meetingOn'],
    calendar: 'meeting',
  },
  'meeting-adjourned': {
    service: 'written',
    params: ['meetingOn', 'startsAt', 'place', 'previousMeetingOn'],
    required: ['meetingOn'],
    calendar: 'meeting',
  },
  'hearing-cancelled': { service: 'told', params: ['meetingOn'], required: ['meetingOn'] },
  'meeting-cancelled': {
    service: 'told',
    params: ['meetingOn'],
    required: ['meetingOn'],
    calendar: 'meeting-dropped',
  },
  'decision-made': {
    service: 'written',
    params: ['decidedOn', 'limitOn', 'appealUntil'],
    required: ['limitOn', 'appealUntil'],
  },
  'acquaintance-due': { service: 'told', params: ['decidedOn', 'limitOn'], required: ['limitOn'] },
  'minutes-due': { service: 'told', params: ['meetingOn', 'limitOn'], required: ['limitOn'] },
  'second-round-opened': {
    service: 'written',
    params: ['repeatedFrom', 'repeatedTo'],
    required: ['repeatedFrom', 'repeatedTo'],
  },
  'appeal-receipt': { service: 'written', params: ['filedOn', 'answerBy'], required: ['filedOn'] },
  'appeal-filed': { service: 'told', params: ['filedOn', 'limitOn'], required: ['filedOn'] },
  'appeal-answer-due': { service: 'told', params: ['filedOn', 'limitOn'], required: ['limitOn'] },
  'appeal-answered': {
    service: 'written',
    params: ['filedOn', 'decidedOn', 'courtUntil'],
    required: ['filedOn', 'decidedOn'],
  },
  'certification-annulled': {
    service: 'written',
    params: ['annulledOn', 'timingFrom', 'timingTo'],
    required: ['annulledOn'],
  },
  'order-due': { service: 'told', params: ['decidedOn', 'limitOn'], required: ['limitOn'] },
  'order-made': {
    service: 'written',
    params: ['orderedOn', 'appealUntil'],
    required: ['orderedOn', 'appealUntil'],
  },
  'order-ground-fallen': { service: 'written', params: ['fellOn'], required: ['fellOn'] },
  'order-revoked': { service: 'written', params: ['reviewedOn'], required: ['reviewedOn'] },
  'order-kept': { service: 'written', params: ['reviewedOn'], required: ['reviewedOn'] },
  'post-offered': { service: 'written', params: ['offeredOn', 'limitOn'], required: ['limitOn'] },
  'list-to-approve': { service: 'told', params: ['timingFrom', 'timingTo', 'people'], required: [] },
  'service-by-hand': { service: 'told', params: ['noticeKind', 'cause', 'limitOn'], required: [] },
  'observer-admitted': {
    service: 'told',
    params: ['meetingOn', 'startsAt', 'place'],
    required: ['meetingOn'],
    leadsTo: 'application',
  },
  'observer-refused': {
    service: 'told',
    params: ['meetingOn', 'because'],
    required: ['meetingOn', 'because'],
    leadsTo: 'application',
  },
  'observer-no-place': {
    service: 'told',
    params: ['meetingOn'],
    required: ['meetingOn'],
    leadsTo: 'application',
  },
  'observer-letter': { service: 'told', params: ['meetingOn', 'filedOn'], required: ['meetingOn'] },
  'recordings-due': { service: 'told', params: ['items'], required: ['items'], leadsTo: 'recordings' },
  'record-corrected': {
    service: 'told',
    params: ['corrected', 'stage', 'round', 'wrongOn', 'rightOn'],
    required: ['corrected'],
    leadsTo: 'notice',
  },
  'case-closed': { service: 'told', params: ['closedOn'], required: [] },
} as const satisfies Record<string, NoticeKindRow>

/** The key of a kind of notice. */
export type NoticeKind = keyof typeof NOTICE_KINDS

/** Is this text the key of a kind of notice? @example isNoticeKind('dates-set') //=> true */
export const isNoticeKind = (kind: string): kind is NoticeKind => Object.hasOwn(NOTICE_KINDS, kind)

/** The row of one kind. @example noticeKind('dates-set').service //=> 'written' */
export const noticeKind = (kind: NoticeKind): NoticeKindRow => NOTICE_KINDS[kind]
