/** The page that shows what will be on record before an act is done, in Kazakh. */
export const kk = {
  'check.title': '{{act}}: жазар алдында тексеріңіз',
  'check.onRecord': 'Жазбаға не енеді',
  'check.by': 'Орындайтын адам',
  'check.nothing': 'Көрсетілмеген',
  'check.change': 'Өзгерту',
  'check.unfinished': 'Әлі аяқталмаған',
  'check.back': 'Жауаптарға оралу',
  'check.go': 'Жалғастыру',
} as const
