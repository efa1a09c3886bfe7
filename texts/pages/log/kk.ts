/** The timeline of a case from its log, in Kazakh. */
export const kk = {
  'log.filters': 'Журнал жазбаларын сүзу',
  'log.actor': 'Кім',
  'log.document': 'Құжат',
  'log.step': 'Мерзім немесе кезең',
  'log.from': 'Жазылған күні: бастап',
  'log.to': 'Жазылған күні: дейін',
  'log.noDay': '«{{field}}»: күнді толық жазыңыз, мысалы 3 наурыз немесе 03.03.2026',
  'log.count_one': '{{count}} жазба, соңғысы бірінші',
  'log.count_other': '{{count}} жазба, соңғылары бірінші',
  'log.extract': 'Қол қоюға журналдан үзінді (хештері бар PDF)',
  'log.none': 'Сүзгіге сай жазба жоқ',
  'log.noneHelp': 'Сүзгіні жеңілдетіңіз немесе тазалаңыз: барлық жазба орнында.',
  'log.by.time': 'Істің өзі',
  'log.by.meeting': 'Комиссия отырысы',
  'log.by.mail': 'Поштаны жіберу',
  'log.by.review': 'Шағымға жауап немесе күшін жою',
} as const
