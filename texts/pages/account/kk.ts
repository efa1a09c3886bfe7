/** The page of one’s own settings, in Kazakh. */
export const kk = {
  'account.title': 'Менің параметрлерім',
  'account.who': 'Сіз',
  'account.number': 'Табельдік нөмір',
  'account.post': 'Лауазымы',
  'account.unit': 'Бөлімше',
  'account.roles': 'Рөлдер',
  'account.noRoles': 'Рөл берілмеген',
  'account.wholeBody': 'бүкіл орган',
  'account.language': 'Тіл',
  'account.languageHelp':
    'Беттер мен хабарламалардың тілін жоғарыдағы сілтемелерден таңдаңыз: таңдау есте сақталады.',
  'account.contacts': 'Электрондық мекенжай бойынша хабарлауға келісім',
  'account.address': 'Мекенжай',
  'account.noAddress': 'Тізімде мекенжай жоқ: барлығы қолма-қол тапсырылады.',
  'account.consented': '{{day}} келісім берілді: осы мекенжайға қабылданған хат тапсырылған болып саналады.',
  'account.notConsented': 'Келісім жоқ: жазбаша хабарламалар қол қойғызып тапсырылады.',
  'account.consent': 'Келісім беру',
  'account.withdraw': 'Келісімді қайтарып алу',
  'account.consentLead':
    'Келісім тізімдегі мекенжайға ғана қатысты: {{address}}. Оны кез келген уақытта қайтарып алуға болады.',
  'account.withdrawLead': 'Осыдан кейін жазбаша хабарламалар қолма-қол тапсырылады.',
  'account.consentedOn': 'Келісім күні',
  'account.withdrawnOn': 'Қайтарып алу күні',
  'account.statement': 'Осы мекенжайға келген хабарламалар тапсырылған болып саналатынына келісемін',
} as const
