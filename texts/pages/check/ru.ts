/** The page that shows what will be on record before an act is done, in Russian. */
export const ru = {
  'check.title': '{{act}}: проверьте перед записью',
  'check.onRecord': 'Что войдёт в запись',
  'check.by': 'Совершает',
  'check.nothing': 'Не указано',
  'check.change': 'Изменить',
  'check.unfinished': 'Ещё не завершено',
  'check.back': 'Вернуться к ответам',
  'check.go': 'Продолжить',
} as const
