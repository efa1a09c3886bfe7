/** The page of what one owes, in Kazakh. */
export const kk = {
  'home.title': 'Менің тапсырмаларым',
  'home.lead': 'Заң бойынша сізден күтілетін әрекеттер, ең жақын мерзім бірінші.',
  'home.open': 'Барлығы',
  'home.late': 'Мерзімі өткен',
  'home.soon': 'Бес жұмыс күні ішінде',
  'home.act': 'Тапсырма',
  'home.lastActor': 'Соңғы әрекет',
  'home.nothingDone': 'Әлі ешкім ештеңе жасаған жоқ',
  'home.person': 'Қызметкер',
  'home.case': 'Іс',
  'home.limit': 'Мерзімі',
  'home.clause': 'Негіздеме',
  'home.noLimit': 'Мерзімі жоқ',
  'home.emptyTitle': 'Қазір сізден ештеңе күтілмейді',
  'home.emptyText': 'Жаңа тапсырма пайда болғанда ол осы жерде көрінеді және сізге хабарлама келеді.',
  'home.seeCases': 'Істерді көру',
} as const
