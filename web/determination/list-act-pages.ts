import { approveLists } from '../../acts/determination/approve-lists.ts'
import { readDetermination } from '../../acts/determination/read-determination.ts'
import { recommendLists } from '../../acts/determination/recommend-lists.ts'
import { supplementDetermination } from '../../acts/determination/supplement-determination.ts'
import { strikingGrounds } from '../../regulation/due/striking-grounds.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import type { Field } from '../forms/field.ts'
import { type Form, formFor } from '../forms/form.ts'
import { formPage } from '../forms/form-page.ts'
import { requireMayDo } from '../pages/may-do.ts'
import type { PageRow } from '../pages/page.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import { readUnitCode } from './unit-choice.ts'
import { wholeHalfYear } from './whole-half-year.ts'

const determinationOf = (visit: Visit) => doAct(visit, readDetermination, { id: visit.params.determination })

type Determination = Awaited<ReturnType<typeof determinationOf>>

const DAYS: readonly Field[] = [
  { kind: 'day', name: 'from', label: 'determination.from', hint: 'determination.fromHint' },
  { kind: 'day', name: 'to', label: 'determination.to', hint: 'determination.toHint' },
]

/** What is done with the lists of a determination: recommended, approved, supplemented. */
export const listActPages: readonly PageRow[] = [
  formPage({
    path: '/determinations/:determination/recommendation',
    section: 'determinations',
    form: async (visit) => {
      await requireMayDo(visit, 'recommend-list', 'body')
      const read = await determinationOf(visit)
      return formFor(recommendLists, {
        ...frameOf(visit, read),
        heading: visit.say('determination.recommend'),
        lead: [visit.say('determination.recommendLead')],
        fields: [...DAYS, await readUnitCode(visit, read.lists)],
        prefilled: wholeHalfYear(read, visit.today),
        button: visit.say('determination.recommend'),
        fixed: { id: read.id },
        done: () => `/determinations/${read.id}/recommended`,
      })
    },
  }),
  formPage({
    path: '/determinations/:determination/approval',
    section: 'determinations',
    form: async (visit) => {
      await requireMayDo(visit, 'approve-list', 'body')
      return approvalForm(visit, await determinationOf(visit))
    },
  }),
  formPage({
    path: '/determinations/:determination/supplement',
    section: 'determinations',
    form: async (visit) => {
      await requireMayDo(visit, 'supplement-list', 'body')
      const read = await determinationOf(visit)
      return formFor(supplementDetermination, {
        ...frameOf(visit, read),
        heading: visit.say('determination.supplement'),
        lead: [visit.say('determination.supplementLead')],
        fields: [],
        button: visit.say('determination.supplement'),
        fixed: { id: read.id },
        done: () => `/determinations/${read.id}/supplemented`,
      })
    },
  }),
]

const frameOf = ({ say }: Visit, { id, ruleset }: Determination) => ({
  clauses: { ruleset, cite: [rulesetOf(ruleset).certification.preparation.timing.cite] },
  back: { href: `/determinations/${id}`, text: say('determination.back') },
})

/** The head approves lists with their timing, and strikes people from them, each on a ground that the rules know. */
const approvalForm = async (visit: Visit, read: Determination): Promise<Form> => {
  const recommended = read.lists.filter(({ state }) => state === 'recommended')
  const grounds = groundKeys(read.ruleset)
  return {
    ...frameOf(visit, read),
    heading: visit.say('determination.approve'),
    lead: [visit.say('determination.approveLead'), visit.say('determination.strikeLead')],
    fields: [
      ...DAYS.map((field): Field => ({ ...field, optional: true, hint: 'determination.asRecommended' })),
      await readUnitCode(visit, recommended),
      ...grounds.map(
        (key): Field => ({ kind: 'people', name: key, label: `determination.ground.${key}`, optional: true }),
      ),
    ],
    button: visit.say('determination.approve'),
    check: {},
    send: async (given, sender) => {
      const struck = grounds.flatMap((ground) =>
        peopleOf(given[ground]).map((employee) => ({ employee, ground })),
      )
      const asked = Object.entries(given).filter(([name]) => !grounds.some((key) => key === name))
      await doAct(sender, approveLists, { ...Object.fromEntries(asked), id: read.id, struck })
      return `/determinations/${read.id}/approved`
    },
  }
}

const groundKeys = (ruleset: string) =>
  Object.keys(strikingGrounds(rulesetOf(ruleset))) as (keyof ReturnType<typeof strikingGrounds>)[]

const peopleOf = (given: unknown): string[] => (Array.isArray(given) ? given.map(String) : [])
