import { endActingOrder } from '../../acts/acting/end-acting-order.ts'
import { enterActingOrder } from '../../acts/acting/enter-acting-order.ts'
import { listOrders } from '../../acts/acting/list-acting-orders.ts'
import { notFound } from '../../acts/problem.ts'
import { listOfficeHolders } from '../../records/acting/holder.ts'
import {
  type ActingOrderLine,
  type NamedAccount,
  readActingOrder,
} from '../../records/acting/list-acting-orders.ts'
import type { Option } from '../forms/field.ts'
import { type Form, formFor } from '../forms/form.ts'
import { formPage } from '../forms/form-page.ts'
import { holdsOffice } from '../layout/navigation.ts'
import { listPages } from '../listing/listing.ts'
import { idOfAddress } from '../pages/id-of-address.ts'
import type { PageRow } from '../pages/page.ts'
import { doAct, type Visit } from '../pages/visit.ts'

const named = ({ familyName, givenName, personnelNumber }: NamedAccount): string =>
  familyName === null ? personnelNumber : `${familyName} ${givenName}, ${personnelNumber}`

const mayEnter = ({ context }: Visit): boolean => holdsOffice(context.actor, ['personnel', 'head'])

const orders = listPages<ActingOrderLine>({
  path: '/acting',
  section: 'acting',
  listing: {
    title: ({ say }) => say('acting.title'),
    lead: 'acting.lead',
    columns: [
      { title: 'acting.acting', cell: ({ acting }) => named(acting) },
      { title: 'acting.actingFor', cell: ({ actingFor }) => named(actingFor) },
      { title: 'acting.office', cell: ({ office }, write) => write.term('acting.office', office) },
      { title: 'acting.from', cell: ({ from }) => ({ day: from }) },
      { title: 'acting.to', cell: ({ to, ended }) => ({ day: ended?.on ?? to }) },
      {
        title: 'acting.order',
        cell: ({ id, number, ended, state }) => ({
          text: ended === null ? number : `${number}; ${ended.number}`,
          ...(ended === null && state !== 'over' ? { href: `/acting/${id}/end` } : {}),
        }),
      },
      { title: 'acting.state', cell: ({ state }, write) => write.term('acting.state', state) },
    ],
    read: (visit, given) => doAct(visit, listOrders, given),
    none: { title: 'acting.none', text: 'acting.noneText' },
    actions: (visit) => (mayEnter(visit) ? [{ href: '/acting/new', text: visit.say('acting.enter') }] : []),
  },
})

/** The offices by role are chosen with their holders: some are accounts that are not on the roster. */
const offices = async ({ context, say }: Visit): Promise<Option[]> => {
  const holders = await listOfficeHolders(context.database)
  return [
    { value: 'directHead', text: say('acting.office.directHead') },
    { value: 'secretary', text: say('acting.office.secretary') },
    ...holders.map(({ role, accountId, personnelNumber, unit }) => ({
      value: `${role}:${accountId}`,
      text: `${say(role === 'head' ? 'acting.office.head' : 'acting.office.personnel')}: ${unit ?? say('listing.wholeBody')} (${personnelNumber})`,
    })),
  ]
}

const entry = formPage({
  path: '/acting/new',
  section: 'acting',
  form: async (visit): Promise<Form> => {
    const { say } = visit
    if (!mayEnter(visit)) throw notFound()
    return {
      heading: say('acting.enter'),
      lead: [say('acting.enterLead')],
      fields: [
        { kind: 'select', name: 'office', label: 'acting.office', options: await offices(visit) },
        {
          ...{ kind: 'person', name: 'actingFor', label: 'acting.actingFor', hint: 'acting.actingForHint' },
          optional: true,
        },
        { kind: 'person', name: 'acting', label: 'acting.acting' },
        { kind: 'text', name: 'number', label: 'acting.number' },
        { kind: 'day', name: 'orderedOn', label: 'acting.orderedOn' },
        { kind: 'day', name: 'from', label: 'acting.from' },
        { kind: 'day', name: 'to', label: 'acting.to', hint: 'acting.toHint' },
        { kind: 'files', name: 'documents', label: 'acting.scan', optional: true },
      ],
      button: say('acting.enter'),
      back: { href: '/acting', text: say('acting.title') },
      send: async (given, at) => {
        const [office = '', holder] = String(given.office).split(':')
        const actingFor = holder ?? given.actingFor
        await doAct(at, enterActingOrder, { ...given, office, ...(actingFor ? { actingFor } : {}) })
        return '/acting'
      },
    }
  },
})

const ending = formPage({
  path: '/acting/:order/end',
  section: 'acting',
  form: async (visit): Promise<Form> => {
    const { say, context, params, today } = visit
    const id = idOfAddress(params.order)
    const order = await readActingOrder(context.database, { id, today: today.toString() })
    if (!order || !mayEnter(visit)) throw notFound()
    return formFor(endActingOrder, {
      heading: say('acting.end'),
      lead: [
        say('acting.endLead', {
          number: order.number,
          acting: named(order.acting),
          actingFor: named(order.actingFor),
        }),
      ],
      fields: [
        { kind: 'text', name: 'number', label: 'acting.number' },
        { kind: 'day', name: 'orderedOn', label: 'acting.orderedOn' },
        { kind: 'day', name: 'endedOn', label: 'acting.endedOn' },
      ],
      button: say('acting.end'),
      back: { href: '/acting', text: say('acting.title') },
      fixed: { id },
      done: () => '/acting',
    })
  },
})

/** Who acts for whom: the orders, entered by the personnel service or the head. */
export const actingPages: readonly PageRow[] = [...orders, entry, ending]
