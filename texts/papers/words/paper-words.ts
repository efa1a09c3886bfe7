import type { Language } from '../../language.ts'
import { PAGE_TEXTS } from '../../pages/page-texts.ts'
import { type ActingPaperWords, actingPaperWords } from './acting-paper-words.ts'
import { aftermathPapers as aftermathPapersEn } from './en/aftermath-paper-words.ts'
import { casePapers as casePapersEn } from './en/case-paper-words.ts'
import { meetingPapers as meetingPapersEn } from './en/meeting-paper-words.ts'
import { recordingPapers as recordingPapersEn } from './en/recording-paper-words.ts'
import { shared as sharedEn } from './en/shared-words.ts'
import { aftermathPapers as aftermathPapersKk } from './kk/aftermath-paper-words.ts'
import { casePapers as casePapersKk } from './kk/case-paper-words.ts'
import { meetingPapers as meetingPapersKk } from './kk/meeting-paper-words.ts'
import { recordingPapers as recordingPapersKk } from './kk/recording-paper-words.ts'
import { shared as sharedKk } from './kk/shared-words.ts'
import { aftermathPapers as aftermathPapersRu } from './ru/aftermath-paper-words.ts'
import { casePapers as casePapersRu } from './ru/case-paper-words.ts'
import { meetingPapers as meetingPapersRu } from './ru/meeting-paper-words.ts'
import { recordingPapers as recordingPapersRu } from './ru/recording-paper-words.ts'
import { shared as sharedRu } from './ru/shared-words.ts'
import type {
  AftermathPaperWords,
  CasePaperWords,
  MeetingPaperWords,
  RecordingPaperWords,
  SharedWords,
} from './word-keys.ts'

/** Every word of the papers in one language: what stands on all of them, and each paper's own under its key. */
export type PaperWords = SharedWords &
  CasePaperWords &
  AftermathPaperWords &
  MeetingPaperWords &
  RecordingPaperWords &
  ActingPaperWords & { events: EventWords }

/** What is said of each event of a log, on pages and on papers alike. */
type EventWords = Readonly<Record<string, string>>

const EVENT = 'event.'

const eventWords = (language: Language): EventWords =>
  Object.fromEntries(
    Object.entries(PAGE_TEXTS[language]).flatMap(([key, text]) =>
      key.startsWith(EVENT) ? [[key.slice(EVENT.length), text]] : [],
    ),
  )

/** The words of the papers. */
export const PAPER_WORDS: Record<Language, PaperWords> = {
  kk: {
    ...sharedKk,
    ...casePapersKk,
    ...aftermathPapersKk,
    ...meetingPapersKk,
    ...recordingPapersKk,
    ...actingPaperWords.kk,
    events: eventWords('kk'),
  },
  ru: {
    ...sharedRu,
    ...casePapersRu,
    ...aftermathPapersRu,
    ...meetingPapersRu,
    ...recordingPapersRu,
    ...actingPaperWords.ru,
    events: eventWords('ru'),
  },
  en: {
    ...sharedEn,
    ...casePapersEn,
    ...aftermathPapersEn,
    ...meetingPapersEn,
    ...recordingPapersEn,
    ...actingPaperWords.en,
    events: eventWords('en'),
  },
}
