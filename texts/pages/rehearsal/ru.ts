/** The page that moves the rehearsal’s time, in Russian. */
export const ru = {
  'rehearsal.title': 'Репетиция',
  'rehearsal.lead':
    'Это не рабочая установка: время можно передвигать вперёд. Дела, напоминания и письма настоящие, письма остаются в ловушке. Назад время не идёт.',
  'rehearsal.now': 'Сейчас',
  'rehearsal.nextAt': 'Ближайшее событие',
  'rehearsal.nothing': 'Само по себе ничего не произойдёт',
  'rehearsal.day': 'На день',
  'rehearsal.week': 'На неделю',
  'rehearsal.next': 'До ближайшего события',
  'rehearsal.to': 'До даты',
  'rehearsal.move': 'Передвинуть',
  'rehearsal.happened': 'Что произошло',
  'rehearsal.nothingHappened': 'Ничего не произошло.',
  'rehearsal.held': 'Время остановлено: {{held}}. Повторите.',
  'rehearsal.notReached': 'Цель ещё не достигнута: повторите, чтобы продолжить.',
  'rehearsal.events': 'События дел',
  'rehearsal.mail': 'Уведомления',
  'rehearsal.more': 'Показано начало; остальное в журналах дел.',
  'rehearsal.onlyOffice': 'Передвигать время могут кадровая служба, руководитель и аудитор.',
} as const
