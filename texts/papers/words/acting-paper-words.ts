import type { Language } from '../../language.ts'

/** What a paper says where whoever signs it acts for the holder of an office. */
export type ActingPaperWords = {
  actingFor: {
    /** With the names of both, the office, and the order. */
    line: string
    offices: Record<'directHead' | 'head' | 'personnel' | 'secretary', string>
  }
}

export const actingPaperWords: Record<Language, ActingPaperWords> = {
  kk: {
    actingFor: {
      line: '{name} – міндетін атқарушы: {office} ({whom}), {date} № {number} бұйрық.',
      offices: {
        directHead: 'тікелей басшы',
        head: 'уәкілетті басшы',
        personnel: 'кадр қызметі',
        secretary: 'аттестаттау комиссиясының хатшысы',
      },
    },
  },
  ru: {
    actingFor: {
      line: '{name} – исполняющий обязанности: {office} ({whom}), приказ № {number} от {date}.',
      offices: {
        directHead: 'непосредственный руководитель',
        head: 'уполномоченный руководитель',
        personnel: 'кадровая служба',
        secretary: 'секретарь аттестационной комиссии',
      },
    },
  },
  en: {
    actingFor: {
      line: '{name}, acting for: {office} ({whom}), order No. {number} of {date}.',
      offices: {
        directHead: 'direct head',
        head: 'authorised head',
        personnel: 'personnel service',
        secretary: 'secretary of the certification commission',
      },
    },
  },
}
