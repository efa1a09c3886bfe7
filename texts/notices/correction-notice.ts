import type { Language } from '../language.ts'
import type { NoticeParam } from './notice-params.ts'
import type { KindTexts } from './notice-texts.ts'

type CorrectionWords = {
  kinds: Record<'record-corrected', KindTexts>
  params: Record<Extract<NoticeParam, 'corrected' | 'wrongOn' | 'rightOn'>, string>
}

/** The notice of a correction in each language. What a result, a vote or a reason says is read after sign-in, not in a mail. */
export const correctionNotice: Record<Language, CorrectionWords> = {
  kk: {
    kinds: {
      'record-corrected': {
        subject: 'Аттестаттау: ісіңіздегі жазба түзетілді',
        what: 'Аттестаттау ісіңіздегі жазба түзетілді. Бұрынғы жазба сақталады, түзетуді екінші адам растады.',
        todo: 'Төмендегі сілтеме бойынша бұрынғы және жаңа мәнді, кім және не себепті түзеткенін оқыңыз. Келіспесеңіз, кадр қызметіне хабарлаңыз немесе шағым беріңіз.',
      },
    },
    params: { corrected: 'Не түзетілді', wrongOn: 'Бұрын жазылған күні', rightOn: 'Дұрыс күні' },
  },
  ru: {
    kinds: {
      'record-corrected': {
        subject: 'Аттестация: запись в Вашем деле исправлена',
        what: 'Запись в Вашем аттестационном деле исправлена. Прежняя запись сохраняется, исправление подтвердил второй человек.',
        todo: 'Прочитайте по ссылке прежнее и новое значение, кто и почему исправил. Если Вы не согласны, сообщите кадровой службе или подайте жалобу.',
      },
    },
    params: { corrected: 'Что исправлено', wrongOn: 'Было записано', rightOn: 'Верная дата' },
  },
  en: {
    kinds: {
      'record-corrected': {
        subject: 'Certification: an entry in your record was corrected',
        what: 'An entry in the record of your certification was corrected. The earlier entry is kept, and a second person confirmed the correction.',
        todo: 'Read at the link what stood there and what stands there now, who corrected it and why. If you do not agree, tell the personnel service or appeal.',
      },
    },
    params: { corrected: 'What was corrected', wrongOn: 'Recorded as', rightOn: 'The right day' },
  },
}
