/** The papers of recordings, in Russian. */
export const recordingPapers = {
  'destruction-act': {
    title: 'АКТ',
    subtitle: 'об уничтожении записей собеседований',
    approve: 'УТВЕРЖДАЮ',
    text: 'Составлен {date} о том, что срок хранения перечисленных ниже записей истёк, и они подлежат уничтожению. Всего записей: {count}.',
    carriedOut: 'Акт исполнен {date}; что стало с каждой записью, указано в последнем столбце.',
    recording: 'Запись',
    size: '{bytes} байт',
    of: 'Дело, заседание',
    outcome: 'Исполнение',
    destroyed: 'уничтожена',
    kept: 'сохранена',
    reasons: {
      'term-runs': 'срок хранения идёт',
      held: 'удержана от уничтожения',
      'appeal-open': 'идёт обжалование',
      'case-open': 'аттестация не завершена',
      'term-over': 'срок хранения истёк',
    },
  },
}
