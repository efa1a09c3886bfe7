/**
 * By which step the limit of an act is known: of what is owed on the way to the meeting and after it. What is done at a stage is
 * known by its stage.
 *
 * @example STEP_OF_ACT['dossier-sent'] //=> 'dossier'
 */
export const STEP_OF_ACT: Readonly<Record<string, string>> = {
  'serve-notice': 'notice',
  profile: 'profile',
  familiarised: 'familiarisation',
  disagreement: 'disagreement',
  'dossier-sent': 'dossier',
  'call-meeting': 'announcement',
  minutes: 'minutes',
  acquainted: 'acquaintance',
}
