import { carryOutCampaign, orderedCampaign } from '../../acts/campaign/carry-out-campaign.ts'
import { campaignsAnswer, listCampaigns } from '../../acts/campaign/list-campaigns.ts'
import { listPlacements, placementAnswer, placementsAnswer } from '../../acts/campaign/list-placements.ts'
import { placeCase } from '../../acts/campaign/place-case.ts'
import { planAgain } from '../../acts/campaign/plan-again.ts'
import { campaignBegun, planCampaign } from '../../acts/campaign/plan-campaign.ts'
import { campaignAnswer, readCampaign } from '../../acts/campaign/read-campaign.ts'
import { route } from './route.ts'

/** Campaigns: planned, adjusted by hand, carried out. */
export const campaignRoutes = [
  route({
    method: 'post',
    path: '/campaigns',
    tag: 'Campaigns',
    summary: 'Plan a campaign: a lawful meeting for each case, or the proof that there is none',
    act: planCampaign,
    answer: campaignBegun,
    status: 202,
    location: ({ id }) => `/campaigns/${id}`,
  }),
  route({
    method: 'post',
    path: '/campaigns/{id}/planning',
    tag: 'Campaigns',
    summary: 'Plan a campaign again whose planning failed',
    act: planAgain,
    answer: campaignBegun,
    status: 202,
    location: ({ id }) => `/campaigns/${id}`,
  }),
  route({
    method: 'get',
    path: '/campaigns',
    tag: 'Campaigns',
    summary: 'The campaigns that I may see',
    act: listCampaigns,
    answer: campaignsAnswer,
  }),
  route({
    method: 'get',
    path: '/campaigns/{id}',
    tag: 'Campaigns',
    summary: 'A campaign by day and commission, its sessions, its shortages, how far it is carried out',
    act: readCampaign,
    answer: campaignAnswer,
  }),
  route({
    method: 'get',
    path: '/campaigns/{id}/placements',
    tag: 'Campaigns',
    summary: 'The cases of a campaign: where each is placed, or why it is not',
    act: listPlacements,
    answer: placementsAnswer,
  }),
  route({
    method: 'put',
    path: '/campaigns/{id}/placements',
    tag: 'Campaigns',
    summary: 'Place a case by hand, as far as the rules allow',
    act: placeCase,
    answer: placementAnswer,
  }),
  route({
    method: 'post',
    path: '/campaigns/{id}/execution',
    tag: 'Campaigns',
    summary: 'Carry a campaign out: the dates of its cases, then its meetings',
    act: carryOutCampaign,
    answer: orderedCampaign,
    status: 202,
    location: ({ id }) => `/campaigns/${id}`,
  }),
]
