/** The pages on which acts end, in Russian. */
export const ru = {
  'confirmed.take': 'Что взять с собой',
  'confirmed.calendar': 'Дни для вашего календаря',
  'confirmed.bookmark': 'По адресу этой страницы то же самое видно и позже.',
  'confirmed.make': 'Изготовить: {{paper}}',
  'confirmed.notice': 'К уведомлению',
  'confirmed.servedNext': 'Дело узнаёт о вручении в течение секунд; открывается то, что его ждало.',
  'confirmed.voteGiven': 'Ваш голос записан',
  'confirmed.voteEntered': 'Голос записан: {{name}}',
  'confirmed.voteNext':
    'Подсчёт откроется всем сразу, когда секретарь закроет тур. Поданный голос не меняется.',
  'confirmed.voteCounted': 'Этот тур подсчитан: итог указан в вопросе повестки.',
  'confirmed.decided': 'Комиссия приняла решение',
  'confirmed.decidedNext':
    'Решение оглашается. Дело узнаёт о нём в течение секунд; затем подписывается протокол, и сотрудника знакомят с решением.',
  'confirmed.countedBy': 'Принято',
  'confirmed.closed': 'Заседание закрыто',
  'confirmed.itemsDecided': 'Решено вопросов',
  'confirmed.itemsPutOff': 'На другое заседание',
  'confirmed.appealFiled': 'Жалоба зарегистрирована',
  'confirmed.appealAnswered': 'На жалобу дан ответ',
  'confirmed.on': 'Дата',
  'confirmed.ordered': 'Приказ внесён',
  'confirmed.appealUntil': 'Обжаловать до',
  'confirmed.orderedNext': 'Сотруднику сообщают о приказе вместе с порядком обжалования.',
} as const
