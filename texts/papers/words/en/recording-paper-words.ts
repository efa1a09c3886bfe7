import type { RecordingPaperWords } from '../word-keys.ts'

/** The papers of recordings, in English. */
export const recordingPapers: RecordingPaperWords = {
  'destruction-act': {
    title: 'ACT',
    subtitle: 'on the destruction of recordings of interviews',
    approve: 'APPROVED',
    text: 'Drawn up on {date}: the term for which the recordings listed below are kept is over, and they are to be destroyed. Recordings: {count}.',
    carriedOut: 'The act was carried out on {date}; the last column says what became of each recording.',
    recording: 'Recording',
    size: '{bytes} bytes',
    of: 'Case, meeting',
    outcome: 'Carried out',
    destroyed: 'destroyed',
    kept: 'kept',
    reasons: {
      'term-runs': 'its term runs',
      held: 'held back from destruction',
      'appeal-open': 'an appeal is open',
      'case-open': 'the certification is not closed',
      'term-over': 'its term is over',
    },
  },
}
