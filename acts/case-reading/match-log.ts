import { almatyDay } from '../../regulation/almaty-day.ts'
import type { LogAsked, LogChoices, LogLine } from './case-log-answer.ts'

/** Is this entry among those that are asked for? Days are those on which it was recorded, in Almaty. */
export const matchesLog = (
  { actorId, documents, steps, recordedAt }: Pick<LogLine, 'actorId' | 'documents' | 'steps' | 'recordedAt'>,
  { actor, document, step, from, to }: Partial<Omit<LogAsked, 'caseId'>>,
): boolean => {
  const day = almatyDay(recordedAt).toString()
  return (
    (actor === undefined || actorId === actor) &&
    (document === undefined || documents.some(({ id }) => id === document)) &&
    (step === undefined || steps.includes(step)) &&
    (from === undefined || day >= from) &&
    (to === undefined || day <= to)
  )
}

/** Who did something, which documents came and which deadlines were touched, each once, in the order of the log. */
export const choicesOf = (lines: readonly LogLine[]): LogChoices => ({
  actors: onceEach(
    lines.flatMap(({ by }) => by ?? []),
    ({ accountId }) => accountId,
  ),
  documents: onceEach(
    lines.flatMap(({ documents }) => documents),
    ({ id }) => id,
  ),
  steps: [...new Set(lines.flatMap(({ steps }) => steps))],
})

const onceEach = <Item>(items: readonly Item[], key: (item: Item) => string): Item[] => [
  ...new Map(items.map((item) => [key(item), item])).values(),
]
