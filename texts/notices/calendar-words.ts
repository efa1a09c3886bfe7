import type { Language } from '../language.ts'
import type { NoticeTexts } from './notice-texts.ts'

/** What the events of a notice's calendar files are called in each language. */
export const calendarWords: Record<Language, NoticeTexts['calendar']> = {
  kk: {
    stages: {
      fitness: 'Аттестаттау: дене шынықтыру нормативтері',
      testing: 'Аттестаттау: компьютерлік тестілеу',
      study: 'Аттестаттау: психологиялық-әлеуметтік зерттеу',
      polygraph: 'Аттестаттау: полиграфологиялық зерттеу',
      meeting: 'Аттестаттау: комиссия отырысы',
    },
    dropped: 'Күші жойылды',
  },
  ru: {
    stages: {
      fitness: 'Аттестация: нормативы по физической подготовке',
      testing: 'Аттестация: компьютерное тестирование',
      study: 'Аттестация: психолого-социологическое исследование',
      polygraph: 'Аттестация: полиграфологическое исследование',
      meeting: 'Аттестация: заседание комиссии',
    },
    dropped: 'Отменено',
  },
  en: {
    stages: {
      fitness: 'Certification: fitness standards',
      testing: 'Certification: computer test',
      study: 'Certification: psycho-sociological study',
      polygraph: 'Certification: polygraph',
      meeting: 'Certification: meeting of the commission',
    },
    dropped: 'Cancelled',
  },
}
