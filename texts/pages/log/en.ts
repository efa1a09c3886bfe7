/** The timeline of a case from its log, in English. */
export const en = {
  'log.filters': 'Filter the log',
  'log.actor': 'Who',
  'log.document': 'Document',
  'log.step': 'Deadline or stage',
  'log.from': 'Recorded from',
  'log.to': 'Recorded until',
  'log.noDay': '“{{field}}”: write a whole day, such as 3 March or 03.03.2026',
  'log.count_one': '{{count}} entry, the latest first',
  'log.count_other': '{{count}} entries, the latest first',
  'log.extract': 'Extract from the log, to be signed (PDF with hashes)',
  'log.none': 'No entry matches the filters',
  'log.noneHelp': 'Loosen the filters or clear them: every entry is still on record.',
  'log.by.time': 'By the case itself',
  'log.by.meeting': 'By the meeting of the commission',
  'log.by.mail': 'By the sending of mail',
  'log.by.review': 'By the answer to an appeal, or an annulment',
} as const
