import { listPlacements } from '../../acts/campaign/list-placements.ts'
import { placeCase } from '../../acts/campaign/place-case.ts'
import { notFound } from '../../acts/problem.ts'
import {
  type PlacementLine,
  listPlacements as readPlacements,
} from '../../records/campaign/list-placements.ts'
import { PLACEMENT_STATES } from '../../records/campaign/read-campaign.ts'
import { SCHEDULED_STAGES } from '../../regulation/rulesets/keys.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import type { Field, Option } from '../forms/field.ts'
import { formFor } from '../forms/form.ts'
import { formPage } from '../forms/form-page.ts'
import type { Cell, Column } from '../listing/cell.ts'
import { listPages } from '../listing/listing.ts'
import { idOfAddress } from '../pages/id-of-address.ts'
import type { PageRow } from '../pages/page.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import { type Write, writeTo } from '../rendering/write.ts'
import { campaignOf, requirePlanner, type ShownCampaign } from './campaign-page.ts'

type Row = PlacementLine & { campaignId: string; commissionName: string | null }

const whyOf = ({ problem, breaches, case: { ruleset } }: Row, { refusedWith }: Write): Cell => {
  const said = problem?.message ?? problem?.detail
  if (said) return refusedWith(said).text
  return breaches.length > 0 && ruleset !== null ? { ruleset, cite: breaches } : null
}

const COLUMNS: readonly Column<Row>[] = [
  { title: 'listing.case', cell: ({ case: { number } }) => ({ text: number, href: `/cases/${number}` }) },
  { title: 'listing.person', cell: ({ case: { employee } }, write) => write.person(employee) },
  { title: 'listing.unit', cell: ({ case: { employee } }) => employee?.unit.name ?? null },
  { title: 'campaign.placement', cell: ({ state }) => ({ group: 'placementState', key: state }) },
  {
    title: 'campaign.heldOn',
    cell: ({ heldOn, moved }, { day, say }) =>
      heldOn === null ? null : { text: day(heldOn), ...(moved ? { note: say('campaign.moved') } : {}) },
  },
  { title: 'campaign.commission', cell: ({ commissionName }) => commissionName },
  ...SCHEDULED_STAGES.map(
    (stage): Column<Row> => ({
      title: `stage.${stage}`,
      cell: ({ schedule }) => ({ day: schedule?.[stage] ?? null }),
    }),
  ),
  { title: 'campaign.why', cell: whyOf },
  {
    title: 'campaign.move',
    cell: ({ state, campaignId, case: { id } }, { say }) =>
      state === 'scheduled' || state === 'called'
        ? null
        : { text: say('campaign.move'), href: `/campaigns/${campaignId}/cases/${id}` },
  },
]

const commissionOptions = ({ commissions }: ShownCampaign, { say }: Visit): Option[] =>
  commissions.map(({ id, orderNumber, unit }) => ({
    value: id,
    text: say('campaign.commissionOf', { number: orderNumber, unit: unit ?? say('listing.wholeBody') }),
  }))

const placementOf = async ({ context, params }: Visit): Promise<PlacementLine> => {
  const filter = { campaignId: idOfAddress(params.campaign), caseId: idOfAddress(params.case) }
  const { items } = await readPlacements(context.database, { filter, page: { position: null, limit: 1 } })
  return items[0] ?? notThere()
}

const notThere = (): never => {
  throw notFound()
}

const stageFields = (ruleset: string): Field[] => {
  const known = rulesetOf(ruleset).certification.stages.map(({ key }) => String(key))
  return SCHEDULED_STAGES.filter((stage) => known.includes(stage)).map((stage) => ({
    ...{ kind: 'day', name: stage, label: `stage.${stage}`, optional: true },
  }))
}

/** The cases of a campaign as a list, and each moved by hand: another day, another commission, other days of stages. */
export const campaignCasePages: readonly PageRow[] = [
  ...listPages<Row>({
    path: '/campaigns/:campaign/cases',
    section: 'campaigns',
    listing: {
      title: async (visit) => visit.say('campaign.casesOf', { name: (await campaignOf(visit)).name }),
      columns: COLUMNS,
      filters: async (visit) => [
        {
          ...{ name: 'state', label: 'campaign.placement', kind: 'select' },
          options: PLACEMENT_STATES.map((value) => ({ value, text: visit.say(`placementState.${value}`) })),
        },
        await dayFilter(visit),
        {
          ...{ name: 'commission', label: 'campaign.commission', kind: 'select' },
          options: commissionOptions(await campaignOf(visit), visit),
        },
      ],
      read: async (visit, asked) => {
        const campaign = await campaignOf(visit)
        const { items, ...page } = await doAct(visit, listPlacements, { id: campaign.id, ...asked })
        const options = commissionOptions(campaign, visit)
        const nameOf = (id: string | null) => options.find(({ value }) => value === id)?.text ?? null
        return {
          ...page,
          items: items.map((item) => ({
            ...{ ...item, campaignId: campaign.id, commissionName: nameOf(item.commission) },
          })),
        }
      },
      none: { title: 'campaign.casesNone', text: 'campaign.casesNoneText' },
      back: ({ params, say }) => ({ href: `/campaigns/${params.campaign}`, text: say('campaign.back') }),
    },
  }),
  formPage({
    path: '/campaigns/:campaign/cases/:case',
    section: 'campaigns',
    form: async (visit) => {
      const { say } = visit
      const campaign = await requirePlanner(visit)
      const { case: of, heldOn, commission } = await placementOf(visit)
      const ruleset = of.ruleset ?? notThere()
      return formFor(placeCase, {
        heading: say('campaign.moveTitle', { number: of.number }),
        lead: [say('campaign.moveLead', { person: writeTo(visit).person(of.employee) })],
        clauses: { ruleset, cite: [] },
        fields: [
          { kind: 'day', name: 'heldOn', label: 'campaign.heldOn' },
          {
            ...{ kind: 'select', name: 'commission', label: 'campaign.commission' },
            options: commissionOptions(campaign, visit),
          },
          ...stageFields(ruleset),
        ],
        prefilled: { ...dayBoxes('heldOn', heldOn), commission: commission ?? '' },
        button: say('campaign.move'),
        back: { href: `/campaigns/${campaign.id}/cases`, text: say('campaign.allCases') },
        fixed: { id: campaign.id, case: of.id },
        done: (placed) => `/campaigns/${campaign.id}/cases?heldOn=${placed.heldOn}`,
      })
    },
  }),
]

const dayBoxes = (name: string, day: string | null): Record<string, string> => {
  const [year = '', month = '', date = ''] = (day ?? '').split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

const dayFilter = async (visit: Visit) => {
  const { agendas } = await campaignOf(visit)
  const days = [...new Set(agendas.map(({ heldOn }) => heldOn))]
  const { day } = writeTo(visit)
  return {
    ...{ name: 'heldOn', label: 'campaign.heldOn' as const, kind: 'select' as const },
    options: days.map((value) => ({ value, text: day(value) })),
  }
}
