/** The page that shows what will be on record before an act is done, in English. */
export const en = {
  'check.title': '{{act}}: check before it is done',
  'check.onRecord': 'What will be on record',
  'check.by': 'Done by',
  'check.nothing': 'Not given',
  'check.change': 'Change',
  'check.unfinished': 'Not finished yet',
  'check.back': 'Back to the answers',
  'check.go': 'Continue',
} as const
