import type { RecordingPaperWords } from '../word-keys.ts'

/** The papers of recordings, in Kazakh. */
export const recordingPapers: RecordingPaperWords = {
  'destruction-act': {
    title: 'АКТ',
    subtitle: 'әңгімелесу жазбаларын жою туралы',
    approve: 'БЕКІТЕМІН',
    text: '{date} жасалды: төменде көрсетілген жазбалардың сақтау мерзімі өтті және олар жойылуға жатады. Жазбалардың барлығы: {count}.',
    carriedOut: 'Акт {date} орындалды; әр жазбаның тағдыры соңғы бағанда көрсетілген.',
    recording: 'Жазба',
    size: '{bytes} байт',
    of: 'Іс, отырыс',
    outcome: 'Орындалуы',
    destroyed: 'жойылды',
    kept: 'сақталды',
    reasons: {
      'term-runs': 'сақтау мерзімі өтуде',
      held: 'жоюдан ұсталған',
      'appeal-open': 'шағым қаралуда',
      'case-open': 'аттестаттау аяқталмаған',
      'term-over': 'сақтау мерзімі өтті',
    },
  },
}
