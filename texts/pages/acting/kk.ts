/** Orders by which one acts for another, in Kazakh. */
export const kk = {
  'nav.acting': 'Кім кімнің орнында',
  'acting.handOver': 'Істі толығымен бір мұрағат файлымен тапсыру',
  'acting.title': 'Кім кімнің орнында',
  'acting.lead':
    'Қызметкердің лауазым иесінің орнында әрекет етуі туралы бұйрықтар. Әрқайсысы соңғы күнінен кейін өзі тоқтайды; оған сай жасалғанда екеуі де аталады.',
  'acting.acting': 'Кім әрекет етеді',
  'acting.actingFor': 'Кімнің орнында',
  'acting.actingForHint':
    'Тек тікелей басшы немесе хатшы үшін; басшы мен кадр қызметінде лауазымның өзі айтады',
  'acting.office': 'Қызмет',
  'acting.office.directHead': 'Тікелей басшы',
  'acting.office.head': 'Уәкілетті басшы',
  'acting.office.personnel': 'Кадр қызметі',
  'acting.office.secretary': 'Комиссия хатшысы',
  'acting.from': 'Басталуы',
  'acting.to': 'Соңғы күні',
  'acting.toHint': 'Бұйрық осы күннен кейін өзі тоқтайды',
  'acting.order': 'Бұйрық',
  'acting.number': 'Бұйрық нөмірі',
  'acting.orderedOn': 'Бұйрық күні',
  'acting.endedOn': 'Күшінде болатын соңғы күні',
  'acting.scan': 'Бұйрық сканы',
  'acting.state': 'Күйі',
  'acting.state.ahead': 'Әлі күшіне енген жоқ',
  'acting.state.in-force': 'Күшінде',
  'acting.state.over': 'Аяқталды',
  'acting.none': 'Ешкім ешкімнің орнында әрекет етпейді',
  'acting.noneText': 'Біреу болмай, орнына басқа адам әрекет еткенде бұйрықты енгізіңіз.',
  'acting.enter': 'Бұйрық енгізу',
  'acting.enterLead':
    'Комиссияда алмастыру жоқ: келмегені жоқ деп есептеледі. Тек дауысы жоқ хатшының орнына басқа адам әрекет ете алады.',
  'acting.end': 'Бұйрықты мерзімінен бұрын тоқтату',
  'acting.endLead':
    '№ {{number}} бұйрық: {{acting}} {{actingFor}} үшін әрекет етеді. Ол бойынша жасалғаны күшінде қалады.',
  'acting.inPlaceOf': '{{person}} үшін, № {{number}} бұйрық',
  'acting.forWhom': 'Сіз № {{number}} бұйрық бойынша {{person}} үшін әрекет етесіз',
  'acting.byWhom':
    '{{to}} күніне дейін Сіздің міндеттеріңізді ({{office}}) {{person}} атқарады, № {{number}} бұйрық',
} as const
