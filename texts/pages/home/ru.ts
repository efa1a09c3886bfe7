/** The page of what one owes, in Russian. */
export const ru = {
  'home.title': 'Мои задачи',
  'home.lead': 'Что требуется от вас по закону; ближайший срок первым.',
  'home.open': 'Всего',
  'home.late': 'Просрочено',
  'home.soon': 'В ближайшие пять рабочих дней',
  'home.act': 'Задача',
  'home.lastActor': 'Последнее действие',
  'home.nothingDone': 'Ещё никто ничего не сделал',
  'home.person': 'Сотрудник',
  'home.case': 'Дело',
  'home.limit': 'Срок',
  'home.clause': 'Основание',
  'home.noLimit': 'Без срока',
  'home.emptyTitle': 'Сейчас от вас ничего не требуется',
  'home.emptyText': 'Когда появится задача, она будет здесь, и вам придёт уведомление.',
  'home.seeCases': 'Посмотреть дела',
} as const
