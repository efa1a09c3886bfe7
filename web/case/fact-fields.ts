import type { FactForm } from '../../acts/case/fact-form.ts'
import { ASKED_ABOUT } from '../../regulation/course/correction.ts'
import { LIFE_EVENTS, MOVEMENT_REASONS } from '../../regulation/course/life-event.ts'
import type { Stage } from '../../regulation/rulesets/certification-rules.ts'
import { SCHEDULED_STAGES, type ScheduledStage } from '../../regulation/rulesets/keys.ts'
import type { PageKey } from '../../texts/pages/page-texts.ts'
import type { Say } from '../../texts/pages/say.ts'
import type { Field, Option } from '../forms/field.ts'

/** What the questions of a fact depend on: who asks, of which stage, under which ruleset. */
export type FactAsked = {
  say: Say
  stages: readonly Stage[]
  stage: ScheduledStage | null
  /** Whether the visitor is the employee himself. */
  asEmployee: boolean
  /** Whether a click after sign-in counts as a signature, by an act of the body. */
  inSystem: boolean
}

const scans: Field = { kind: 'files', name: 'documents', label: 'fact.documents', optional: true }
const scan: Field = { kind: 'files', name: 'documents', label: 'fact.documents' }

const options = (say: Say, group: string, keys: readonly string[]): Option[] =>
  keys.map((value) => ({ value, text: say(`${group}.${value}` as PageKey) }))

/** One signs after sign-in, where that counts; everything else is a scan that the personnel service registers. */
const signing = ({ say, asEmployee, inSystem }: FactAsked, statement: PageKey): Field[] =>
  asEmployee && inSystem
    ? [{ kind: 'tick', name: 'statement', label: statement, statement: true }]
    : [
        {
          kind: 'choice',
          name: 'how',
          label: 'fact.how',
          options: options(say, 'fact.signedHow', inSystem ? ['signature', 'in-system'] : ['signature']),
        },
        asEmployee || !inSystem ? scan : scans,
      ]

/** The questions of a result; none for what is no stage. */
export const resultFields = (stage: string | undefined, stages: readonly Stage[]): Field[] =>
  SCHEDULED_STAGES.flatMap((key) => (key === stage ? RESULTS[key]({ stages }) : []))

const RESULTS: Record<ScheduledStage, (asked: Pick<FactAsked, 'stages'>) => Field[]> = {
  fitness: () => [{ kind: 'yes-no', name: 'standardsMet', label: 'fact.standardsMet' }],
  testing: ({ stages }) =>
    (stages.find(({ key }) => key === 'testing')?.subjects ?? []).flatMap(({ key }): Field[] => [
      { kind: 'number', name: `${key}-score`, label: `fact.score.${key}`, optional: true },
      { kind: 'number', name: `${key}-threshold`, label: `fact.threshold.${key}`, optional: true },
    ]),
  study: () => [{ kind: 'words', name: 'conclusion', label: 'fact.conclusion', optional: true }],
  polygraph: () => [{ kind: 'words', name: 'conclusion', label: 'fact.conclusion', optional: true }],
}

/** The questions of each kind of fact beside the day on which it happened. */
export const FACT_FIELDS: Record<FactForm['kind'], (asked: FactAsked) => Field[]> = {
  'timing-approved': () => [
    { kind: 'day', name: 'from', label: 'fact.from' },
    { kind: 'day', name: 'to', label: 'fact.to' },
    scans,
  ],
  profile: () => [scans],
  'profile-returned': () => [{ kind: 'words', name: 'reason', label: 'fact.returnedFor' }, scans],
  familiarised: (asked) => signing(asked, 'fact.statement.familiarised'),
  disagreement: () => [{ kind: 'yes-no', name: 'additionalInformation', label: 'fact.additional' }, scans],
  information: () => [{ kind: 'text', name: 'from', label: 'fact.informationFrom' }, scans],
  session: () => [{ kind: 'yes-no', name: 'attended', label: 'fact.attended' }, scans],
  result: (asked) => [...(asked.stage === null ? [] : RESULTS[asked.stage](asked)), scans],
  missed: ({ say, stages }) => [
    {
      kind: 'choice',
      name: 'stage',
      label: 'fact.stage',
      options: options(
        say,
        'stage',
        stages.flatMap(({ key, day }) => (day === 'none' ? [] : [key])),
      ),
    },
    {
      kind: 'choice',
      name: 'reason',
      label: 'fact.missedFor',
      options: options(say, 'fact.missedReason', ['good', 'technical', 'none']),
    },
    { kind: 'words', name: 'evidence', label: 'fact.evidence', optional: true },
    scans,
  ],
  served: ({ say }) => [
    {
      kind: 'choice',
      name: 'how',
      label: 'fact.how',
      options: options(say, 'fact.servedHow', ['signature', 'post', 'mail']),
    },
    scans,
  ],
  'refused-to-sign': ({ say }) => [
    {
      kind: 'choice',
      name: 'of',
      label: 'fact.refusedOf',
      options: options(say, 'fact.refused', ['notice', 'profile', 'decision']),
    },
    { kind: 'people', name: 'witnesses', label: 'fact.witnesses' },
    scans,
  ],
  'shorter-notice-consent': () => [scans],
  'dossier-sent': () => [
    { kind: 'words', name: 'missing', label: 'fact.missing', hint: 'fact.missingHint', optional: true },
    scans,
  ],
  acquainted: (asked) => signing(asked, 'fact.statement.acquainted'),
  'life-event': ({ say }) => [
    {
      kind: 'select',
      name: 'event',
      label: 'fact.lifeEvent',
      options: options(say, 'fact.life', LIFE_EVENTS),
    },
    { kind: 'tick', name: 'withdrawn', label: 'fact.withdrawn', optional: true },
    { kind: 'day', name: 'to', label: 'fact.lastDay', optional: true },
    { kind: 'day', name: 'postOn', label: 'fact.postOn', optional: true },
    { kind: 'yes-no', name: 'equivalent', label: 'fact.equivalent', optional: true },
    { kind: 'yes-no', name: 'dutiesChanged', label: 'fact.dutiesChanged', optional: true },
    {
      kind: 'choice',
      name: 'reason',
      label: 'fact.movedFor',
      options: options(say, 'fact.movedReason', MOVEMENT_REASONS),
      optional: true,
    },
    scans,
  ],
  correction: () => [],
  'correction-confirmed': () => [scans],
  'correction-asked': ({ say }) => [
    {
      ...{ kind: 'choice', name: 'about', label: 'correction.about' },
      options: options(say, 'correction.about', ASKED_ABOUT),
    },
    { kind: 'words', name: 'words', label: 'correction.words' },
    scans,
  ],
  'correction-answered': ({ say }) => [
    {
      ...{ kind: 'choice', name: 'outcome', label: 'correction.outcome' },
      options: options(say, 'correction.outcome', ['corrected', 'declined']),
    },
    { kind: 'words', name: 'reason', label: 'correction.answerReason' },
    scans,
  ],
  'meeting-day-confirmed': () => [{ kind: 'words', name: 'reason', label: 'correction.dayReason' }, scans],
}

const SUBJECTS = ['law', 'kazakh', 'logic'] as const

/**
 * The answers of a fact's form in the shape of the act's input.
 *
 * @example arrangeFact({ 'law-score': 71, 'law-threshold': 60 }) //=> { subjects: [{ subject: 'law', score: 71, threshold: 60 }] }
 */
export const arrangeFact = (given: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const { missing, ...rest }: Record<string, unknown> = given
  const subjects = SUBJECTS.flatMap((subject) => {
    const { [`${subject}-score`]: score, [`${subject}-threshold`]: threshold } = rest
    return score === undefined && threshold === undefined ? [] : [{ subject, score, threshold }]
  })
  for (const subject of SUBJECTS) {
    delete rest[`${subject}-score`]
    delete rest[`${subject}-threshold`]
  }
  return {
    ...rest,
    ...(subjects.length > 0 ? { subjects } : {}),
    ...(typeof missing === 'string' ? { missing: missing.split('\n').flatMap(missingItem) } : {}),
  }
}

/** What a line names as missing, with its reason. @example missingItem('Заключение – ещё не поступило') //=> [{ item: 'Заключение', reason: 'ещё не поступило' }] */
export const missingItem = (line: string): { item: string; reason: string }[] => {
  const [item = '', ...reason] = line.split(/\s[–—-]\s/)
  return line.trim() === '' ? [] : [{ item: item.trim(), reason: reason.join(' – ').trim() }]
}
