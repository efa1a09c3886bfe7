import { type FactForm, factForm } from '../../acts/case/fact-form.ts'
import { submitFact } from '../../acts/case/submit-fact.ts'
import { forbidden, notFound } from '../../acts/problem.ts'
import { SCHEDULED_STAGES } from '../../regulation/rulesets/keys.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import { dayTyped } from '../forms/day-typed.ts'
import { type Check, type Form, formFor } from '../forms/form.ts'
import { formPage } from '../forms/form-page.ts'
import type { Visit } from '../pages/visit.ts'
import { FACT_KINDS } from './act-address.ts'
import { allowedActs, caseOf, type ShownCase } from './case-frame.ts'
import { correctionForm } from './correction-form.ts'
import { keyedGaps, unnamedGaps } from './dossier-gaps.ts'
import { arrangeFact, FACT_FIELDS } from './fact-fields.ts'
import { mendingLead } from './mending-lead.ts'

/** The form for a fact of a case, of each kind. */
export const factPage = formPage({
  path: '/cases/:case/acts/:kind',
  section: 'cases',
  form: async (visit) => {
    const found = await caseOf(visit)
    const kind = factForm.options
      .map((option) => option.shape.kind.value)
      .find((each) => each === visit.params.kind)
    if (kind === undefined || !FACT_KINDS.includes(kind)) throw notFound()
    if (!(await allowedActs(visit, found.id)).has(`fact/${kind}`))
      throw forbidden('This act of the case is done by somebody else.')
    return kind === 'correction' ? correctionForm(visit, found) : formOf(visit, found, kind)
  },
})

const formOf = async (visit: Visit, found: ShownCase, kind: FactForm['kind']): Promise<Form> => {
  const { say, context, query, today } = visit
  const stage = SCHEDULED_STAGES.find((each) => each === query.stage) ?? null
  const stages = rulesetOf(found.ruleset).certification.stages
  const asEmployee = context.actor.employeeId === found.employee.id
  const inSystem = context.settings.inSystemAcquaintance
  const owed = found.owed.find((duty) => duty.act === kind)
  const act = say(`act.${kind}`)
  const fixed = { kind, caseId: found.id, ...fixedOf(visit, kind, stage) }
  const asked = FACT_FIELDS[kind]({ say, stages, stage, asEmployee, inSystem }).filter(
    ({ name }) => !(name in fixed),
  )
  const form = formFor(submitFact, {
    heading: stage ? `${act}: ${say(`stage.${stage}`)}` : headingOf(visit, kind),
    lead: [
      say('fact.of', { person: named(found), number: found.number }),
      ...leadOf(visit, kind),
      ...(await mendingLead(visit, found, kind)),
    ],
    clauses: { ruleset: found.ruleset, cite: owed?.cite ?? [] },
    fields: [{ kind: 'day', name: 'occurredOn', label: 'fact.occurredOn' }, ...asked],
    button: say(asEmployee && asked.some(({ statement }) => statement) ? 'fact.sign' : 'fact.send'),
    back: { href: `/cases/${found.number}`, text: say('case.backTo', { number: found.number }) },
    prefilled: dayTyped('occurredOn', today.toString()),
    ...(CHECKED.has(kind) ? { check: checkOf(found, kind, visit) } : {}),
    fixed,
    done: ({ id }) => `/cases/${found.number}/acts/${kind}/${id}`,
  })
  return { ...form, send: (given, at) => form.send(keyed(found, arrangeFact(given), say), at) }
}

/** The button says the act; of a dossier, what it would be sent without is said too. */
const checkOf = (found: ShownCase, kind: FactForm['kind'], { say }: Visit): Check => ({
  button: say(`act.${kind}`),
  ...(kind === 'dossier-sent' && { unfinished: (given) => unnamedGaps(found, given, say) }),
})

const keyed = (found: ShownCase, { missing, ...given }: Record<string, unknown>, say: Visit['say']) =>
  Array.isArray(missing) ? { ...given, missing: keyedGaps(found, missing, say) } : given

/** What serves, signs, or hands on: looked at before it is on record. */
const CHECKED: ReadonlySet<string> = new Set([
  'served',
  'refused-to-sign',
  'shorter-notice-consent',
  'profile',
  'familiarised',
  'disagreement',
  'dossier-sent',
  'acquainted',
] satisfies FactForm['kind'][])

/** What an employee asks of the personnel service beside corrections has a page of its own name. */
const ASKS = ['another-date', 'good-reason'] as const

const askedFor = ({ query }: Visit, kind: FactForm['kind']) =>
  kind === 'correction-asked' ? ASKS.find((about) => about === query.about) : undefined

const headingOf = (visit: Visit, kind: FactForm['kind']): string => {
  const about = askedFor(visit, kind)
  return visit.say(about ? `ask.${about}` : `act.${kind}`)
}

/** What the address says already. */
const fixedOf = (visit: Visit, kind: FactForm['kind'], stage: string | null): Record<string, unknown> => {
  const { query } = visit
  const about = askedFor(visit, kind)
  if (about) return { about }
  if (kind === 'result') return { stage }
  if (kind === 'correction-confirmed') return { correction: query.correction }
  if (kind === 'correction-answered') return { asked: query.asked }
  if (kind === 'acquainted' && /^[12]$/.test(query.round ?? '')) return { round: Number(query.round) }
  return {}
}

const leadOf = (visit: Visit, kind: FactForm['kind']): string[] => {
  const { say } = visit
  const about = askedFor(visit, kind)
  if (about) return [say(`ask.lead.${about}`)]
  return kind === 'disagreement' ||
    kind === 'familiarised' ||
    kind === 'profile' ||
    kind === 'shorter-notice-consent'
    ? [say(`fact.lead.${kind}`)]
    : []
}

const named = ({ employee }: ShownCase): string => `${employee.familyName} ${employee.givenName}`
