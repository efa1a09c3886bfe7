import type { Language } from '../language.ts'
import type { NoticeTexts } from './notice-texts.ts'

/** What a notice says to whoever has it for the holder of an office, in each language. */
export const actingWords: Record<Language, Pick<NoticeTexts, 'acting' | 'offices'>> = {
  kk: {
    acting: 'Бұл Сізге міндетін атқарушы ретінде жіберілді ({{office}}): {{date}} күнгі № {{number}} бұйрық',
    offices: {
      directHead: 'тікелей басшы',
      head: 'уәкілетті басшы',
      personnel: 'кадр қызметі',
      secretary: 'комиссия хатшысы',
    },
  },
  ru: {
    acting: 'Вы получаете это как исполняющий обязанности ({{office}}): приказ № {{number}} от {{date}}',
    offices: {
      directHead: 'непосредственный руководитель',
      head: 'уполномоченный руководитель',
      personnel: 'кадровая служба',
      secretary: 'секретарь комиссии',
    },
  },
  en: {
    acting: 'You receive this acting for the {{office}}: order No. {{number}} of {{date}}',
    offices: {
      directHead: 'direct head',
      head: 'authorised head',
      personnel: 'personnel service',
      secretary: 'secretary of the commission',
    },
  },
}
