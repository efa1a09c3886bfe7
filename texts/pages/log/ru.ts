/** The timeline of a case from its log, in Russian. */
export const ru = {
  'log.filters': 'Отбор записей журнала',
  'log.actor': 'Кто',
  'log.document': 'Документ',
  'log.step': 'Срок или этап',
  'log.from': 'Записано с',
  'log.to': 'Записано по',
  'log.count_one': '{{count}} запись, последняя первой',
  'log.count_few': '{{count}} записи, последние первыми',
  'log.count_many': '{{count}} записей, последние первыми',
  'log.count_other': '{{count}} записи, последние первыми',
  'log.none': 'Под отбор не подходит ни одна запись',
  'log.noneHelp': 'Ослабьте или сбросьте отбор: все записи на месте.',
  'log.by.time': 'Само дело',
  'log.by.meeting': 'Заседание комиссии',
  'log.by.mail': 'Отправка почты',
  'log.by.review': 'Ответ на жалобу или отмена',
} as const
