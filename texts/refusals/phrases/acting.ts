import type { Phrase } from '../phrase.ts'

/** What is refused of orders by which one acts for another, and of corrections. */
export const actingPhrases: readonly Phrase[] = [
  [
    'A commission has no substitutes: who is missing counts as absent, and another order changes its composition.',
    'Замены в комиссии нет: кого нет, тот считается отсутствующим, состав меняет другой приказ.',
    'Комиссияда алмастыру жоқ: келмегені жоқ деп есептеледі, құрамды басқа бұйрық өзгертеді.',
  ],
  [
    'Somebody acts in this office on one of these days already.',
    'В один из этих дней эту должность уже исполняет другой.',
    'Осы күндердің бірінде бұл қызметті басқа адам атқарып жүр.',
  ],
  [
    'This order was ended before its time already.',
    'Этот приказ уже прекращён досрочно.',
    'Бұл бұйрықтың күші мерзімінен бұрын тоқтатылған.',
  ],
  [
    'nobody on the roster and no account has this id',
    'такого нет ни в списке сотрудников, ни среди учётных записей',
    'мұндай адам қызметкерлер тізімінде де, есептік жазбаларда да жоқ',
  ],
  [
    'nobody on the roster has this id',
    'такого нет в списке сотрудников',
    'мұндай адам қызметкерлер тізімінде жоқ',
  ],
  ['does not hold this office', 'не занимает эту должность', 'бұл қызметті атқармайды'],
  [
    'is a member of the commission whose record is kept: a secretary is none',
    'входит в комиссию, чей протокол ведётся: секретарь в неё не входит',
    'хаттамасы жүргізілетін комиссияның мүшесі: хатшы оған кірмейді',
  ],
  ['cannot be entered like this', 'так внести нельзя', 'бұлай енгізуге болмайды'],
  ['is the holder of the office himself', 'это сам занимающий должность', 'бұл қызметті атқарушының өзі'],
  [
    'has to be another person than the one who enters the order',
    'должен быть не тот, кто вносит приказ',
    'бұйрықты енгізушіден басқа адам болуы керек',
  ],
  ['the last day is before the first', 'последний день раньше первого', 'соңғы күн бірінші күннен бұрын'],
  [
    'is past: what was done under it stands',
    'прошло: сделанное по приказу остаётся в силе',
    'өтіп кетті: бұйрық бойынша жасалғаны күшінде қалады',
  ],
  ['is not before its last day', 'не раньше его последнего дня', 'оның соңғы күнінен бұрын емес'],
  [
    'The case is taking its last steps; send it again in a moment.',
    'Дело делает последние шаги; отправьте ещё раз чуть позже.',
    'Іс соңғы қадамдарын жасап жатыр; сәл кейінірек қайта жіберіңіз.',
  ],
  [
    'there is no decision whose votes could be corrected',
    'нет решения, голоса по которому можно исправить',
    'дауыстарын түзетуге болатын шешім жоқ',
  ],
  [
    'expected with the correction of {what:word}',
    'нужно для такого исправления ({what})',
    'мұндай түзету үшін қажет ({what})',
  ],
  [
    'does not belong to the correction of {what:word}',
    'не относится к такому исправлению ({what})',
    'мұндай түзетуге жатпайды ({what})',
  ],
  [
    'the amendment moves no limit of this meeting',
    'изменение календаря не переносит сроков этого заседания',
    'күнтізбенің өзгеруі бұл отырыстың мерзімдерін жылжытпайды',
  ],
  ['expected with this correction', 'нужно для этого исправления', 'бұл түзету үшін қажет'],
]
