/** The page that moves the rehearsal’s time, in Kazakh. */
export const kk = {
  'rehearsal.title': 'Репетиция',
  'rehearsal.lead':
    'Бұл нақты жүйе емес: уақытты алға жылжытуға болады. Істер, еске салулар мен хаттар нақты жүреді, хаттар ұстағышта қалады. Уақыт кері жүрмейді.',
  'rehearsal.now': 'Қазір',
  'rehearsal.nextAt': 'Келесі оқиға',
  'rehearsal.nothing': 'Өздігінен болатын оқиға жоқ',
  'rehearsal.day': 'Бір күнге',
  'rehearsal.week': 'Бір аптаға',
  'rehearsal.next': 'Келесі оқиғаға дейін',
  'rehearsal.to': 'Мына күнге дейін',
  'rehearsal.move': 'Жылжыту',
  'rehearsal.happened': 'Не болды',
  'rehearsal.nothingHappened': 'Ештеңе болған жоқ.',
  'rehearsal.held': 'Уақыт тоқтатылды: {{held}}. Қайталап көріңіз.',
  'rehearsal.notReached': 'Әлі жеткен жоқ: жалғастыру үшін қайталаңыз.',
  'rehearsal.events': 'Істердегі оқиғалар',
  'rehearsal.mail': 'Хабарламалар',
  'rehearsal.more': 'Бұл тек басы: қалғаны істердің жазбаларында.',
  'rehearsal.onlyOffice': 'Уақытты тек кадр қызметі, басшы және аудитор жылжытады.',
} as const
