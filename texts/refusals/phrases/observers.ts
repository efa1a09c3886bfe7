import type { Phrase } from '../phrase.ts'

/** Why somebody observes a meeting or does not, and what is refused of his application. */
export const observerPhrases: readonly Phrase[] = [
  ['given up', 'отказался от участия', 'қатысудан бас тартты'],
  [
    'every place is taken by earlier applications',
    'все места заняты поданными раньше заявлениями',
    'барлық орын бұрын берілген өтініштермен толған',
  ],
  [
    'among the first who qualify',
    'среди первых, кто отвечает требованиям',
    'талаптарға сай алғашқылардың қатарында',
  ],
  ['the act knows no observers', 'акт не предусматривает наблюдателей', 'акт байқаушыларды көздемейді'],
  [
    'applied before the meeting was announced',
    'заявление подано до объявления о заседании',
    'өтініш отырыс туралы хабарланғанға дейін берілген',
  ],
  [
    'applied on {on:day}, after {until:day}',
    'заявление подано {on}, позже {until}',
    'өтініш {on} күні, {until} күнінен кейін берілген',
  ],
  [
    'a copy of the identity document is missing',
    'нет копии удостоверения личности',
    'жеке куәліктің көшірмесі жоқ',
  ],
  [
    'the proof of membership in the association is missing',
    'нет подтверждения членства в объединении',
    'бірлестікке мүшеліктің растамасы жоқ',
  ],
  ['a {subordination:word} subordinate of the head', 'подчинён этому руководителю', 'осы басшыға бағынады'],
  [
    'The act of this meeting knows no observers.',
    'Акт этого заседания не предусматривает наблюдателей.',
    'Бұл отырыстың актісі байқаушыларды көздемейді.',
  ],
  [
    'observers are registered on the day of the meeting, {on:day}',
    'наблюдателей регистрируют в день заседания, {on}',
    'байқаушылар отырыс күні, {on}, тіркеледі',
  ],
  [
    'is neither a deputy nor a representative of a public association',
    'не является депутатом или представителем общественного объединения',
    'депутат та, қоғамдық бірлестіктің өкілі де емес',
  ],
  [
    'serves or served under the head',
    'находится или находился в подчинении этого руководителя',
    'осы басшыға бағынады немесе бағынған',
  ],
  [
    'the identity is not proven by the papers',
    'документы не удостоверяют личность',
    'құжаттар жеке басты растамайды',
  ],
  [
    'the membership in the association is not proven by the papers',
    'документы не подтверждают членство в объединении',
    'құжаттар бірлестікке мүшелікті растамайды',
  ],
  ['the papers are being looked at', 'документы рассматриваются', 'құжаттар қаралуда'],
  [
    'keeps the place of the meeting that was not held',
    'сохраняет место с несостоявшегося заседания',
    'өтпеген отырыстағы орнын сақтайды',
  ],
  ['has applied already', 'уже подал заявление', 'бұрын өтініш берген'],
  ['is not admitted as an observer', 'не допущен в качестве наблюдателя', 'байқаушы ретінде жіберілмеген'],
  [
    'was not registered on the day of the meeting',
    'не зарегистрирован в день заседания',
    'отырыс күні тіркелмеген',
  ],
  ['the time for it ended on {on:day}', 'срок для этого истёк {on}', 'бұл үшін мерзім {on} күні өтті'],
  ['the memo allows it', 'это позволяет памятка', 'бұған жадынама рұқсат береді'],
  ['the minutes are not signed yet', 'протокол ещё не подписан', 'хаттамаға әлі қол қойылмаған'],
  ['the meeting is not closed yet', 'заседание ещё не закрыто', 'отырыс әлі жабылмаған'],
  [
    'observers apply until {until:day}',
    'заявления наблюдателей принимались до {until} включительно',
    'байқаушылардың өтініштері {until} күнін қоса алғанға дейін қабылданды',
  ],
  [
    'The observer was registered on the day already.',
    'Наблюдатель уже зарегистрирован в день заседания.',
    'Байқаушы отырыс күні тіркеліп қойған.',
  ],
  ['a refusal has its ground', 'у отказа должно быть основание', 'бас тартудың негізі болуы керек'],
  [
    'There is no place that could still be given up.',
    'Места, от которого ещё можно отказаться, нет.',
    'Әлі бас тартуға болатын орын жоқ.',
  ],
  [
    'Too many requests came from your address; try again later.',
    'С вашего адреса пришло слишком много запросов; попробуйте позже.',
    'Сіздің мекенжайыңыздан тым көп сұрау келді; кейінірек қайталап көріңіз.',
  ],
  ['Too many requests', 'Слишком много запросов', 'Тым көп сұрау'],
  ['say where it was published', 'укажите, где опубликовано', 'қайда жарияланғанын көрсетіңіз'],
]
