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
  'confirmed.appealForwarded': 'Пересылка жалобы отмечена',
  'confirmed.forwardedWaits': 'Жалоба узнаёт об этом в течение секунд; отметка сохранена.',
  'confirmed.answeredNext': 'Сотруднику сообщают ответ с обоснованием и порядком обращения в суд.',
  'confirmed.reviewed': 'Судьба приказа записана',
  'confirmed.reviewedNext': 'Сотруднику об этом сообщают.',
  'confirmed.placed': 'Сотрудник зачислен в распоряжение органа',
  'confirmed.disposalNext':
    'До {{day}} нижестоящую должность предлагают письменно; предложение без ответа после этого дня считается не принятым.',
  'confirmed.offered': 'Предложение должности записано',
  'confirmed.offerNext':
    'Сотруднику сообщают; он отвечает письменно до {{day}}. Отказ или молчание — основание увольнения.',
  'confirmed.offerAnswered': 'Ответ на предложение записан',
  'confirmed.offerAccepted': 'Руководитель издаёт приказ о понижении на принятую должность.',
  'confirmed.offerRefused':
    'До {{day}} можно предложить другую должность; иначе руководитель вправе издать приказ об увольнении.',
  'confirmed.annulled': 'Аттестация отменена',
  'confirmed.falsified': 'Фальсификация',
  'confirmed.annulledNext':
    'Дело завершается, сотруднику и кадровой службе сообщают. Новая аттестация проводится с {{from}} по {{to}}.',
  'confirmed.annulledOpens': 'Новое дело открывается в течение секунд.',
  'confirmed.recommended': 'Списки и сроки рекомендованы',
  'confirmed.recommendedNext':
    'Теперь руководитель утверждает списки со сроками или вычёркивает людей по основанию закона. До утверждения можно рекомендовать заново.',
  'confirmed.approved': 'Списки и сроки утверждены',
  'confirmed.approvedNext':
    'Дела открываются сами и появляются в разделе «Дела»; теперь кадровая служба назначает каждому даты и письменно уведомляет.',
  'confirmed.supplemented': 'Дополнительный список определяется',
  'confirmed.supplementedNext':
    'Определение завершено. Если появился дополнительный список, его рекомендуют и утверждают; если никто не добавился, списка нет.',
} as const
