import { carryOutCampaign } from '../../acts/campaign/carry-out-campaign.ts'
import { listCampaigns } from '../../acts/campaign/list-campaigns.ts'
import { planAgain } from '../../acts/campaign/plan-again.ts'
import type { CampaignLine } from '../../records/campaign/list-campaigns.ts'
import { formFor } from '../forms/form.ts'
import { formPage } from '../forms/form-page.ts'
import { holdsOffice } from '../layout/navigation.ts'
import { listPages } from '../listing/listing.ts'
import type { PageRow } from '../pages/page.ts'
import { doAct } from '../pages/visit.ts'
import { campaignPage, requirePlanner } from './campaign-page.ts'
import { campaignTabs } from './campaign-tabs.ts'
import { campaignCasePages } from './case-pages.ts'
import { planPage } from './plan-page.ts'

/** Campaigns: planned, looked at as a calendar, moved by hand, carried out. */
export const campaignPages: readonly PageRow[] = [
  ...listPages<CampaignLine>({
    path: '/campaigns',
    section: 'campaigns',
    listing: {
      title: ({ say }) => say('campaign.title'),
      lead: 'campaign.lead',
      columns: [
        { title: 'campaign.name', cell: ({ id, name }) => ({ text: name, href: `/campaigns/${id}` }) },
        { title: 'listing.state', cell: ({ state }) => ({ group: 'campaignState', key: state }) },
        { title: 'campaign.from', cell: ({ from }) => ({ day: from }) },
        { title: 'campaign.to', cell: ({ to }) => ({ day: to }) },
        { title: 'campaign.cases', numeric: true, cell: ({ cases }) => cases },
        { title: 'campaign.plannedAt', cell: ({ plannedAt }) => ({ instant: plannedAt }) },
      ],
      read: (visit, asked) => doAct(visit, listCampaigns, asked),
      none: { title: 'campaign.none', text: 'campaign.noneText' },
      actions: ({ context, say }) =>
        holdsOffice(context.actor, ['personnel'])
          ? [{ href: '/campaigns/new', text: say('campaign.plan') }]
          : [],
      subPages: (visit) => campaignTabs(visit, 'campaigns'),
    },
  }),
  planPage,
  campaignPage,
  ...campaignCasePages,
  formPage({
    path: '/campaigns/:campaign/planning',
    section: 'campaigns',
    form: async (visit) => {
      const { say } = visit
      const { id } = await requirePlanner(visit)
      return formFor(planAgain, {
        heading: say('campaign.planAgain'),
        lead: [say('campaign.planAgainLead')],
        fields: [],
        button: say('campaign.planAgain'),
        back: { href: `/campaigns/${id}`, text: say('campaign.back') },
        fixed: { id },
        done: (again) => `/campaigns/${again.id}`,
      })
    },
  }),
  formPage({
    path: '/campaigns/:campaign/carry-out',
    section: 'campaigns',
    form: async (visit) => {
      const { say } = visit
      const campaign = await requirePlanner(visit)
      return formFor(carryOutCampaign, {
        heading: say('campaign.carryOut'),
        lead: [say('campaign.carryOutLead', { count: campaign.counts.planned })],
        fields: [],
        button: say('campaign.carryOut'),
        back: { href: `/campaigns/${campaign.id}`, text: say('campaign.back') },
        fixed: { id: campaign.id },
        done: ({ id }) => `/campaigns/${id}`,
      })
    },
  }),
]
