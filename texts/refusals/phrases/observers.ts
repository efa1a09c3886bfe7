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
]
