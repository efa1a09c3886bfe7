import type { ScheduledStage } from '../rulesets/keys.ts'
import { rulesetOf } from '../rulesets/ruleset-of.ts'

/** What a cell of a column of results may hold: yes or no, a number, words, or one of some keys. */
export type ResultColumn = { name: string; holds: 'yes-no' | 'number' | 'words' | 'missed' }

/** The columns by which a row is known: they are filled in already. */
export const PERSON_COLUMNS = ['case', 'personnelNumber', 'name'] as const

/** Why somebody was absent; nothing where he came. */
export const MISSED_KEYS = ['good', 'technical', 'none'] as const

const SUBJECTS = ['law', 'kazakh', 'logic'] as const
export type Subject = (typeof SUBJECTS)[number]

/** The subjects of the computer test under a ruleset, and whether the threshold of each counts. */
export const subjectsOf = (ruleset: string): { subject: Subject; counts: boolean }[] => {
  const stage = rulesetOf(ruleset).certification.stages.find(({ key }) => key === 'testing')
  return (stage?.subjects ?? []).flatMap(({ key, threshold }) => {
    const subject = SUBJECTS.find((known) => known === key)
    return subject ? [{ subject, counts: threshold === 'counts' }] : []
  })
}

/**
 * The columns in which the results of a stage stand, for cases of these rulesets.
 *
 * @example resultColumns('testing', ['decree-1612']).map(({ name }) => name)
 * //=> ['law', 'lawThreshold', 'logic', 'logicThreshold', 'missed']
 */
export const resultColumns = (stage: ScheduledStage, rulesets: readonly string[]): ResultColumn[] => [
  ...OWN[stage](rulesets),
  { name: 'missed', holds: 'missed' },
]

const conclusion = (): ResultColumn[] => [{ name: 'conclusion', holds: 'words' }]

const OWN: Record<ScheduledStage, (rulesets: readonly string[]) => ResultColumn[]> = {
  fitness: () => [{ name: 'standardsMet', holds: 'yes-no' }],
  testing: (rulesets) => {
    const asked = rulesets.flatMap(subjectsOf)
    return SUBJECTS.flatMap((subject) => {
      const own = asked.filter((each) => each.subject === subject)
      if (own.length === 0) return []
      const score: ResultColumn = { name: subject, holds: 'number' }
      return own.some(({ counts }) => counts)
        ? [score, { name: `${subject}Threshold`, holds: 'number' }]
        : [score]
    })
  },
  study: conclusion,
  polygraph: conclusion,
}
