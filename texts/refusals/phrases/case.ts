import type { Phrase } from '../phrase.ts'

/** What is refused of acts in a case, of its documents and notices. */
export const casePhrases: readonly Phrase[] = [
  ['{on:day} lies ahead', '{on} ещё не наступило', '{on} әлі келген жоқ'],
  [
    '{on:day} lies ahead; a fact is told once it has happened',
    '{on} ещё не наступило: сообщают о том, что произошло',
    '{on} әлі келген жоқ: болған нәрсе туралы ғана хабарланады',
  ],
  ['{to:day} is before occurredOn {on:day}', '{to} раньше начала {on}', '{to} басталған {on} күнінен бұрын'],
  ['{to:day} is before from {from:day}', '{to} раньше начала {from}', '{to} басталған {from} күнінен бұрын'],
  [
    '{to:day} is past; today is {today:day}',
    '{to} прошло; сегодня {today}',
    '{to} өтіп кетті; бүгін {today}',
  ],
  ['belongs to a return', 'относится только к возвращению на службу', 'тек қызметке оралуға қатысты'],
  [
    'Nobody is moved while his certification runs, except for the reasons that the rule names.',
    'Пока идёт аттестация, сотрудника не перемещают, кроме случаев, названных в законе.',
    'Аттестаттау жүріп жатқанда, заңда аталған жағдайлардан басқа, қызметкер ауыстырылмайды.',
  ],
  ['does not belong to {stage:word}', 'не относится к этапу «{stage}»', '«{stage}» кезеңіне қатысты емес'],
  [
    'expected the result of {stage:word}',
    'укажите результат этапа «{stage}»',
    '«{stage}» кезеңінің нәтижесін көрсетіңіз',
  ],
  [
    'expected either the stage or the meeting that was missed',
    'укажите этап или заседание, на которое сотрудник не явился',
    'қызметкер келмеген кезеңді немесе отырысты көрсетіңіз',
  ],
  [
    'The case is closed: it takes no more facts.',
    'Дело закрыто: новых действий в нём нет.',
    'Іс жабылған: онда жаңа әрекет болмайды.',
  ],
  [
    'a signature is needed: a scan of the signed page, or of the act of refusal',
    'нужна подпись: скан подписанной страницы или акта об отказе',
    'қол керек: қол қойылған беттің немесе бас тарту актісінің сканы',
  ],
  [
    'The roster has no address of this employee to consent to.',
    'В списке нет электронного адреса этого сотрудника.',
    'Тізімде бұл қызметкердің электрондық мекенжайы жоқ.',
  ],
  [
    'There is no consent of this employee to withdraw.',
    'Согласия этого сотрудника, которое можно отозвать, нет.',
    'Бұл қызметкердің кері қайтаратын келісімі жоқ.',
  ],
  ['is after today', 'этот день ещё не наступил', 'бұл күн әлі келген жоқ'],
  [
    'is after today; a service is recorded once it has happened',
    'этот день ещё не наступил: вручение отмечают, когда оно состоялось',
    'бұл күн әлі келген жоқ: тапсыру болғаннан кейін белгіленеді',
  ],
  ['the signed consent is needed', 'нужно подписанное согласие', 'қол қойылған келісім керек'],
  [
    'a refusal to sign has {needed} different witnesses',
    'при отказе от подписи нужны разные свидетели: {needed}',
    'қол қоюдан бас тартуға әртүрлі куәлер қажет: {needed}',
  ],
  [
    'whoever refused to sign is no witness of it',
    'кто отказался подписать, не может быть свидетелем',
    'қол қоюдан бас тартқан адам куә бола алмайды',
  ],
  ['are employees of the roster', 'назовите сотрудников из списка', 'тізімдегі қызметкерлерді атаңыз'],
  [
    'The notice {id} is recorded as served already.',
    'Вручение этого уведомления уже отмечено.',
    'Бұл хабарламаның тапсырылғаны белгіленген.',
  ],
  [
    'The notice {id} was withdrawn; a later one holds.',
    'Это уведомление отозвано: действует более позднее.',
    'Бұл хабарлама қайтарып алынған: кейінгісі қолданылады.',
  ],
  [
    'is before {made:day}, the day on which the notice {id} was made',
    'это раньше {made}, дня составления уведомления',
    'бұл хабарлама жасалған {made} күнінен бұрын',
  ],
  [
    'a scan of what was signed, or of the act, is needed',
    'нужен скан подписанного документа или акта',
    'қол қойылған құжаттың немесе актінің сканы керек',
  ],
  [
    'belong to a refusal to sign only',
    'относится только к отказу от подписи',
    'тек қол қоюдан бас тартуға қатысты',
  ],
  ['{fileName} is empty', 'файл «{fileName}» пуст', '«{fileName}» файлы бос'],
  [
    '{fileName} is not a {kinds} document',
    'файл «{fileName}» не подходит: принимаются {kinds}',
    '«{fileName}» файлы жарамайды: {kinds} қабылданады',
  ],
  [
    '{field}: {fileName} is larger than the {maxBytes} bytes allowed.',
    'Файл «{fileName}» больше допустимого: {maxBytes} байт.',
    '«{fileName}» файлы рұқсат етілгеннен үлкен: {maxBytes} байт.',
  ],
  [
    'This employee has no open case.',
    'У этого сотрудника нет открытого дела.',
    'Бұл қызметкердің ашық ісі жоқ.',
  ],
]
