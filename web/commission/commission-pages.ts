import { listCommissions } from '../../acts/commission/list-commissions.ts'
import { readCommission } from '../../acts/commission/read-commission.ts'
import { callMeeting } from '../../acts/meeting/call-meeting.ts'
import type { CommissionLine } from '../../records/meeting/list-commissions.ts'
import { formFor } from '../forms/form.ts'
import { formPage } from '../forms/form-page.ts'
import { holdsOffice } from '../layout/navigation.ts'
import { listPages } from '../listing/listing.ts'
import { mayDo, requireMayDo } from '../pages/may-do.ts'
import { type PageRow, page } from '../pages/page.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import { subjectPapers } from '../paper/subject-papers.ts'
import { writeTo } from '../rendering/write.ts'
import { commissionTabs } from './commission-tabs.ts'
import { orderPage } from './order-page.ts'

const commissions = listPages<CommissionLine>({
  path: '/commissions',
  section: 'commissions',
  listing: {
    title: ({ say }) => say('commission.title'),
    columns: [
      {
        title: 'commission.order',
        cell: ({ id, orderNumber, replacedBy }, { say }) => ({
          ...{ text: orderNumber, href: `/commissions/${id}` },
          ...(replacedBy !== null && { note: say('commission.isReplaced') }),
        }),
      },
      { title: 'commission.orderedOn', cell: ({ orderedOn }) => ({ day: orderedOn }) },
      { title: 'listing.unit', cell: ({ unit }, { say }) => unit?.name ?? say('listing.wholeBody') },
      { title: 'commission.chairman', cell: ({ chairman }, write) => write.person(chairman) },
      { title: 'commission.members', numeric: true, cell: ({ members }) => members },
      { title: 'commission.meetings', numeric: true, cell: ({ meetings }) => meetings },
    ],
    read: (visit, asked) => doAct(visit, listCommissions, asked),
    none: { title: 'commission.none', text: 'commission.noneText' },
    actions: ({ context, say }) =>
      holdsOffice(context.actor, ['personnel', 'head'])
        ? [{ href: '/commissions/new', text: say('commission.enter') }]
        : [],
    subPages: (visit) => commissionTabs(visit, 'commissions'),
  },
})

const commissionOf = (visit: Visit) => doAct(visit, readCommission, { id: visit.params.commission })

const oneCommission = page({
  path: '/commissions/:commission',
  section: 'commissions',
  view: 'commission/commission',
  read: async (visit) => {
    const commission = await commissionOf(visit)
    const inForce = commission.replacedBy === null
    return {
      commission,
      mayCall: inForce && (await mayDo(visit, 'call-meeting', { commissionId: commission.id })),
    }
  },
})

const meetingCall = formPage({
  path: '/commissions/:commission/call',
  section: 'commissions',
  form: async (visit) => {
    const { say, context } = visit
    const { id, orderNumber, orderedOn } = await commissionOf(visit)
    await requireMayDo(visit, 'call-meeting', { commissionId: id })
    const day = writeTo(visit).day(orderedOn)
    return formFor(callMeeting, {
      heading: say('commission.call'),
      lead: [say('commission.of', { number: orderNumber, day }), say('commission.callLead')],
      clauses: { ruleset: context.settings.ruleset, cite: [] },
      fields: [
        { kind: 'day', name: 'heldOn', label: 'commission.heldOn' },
        { kind: 'time', name: 'startsAt', label: 'commission.startsAt' },
        { kind: 'text', name: 'place', label: 'commission.place' },
        { kind: 'day', name: 'announcedOn', label: 'commission.announcedOn', optional: true },
      ],
      button: say('commission.call'),
      back: { href: `/commissions/${id}`, text: say('commission.back') },
      fixed: { commission: id },
      done: (meeting) => `/meetings/${meeting.id}/called`,
    })
  },
})

/** The papers of an order: the order itself, to be signed. */
const papers = subjectPapers({
  of: 'commission',
  path: '/commissions/:commission',
  section: 'commissions',
  about: async (visit, id) => {
    const { orderNumber, orderedOn } = await commissionOf(visit)
    const day = writeTo(visit).day(orderedOn)
    return {
      heading: visit.say('paper.ofOrder', { number: orderNumber, day }),
      back: { href: `/commissions/${id}`, text: visit.say('commission.back') },
    }
  },
})

/** Commissions by their orders, their people, and the call of a meeting. */
export const commissionPages: readonly PageRow[] = [
  ...commissions,
  orderPage,
  oneCommission,
  ...papers,
  meetingCall,
]
