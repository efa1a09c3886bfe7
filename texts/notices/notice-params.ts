/**
 * What a notice can tell, and how each thing is written: `date` a civil date `YYYY-MM-DD`; `count` a whole number;
 * `stage`, `step`, `noticeKind` and `cause` keys that the texts have words for; `text` as it is given (an hour, a place);
 * `reason` a sentence of the rules, `correction` what of a record was corrected, both said in the reader's language.
 * Nothing of the file has a name here, so nothing of it can be sent.
 */
export const NOTICE_PARAMS = {
  startOn: 'date',
  fitnessOn: 'date',
  testingOn: 'date',
  studyOn: 'date',
  polygraphOn: 'date',
  meetingOn: 'date',
  previousMeetingOn: 'date',
  limitOn: 'date',
  advisedOn: 'date',
  disagreeUntil: 'date',
  filedOn: 'date',
  stageOn: 'date',
  decidedOn: 'date',
  closedOn: 'date',
  answerBy: 'date',
  annulledOn: 'date',
  courtUntil: 'date',
  orderedOn: 'date',
  offeredOn: 'date',
  fellOn: 'date',
  reviewedOn: 'date',
  appealUntil: 'date',
  repeatedFrom: 'date',
  repeatedTo: 'date',
  timingFrom: 'date',
  timingTo: 'date',
  wrongOn: 'date',
  rightOn: 'date',
  round: 'count',
  items: 'count',
  people: 'count',
  stage: 'stage',
  step: 'step',
  movedStep: 'step',
  noticeKind: 'noticeKind',
  cause: 'cause',
  corrected: 'correction',
  startsAt: 'text',
  place: 'text',
  because: 'reason',
} as const satisfies Record<
  string,
  'date' | 'count' | 'stage' | 'step' | 'noticeKind' | 'cause' | 'text' | 'reason' | 'correction'
>

/** The name of something that a notice can tell. */
export type NoticeParam = keyof typeof NOTICE_PARAMS

/** What one notice tells; what its kind does not print is passed over. */
export type NoticeParams = { readonly [name in NoticeParam]?: string | number | null }

/** Why a notice has to be served by hand. */
export const SERVICE_CAUSES = ['no-address', 'bad-address', 'refused', 'unknown', 'no-consent'] as const
export type ServiceCause = (typeof SERVICE_CAUSES)[number]
