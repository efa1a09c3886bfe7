import type { Phrase } from '../phrase.ts'

/** What is refused of recordings of interviews and of their destruction. */
export const recordingPhrases: readonly Phrase[] = [
  [
    '{file} is no recording: expected {kinds}',
    '{file} не является записью: нужен {kinds}',
    '{file} жазба емес: {kinds} керек',
  ],
  [
    'file: {file} broke off before its end; nothing of it was kept.',
    'Передача файла {file} прервалась; ничего из него не сохранено.',
    '{file} файлын жіберу үзілді; одан ештеңе сақталған жоқ.',
  ],
  [
    'This item was not opened: there is no interview to be recorded.',
    'Этот вопрос не открывали: собеседования, которое можно записать, не было.',
    'Бұл мәселе ашылған жоқ: жазылатын әңгімелесу болмаған.',
  ],
  [
    'This Idempotency-Key was used for another recording.',
    'Этот ключ уже использован для другой записи.',
    'Бұл кілт басқа жазба үшін пайдаланылған.',
  ],
  [
    'This recording was destroyed by an act.',
    'Эта запись уничтожена по акту.',
    'Бұл жазба акт бойынша жойылған.',
  ],
  [
    '{day:day} is before the act was drawn up on {drawnUp:day}',
    '{day} раньше дня составления акта ({drawnUp})',
    '{day} акт жасалған күннен ({drawnUp}) бұрын',
  ],
  ['There are no such bytes', 'Таких байтов нет', 'Мұндай байттар жоқ'],
  [
    'Content-Type: expected multipart/form-data.',
    'Content-Type: ожидается multipart/form-data.',
    'Content-Type: multipart/form-data күтіледі.',
  ],
  ['Range: the recording has {bytes} bytes.', 'В записи {bytes} байт.', 'Жазбада {bytes} байт бар.'],
  [
    'This recording is not in the storage any more; that stands on record.',
    'Этой записи больше нет в хранилище; это отмечено в деле.',
    'Бұл жазба сақтау орнында жоқ; бұл іске жазылды.',
  ],
  [
    'This hold is not on the recording.',
    'Такого запрета на уничтожение у записи нет.',
    'Жазбада мұндай жоюға тыйым жоқ.',
  ],
  [
    'There is no recording whose term is over and that nothing keeps.',
    'Записей, срок хранения которых истёк и которые ничто не удерживает, нет.',
    'Сақтау мерзімі өткен және ештеңе ұстап тұрмаған жазба жоқ.',
  ],
  [
    'The act was approved already under another number.',
    'Акт уже утверждён под другим номером.',
    'Акт басқа нөмірмен бекітіліп қойған.',
  ],
]
