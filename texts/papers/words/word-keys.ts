import type { aftermathPapers } from './ru/aftermath-paper-words.ts'
import type { casePapers } from './ru/case-paper-words.ts'
import type { meetingPapers } from './ru/meeting-paper-words.ts'
import type { recordingPapers } from './ru/recording-paper-words.ts'
import type { shared } from './ru/shared-words.ts'

type Words<Text> = Text extends string
  ? string
  : Text extends readonly string[]
    ? readonly string[]
    : { [Key in keyof Text]: Words<Text[Key]> }

/** The keys of the Russian words; the other languages have the very same, or do not compile. */
export type SharedWords = Words<typeof shared>
export type AftermathPaperWords = Words<typeof aftermathPapers>
export type CasePaperWords = Words<typeof casePapers>
export type MeetingPaperWords = Words<typeof meetingPapers>
export type RecordingPaperWords = Words<typeof recordingPapers>
