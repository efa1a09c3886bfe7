import type { Language } from '../language.ts'
import type { NoticeKind } from './notice-kinds.ts'
import type { KindTexts } from './notice-texts.ts'

/** The notices around a meeting: its call, its observers, its recordings. */
type MeetingNotice = Extract<
  NoticeKind,
  'meeting-call' | 'meeting-cancelled' | `observer-${string}` | 'recordings-due'
>

/** The words of these notices in each language. */
export const meetingNotices: Record<Language, Record<MeetingNotice, KindTexts>> = {
  kk: {
    'meeting-call': {
      subject: 'Аттестаттау комиссиясы: отырыс',
      what: 'Сіз мүшесі болып табылатын аттестаттау комиссиясының отырысы шақырылады.',
      todo: 'Күн тәртібімен және құжаттармен танысып, отырысқа қатысыңыз. Қатыса алмайтын болсаңыз, комиссия хатшысына хабарлаңыз.',
    },
    'meeting-cancelled': {
      subject: 'Аттестаттау комиссиясы: отырыс өтпейді',
      what: 'Аттестаттау комиссиясының төмендегі күнге белгіленген отырысы өтпейді.',
      todo: 'Отырысты күнтізбеңізден алып тастаңыз: мұны қоса берілген файл өзі жасайды. Жаңа күні жеке хабарланады.',
    },
    'observer-admitted': {
      subject: 'Отырысты байқау: сіз жіберілдіңіз',
      what: 'Сіз аттестаттау комиссиясының отырысына байқаушы ретінде жіберілдіңіз.',
      todo: 'Отырыс күні жеке басты куәландыратын құжаттың, ал қоғамдық бірлестік үшін мүшелік туралы құжаттың түпнұсқасымен келіңіз; сізге байқаушының жадынамасы беріледі. Келе алмасаңыз, төмендегі бетте орыннан бас тартыңыз.',
    },
    'observer-refused': {
      subject: 'Отырысты байқау: сіз жіберілмедіңіз',
      what: 'Сіз аттестаттау комиссиясының отырысына байқаушы ретінде жіберілмедіңіз.',
      todo: 'Себебін оқыңыз. Өтініштің жағдайы төмендегі бетте көрсетілген.',
    },
    'observer-no-place': {
      subject: 'Отырысты байқау: орын жоқ',
      what: 'Аттестаттау комиссиясының отырысындағы байқаушылар орнын бұрын өтініш бергендер алған.',
      todo: 'Орын босаса, ол келесі өтінішке өтеді және сізге хабарланады.',
    },
    'observer-letter': {
      subject: 'Аттестаттау: байқаушы басшылыққа жүгінді',
      what: 'Байқаушы аттестаттау комиссиясының жұмысы туралы пікірін жазбаша білдірді.',
      todo: 'Оны отырыс бетінен оқыңыз.',
    },
    'recordings-due': {
      subject: 'Аттестаттау: жазбаларды сақтау мерзімі өтті',
      what: 'Әңгімелесу жазбаларын сақтау мерзімі өтті; оларды жою туралы акт жасалды.',
      todo: 'Тізімді тексеріңіз, сотқа немесе тексеруге керегін қалдырыңыз және актіні басшыға бекітуге беріңіз.',
    },
  },
  ru: {
    'meeting-call': {
      subject: 'Аттестационная комиссия: заседание',
      what: 'Созывается заседание аттестационной комиссии, в состав которой Вы входите.',
      todo: 'Ознакомьтесь с повесткой и документами и примите участие в заседании. О невозможности участия сообщите секретарю комиссии.',
    },
    'meeting-cancelled': {
      subject: 'Аттестационная комиссия: заседание не состоится',
      what: 'Заседание аттестационной комиссии, назначенное на указанный день, не состоится.',
      todo: 'Удалите заседание из календаря: приложенный файл делает это сам. О новой дате будет сообщено отдельно.',
    },
    'observer-admitted': {
      subject: 'Наблюдение за заседанием: вы допущены',
      what: 'Вы допущены к участию в заседании аттестационной комиссии в качестве наблюдателя.',
      todo: 'Придите в день заседания с подлинниками документа, удостоверяющего личность, и, для общественного объединения, документа о членстве; вам дадут памятку наблюдателя. Если прийти не можете, откажитесь от места на странице ниже.',
    },
    'observer-refused': {
      subject: 'Наблюдение за заседанием: вы не допущены',
      what: 'Вы не допущены к участию в заседании аттестационной комиссии в качестве наблюдателя.',
      todo: 'Прочитайте причину. Состояние заявления показано на странице ниже.',
    },
    'observer-no-place': {
      subject: 'Наблюдение за заседанием: мест нет',
      what: 'Места наблюдателей на заседании аттестационной комиссии заняты теми, кто подал заявление раньше.',
      todo: 'Если место освободится, оно перейдёт к следующему заявлению, и вам сообщат.',
    },
    'observer-letter': {
      subject: 'Аттестация: наблюдатель обратился к руководству',
      what: 'Наблюдатель письменно выразил мнение о работе аттестационной комиссии.',
      todo: 'Прочитайте его на странице заседания.',
    },
    'recordings-due': {
      subject: 'Аттестация: истёк срок хранения записей',
      what: 'Срок хранения записей собеседований истёк; составлен акт об их уничтожении.',
      todo: 'Проверьте список, задержите то, что нужно суду или проверке, и передайте акт на утверждение руководителю.',
    },
  },
  en: {
    'meeting-call': {
      subject: 'Certification commission: a meeting',
      what: 'The certification commission of which you are a member is called to a meeting.',
      todo: 'Read the agenda and the documents and take part. If you cannot, tell the secretary of the commission.',
    },
    'meeting-cancelled': {
      subject: 'Certification commission: the meeting will not be held',
      what: 'The meeting of the certification commission on the day below will not be held.',
      todo: 'Take the meeting out of your calendar: the attached file does so. A new day will be told separately.',
    },
    'observer-admitted': {
      subject: 'Observing a meeting: you are admitted',
      what: 'You are admitted as an observer to the meeting of the certification commission.',
      todo: 'Come on the day with the originals of your identity document and, for an association, of the proof of membership; you will be given the observer’s memo. If you cannot come, give up your place on the page below.',
    },
    'observer-refused': {
      subject: 'Observing a meeting: you are not admitted',
      what: 'You are not admitted as an observer to the meeting of the certification commission.',
      todo: 'Read the reason. The state of your application stands on the page below.',
    },
    'observer-no-place': {
      subject: 'Observing a meeting: no place is free',
      what: 'The places of observers at the meeting of the certification commission are taken by those who applied earlier.',
      todo: 'If a place is given up, it goes to the next application and you will be told.',
    },
    'observer-letter': {
      subject: 'Certification: an observer has written to the leadership',
      what: 'An observer has given his opinion on the work of the certification commission in writing.',
      todo: 'Read it on the page of the meeting.',
    },
    'recordings-due': {
      subject: 'Certification: recordings whose term is over',
      what: 'The term of recordings of interviews is over; an act of their destruction was drawn up.',
      todo: 'Check the list, hold back what a court or an inspection needs, and have the head approve the act.',
    },
  },
}
