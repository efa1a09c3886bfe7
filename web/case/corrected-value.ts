import type { CorrectedValue } from '../../records/notice/read-correction.ts'
import type { Write } from '../rendering/write.ts'

/**
 * What stood in a record, or stands there now, line by line in the reader's language.
 *
 * @example correctedValue({ on: null }, write) //=> ['It never happened']
 */
export const correctedValue = (value: CorrectedValue, write: Write): string[] => [
  ...dayOf(value, write),
  ...resultOf(value, write),
  ...(value.document ? [value.document.fileName] : []),
  ...(value.people ?? []).map(write.person),
  ...decisionOf(value, write),
]

const dayOf = ({ on }: CorrectedValue, { say, day }: Write): string[] =>
  on === undefined ? [] : [on === null ? say('correction.never') : day(on)]

const resultOf = ({ standardsMet, subjects, absence }: CorrectedValue, { say, term }: Write): string[] => [
  ...(standardsMet === undefined ? [] : [say(`correction.standards.${standardsMet ? 'met' : 'not'}`)]),
  ...(subjects ?? []).map(({ subject, score, threshold }) =>
    say('correction.score', { subject: say(`correction.subject.${subject}`), score, threshold }),
  ),
  ...(absence === undefined ? [] : [term('correction.absence', absence ?? 'was-there')]),
]

const decisionOf = (
  { decision, counts, grounds, recommendation }: CorrectedValue,
  { say, term }: Write,
): string[] => [
  ...(decision === undefined
    ? []
    : [decision === null ? say('correction.undecided') : term('decision', decision)]),
  ...Object.entries(counts ?? {}).map(([option, votes]) => `${term('decision', option)}: ${votes}`),
  ...(grounds ?? []).map((ground) => term('correction.ground', ground)),
  ...(recommendation ? [term('correction.recommendation', recommendation)] : []),
]
