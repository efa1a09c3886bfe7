/** The page that moves the rehearsal’s time, in English. */
export const en = {
  'rehearsal.title': 'Rehearsal',
  'rehearsal.lead':
    'This is not the real installation: time can be moved forward. Cases, reminders and mail are real, the mail stays in the catcher. Time never goes back.',
  'rehearsal.now': 'Now',
  'rehearsal.nextAt': 'Next event',
  'rehearsal.nothing': 'Nothing happens by itself',
  'rehearsal.day': 'By a day',
  'rehearsal.week': 'By a week',
  'rehearsal.next': 'To the next event',
  'rehearsal.to': 'To a date',
  'rehearsal.move': 'Move on',
  'rehearsal.happened': 'What happened',
  'rehearsal.nothingHappened': 'Nothing happened.',
  'rehearsal.held': 'Time is held: {{held}}. Try again.',
  'rehearsal.notReached': 'Not there yet: repeat to go on.',
  'rehearsal.events': 'Events of cases',
  'rehearsal.mail': 'Notices',
  'rehearsal.more': 'This is only the beginning: the rest is in the logs.',
  'rehearsal.onlyOffice': 'Only the personnel service, the head and the auditor move time.',
} as const
