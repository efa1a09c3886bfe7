import { submitFact } from '../../acts/case/submit-fact.ts'
import { CORRECTABLE, type CorrectsKey, DATED_ACTS } from '../../regulation/course/correction.ts'
import { DECISION_KEYS, GROUND_KEYS, SCHEDULED_STAGES } from '../../regulation/rulesets/keys.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import type { PageKey } from '../../texts/pages/page-texts.ts'
import { dayTyped } from '../forms/day-typed.ts'
import type { Field, Option } from '../forms/field.ts'
import { type Form, formFor } from '../forms/form.ts'
import type { Visit } from '../pages/visit.ts'
import { documentsOf, type ShownCase } from './case-frame.ts'
import { arrangeFact, resultFields } from './fact-fields.ts'

const options = ({ say }: Visit, group: string, keys: readonly (string | number)[]): Option[] =>
  keys.map((key) => ({ value: String(key), text: say(`${group}.${key}` as PageKey) }))

const roundField = (visit: Visit): Field => ({
  ...{ kind: 'select', name: 'round', label: 'correction.round', hint: 'correction.roundHint' },
  ...{ optional: true, options: options(visit, 'correction.round', [1, 2]) },
})

/** The form for a correction: first what is wrong, then what is right of it. */
export const correctionForm = (visit: Visit, found: ShownCase): Promise<Form> | Form => {
  const corrects = CORRECTABLE.find((key) => key === visit.query.corrects)
  return corrects === undefined ? choosing(visit, found) : correcting(visit, found, corrects)
}

const choosing = (visit: Visit, found: ShownCase): Form => ({
  heading: visit.say('correction.choose'),
  lead: [visit.say('correction.chooseLead')],
  fields: [
    {
      ...{ kind: 'select', name: 'corrects', label: 'correction.choose' },
      options: options(visit, 'correction.what', CORRECTABLE),
    },
    {
      ...{ kind: 'select', name: 'stage', label: 'fact.stage', hint: 'correction.stageHint', optional: true },
      options: options(visit, 'stage', SCHEDULED_STAGES),
    },
    roundField(visit),
  ],
  button: visit.say('correction.continue'),
  back: { href: `/cases/${found.number}`, text: visit.say('case.backTo', { number: found.number }) },
  prefilled: visit.query.stage ? { corrects: 'result', stage: visit.query.stage } : {},
  send: async (given) => {
    const chosen = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]))
    return `/cases/${found.number}/acts/correction?${new URLSearchParams(chosen)}`
  },
})

const correcting = async (visit: Visit, found: ShownCase, corrects: CorrectsKey): Promise<Form> => {
  const { say, query, today } = visit
  const stage = SCHEDULED_STAGES.find((each) => each === query.stage)
  const needsStage = ['result', 'stage-day', 'absence'].includes(corrects)
  if (needsStage && stage === undefined) return choosing(visit, found)
  const round = /^[12]$/.test(query.round ?? '') ? { round: Number(query.round) } : {}
  const form = formFor(submitFact, {
    heading: `${say('act.correction')}: ${say(`correction.what.${corrects}`)}`,
    lead: [
      say('fact.of', { person: named(found), number: found.number }),
      say('correction.chooseLead'),
      ...(corrects === 'ballot' ? [say('correction.votesLead')] : []),
    ],
    fields: [
      ...(await fieldsOf(visit, found, corrects)),
      { kind: 'words', name: 'reason', label: 'fact.correctionReason' },
      ...scans(corrects),
    ],
    button: say('fact.send'),
    back: { href: `/cases/${found.number}`, text: say('case.backTo', { number: found.number }) },
    prefilled: dayTyped('occurredOn', today.toString()),
    fixed: {
      ...{ kind: 'correction', caseId: found.id, occurredOn: today.toString(), corrects, ...round },
      ...(needsStage ? { stage } : {}),
    },
    done: ({ id }) => `/cases/${found.number}/acts/correction/${id}`,
  })
  return { ...form, send: (given, at) => form.send(arranged(corrects, given), at) }
}

const scans = (corrects: CorrectsKey): Field[] => [
  corrects === 'document'
    ? { kind: 'files', name: 'documents', label: 'correction.rightDocument' }
    : { kind: 'files', name: 'documents', label: 'fact.documents', optional: true },
]

const isDated = (corrects: CorrectsKey): boolean => DATED_ACTS.some((act) => act === corrects)

const fieldsOf = async (visit: Visit, found: ShownCase, corrects: CorrectsKey): Promise<Field[]> => {
  if (isDated(corrects))
    return [{ kind: 'day', name: 'on', label: 'correction.on', hint: 'correction.onHint', optional: true }]
  if (corrects === 'result')
    return resultFields(visit.query.stage, rulesetOf(found.ruleset).certification.stages)
  if (corrects === 'document') return [await documentField(visit, found)]
  return FIELDS[corrects]?.(visit) ?? []
}

const FIELDS: Partial<Record<CorrectsKey, (visit: Visit) => Field[]>> = {
  'stage-day': () => [{ kind: 'day', name: 'on', label: 'correction.on' }],
  absence: (visit) => [
    {
      ...{ kind: 'choice', name: 'absence', label: 'correction.absence' },
      options: options(visit, 'correction.absence', ['good', 'technical', 'none', 'was-there']),
    },
  ],
  witnesses: (visit) => [
    {
      ...{ kind: 'choice', name: 'of', label: 'correction.of' },
      options: options(visit, 'correction.of', ['profile', 'decision']),
    },
    { kind: 'people', name: 'witnesses', label: 'correction.witnesses' },
  ],
  decision: (visit) => [
    {
      ...{ kind: 'ticks', name: 'grounds', label: 'correction.grounds', optional: true },
      options: options(visit, 'correction.ground', GROUND_KEYS),
    },
    {
      ...{ kind: 'choice', name: 'recommendation', label: 'correction.recommendation', optional: true },
      options: options(visit, 'correction.recommendation', ['reserve', 'promotion']),
    },
  ],
  ballot: () => [
    ...DECISION_KEYS.map(
      (decision): Field => ({
        ...{ kind: 'people', name: `for-${decision}`, label: `decision.${decision}`, optional: true },
      }),
    ),
    { kind: 'people', name: 'abstained', label: 'correction.abstained', optional: true },
  ],
}

const documentField = async (visit: Visit, found: ShownCase): Promise<Field> => {
  const { items } = await documentsOf(visit, found.id)
  const all = items.map(({ id, fileName }) => ({ value: id, text: fileName }))
  return { kind: 'select', name: 'document', label: 'correction.document', options: all }
}

const named = ({ employee }: ShownCase): string => `${employee.familyName} ${employee.givenName}`

/** The answers in the shape of the act: a day that was left empty says that the act never happened. */
const arranged = (corrects: CorrectsKey, given: Record<string, unknown>): Record<string, unknown> => {
  if (isDated(corrects)) return { ...given, on: given.on ?? null }
  if (corrects === 'ballot') return withVotes(given)
  return corrects === 'result' ? arrangeFact(given) : given
}

const withVotes = (given: Record<string, unknown>): Record<string, unknown> => {
  const votes: Record<string, string | null> = {}
  const members = (name: string) => (Array.isArray(given[name]) ? given[name].map(String) : [])
  for (const decision of DECISION_KEYS) for (const id of members(`for-${decision}`)) votes[id] = decision
  for (const id of members('abstained')) votes[id] = null
  const rest = Object.entries(given).filter(([name]) => name !== 'abstained' && !name.startsWith('for-'))
  return { ...Object.fromEntries(rest), present: Object.keys(votes), votes }
}
