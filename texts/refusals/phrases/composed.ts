import type { Phrase } from '../phrase.ts'

/** Sentences whose rule puts them together of two, where the parts alone would not translate. */
export const composedPhrases: readonly Phrase[] = [
  [
    'No case of this commission waits for a meeting on {on:day}.',
    'На {on} ни одно дело этой комиссии не ждёт заседания.',
    '{on} күні бұл комиссияның отырысты күтіп тұрған ісі жоқ.',
  ],
  [
    'No case of this commission waits for a meeting on {on:day}. One was left out: {reason:said}.',
    'На {on} ни одно дело этой комиссии не ждёт заседания. Одно не вошло: {reason}.',
    '{on} күні бұл комиссияның отырысты күтіп тұрған ісі жоқ. Біреуі кірмеді: {reason}.',
  ],
  [
    'the case is scheduled for no day yet, not for {heldOn:day}',
    'дело ещё не назначено, в том числе на {heldOn}',
    'іс әлі ешбір күнге, соның ішінде {heldOn} күніне тағайындалмаған',
  ],
  [
    'the outcome is never worse, nor the same: one of none',
    'итог не бывает хуже или тем же: лучшего решения нет',
    'нәтиже нашар да, сол күйінде де болмайды: одан жақсы шешім жоқ',
  ],
  [
    'Content-Type: expected application/json.',
    'Content-Type: нужен application/json.',
    'Content-Type: application/json керек.',
  ],
  [
    'Content-Type: expected application/json or multipart/form-data.',
    'Content-Type: нужен application/json или multipart/form-data.',
    'Content-Type: application/json немесе multipart/form-data керек.',
  ],
  ['The determination did not come to its end', 'Определение не завершилось', 'Айқындау аяқталмады'],
  [
    'the case is scheduled for {on:day}, not for {heldOn:day}',
    'дело назначено на {on}, а не на {heldOn}',
    'іс {heldOn} емес, {on} күніне тағайындалған',
  ],
]
