import { type Pattern, type Phrase, patternOf } from './phrase.ts'
import { actingPhrases } from './phrases/acting.ts'
import { aftermathPhrases } from './phrases/aftermath.ts'
import { campaignPhrases } from './phrases/campaign.ts'
import { casePhrases } from './phrases/case.ts'
import { composedPhrases } from './phrases/composed.ts'
import { datePhrases } from './phrases/dates.ts'
import { listPhrases } from './phrases/lists.ts'
import { meetingPhrases } from './phrases/meeting.ts'
import { observerPhrases } from './phrases/observers.ts'
import { pagePhrases } from './phrases/page.ts'
import { paperPhrases } from './phrases/paper.ts'
import { recordingPhrases } from './phrases/recordings.ts'
import { requestPhrases } from './phrases/request.ts'
import { schemaPhrases } from './phrases/schema.ts'
import { sittingPhrases } from './phrases/sitting.ts'
import { votingPhrases } from './phrases/voting.ts'

/** Sentences that others are put into: of a step, of a field, with the clauses behind them. */
const frames: readonly Phrase[] = [
  [
    '{step:word}: {problem:said} ({cites:cites})',
    '{step}: {problem} ({cites})',
    '{step}: {problem} ({cites})',
  ],
  ['{step:word}: {problem:said}', '{step}: {problem}', '{step}: {problem}'],
  ['{problem:said} ({cites:cites})', '{problem} ({cites})', '{problem} ({cites})'],
]

/** Sentences that stand in our sources word for word, by subject. */
export const SPOKEN_PHRASES: readonly Phrase[] = [
  ...meetingPhrases,
  ...sittingPhrases,
  ...votingPhrases,
  ...observerPhrases,
  ...recordingPhrases,
  ...datePhrases,
  ...campaignPhrases,
  ...casePhrases,
  ...aftermathPhrases,
  ...actingPhrases,
  ...paperPhrases,
  ...listPhrases,
  ...requestPhrases,
  ...pagePhrases,
]

/** Every sentence that somebody is refused with. */
export const PHRASES: readonly Phrase[] = [...SPOKEN_PHRASES, ...composedPhrases, ...schemaPhrases]

const literal = ({ phrase }: Pattern): number => phrase[0].replaceAll(/\{[^}]+\}/g, '').length

/** The patterns of all sentences, those that say most first: a sentence is never taken for a vaguer one. */
export const PATTERNS: readonly Pattern[] = [
  ...PHRASES.map((phrase) => patternOf(phrase)).sort((one, other) => literal(other) - literal(one)),
  ...frames.map((phrase) => patternOf(phrase)),
]

/** What the schemas' own language says of a value. */
export const SCHEMA_PATTERNS: readonly Pattern[] = schemaPhrases.map((phrase) => patternOf(phrase))
