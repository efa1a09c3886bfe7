import { listMyTasks } from '../../acts/me/list-my-tasks.ts'
import { holdsRole, wholeBodyRoles } from '../../acts/permission/actor.ts'
import { readUnits } from '../../records/access/person-behind.ts'
import { accountName } from '../../records/acting/account-name.ts'
import { listActingOrders } from '../../records/acting/list-acting-orders.ts'
import { ordersNamed } from '../../records/acting/orders-named.ts'
import { itemsOfCases } from '../../records/meeting/items-of-cases.ts'
import { firstSteps } from '../../records/report/first-steps.ts'
import { actAddress } from '../case/act-address.ts'
import { whoseCases } from '../cases/whose-cases.ts'
import { page } from '../pages/page.ts'
import { nextPage } from '../pages/paging.ts'
import { asked, doAct, type Visit } from '../pages/visit.ts'
import { actLinks, manyLinks } from './act-links.ts'
import { shownSteps } from './first-steps.ts'
import { officeLine } from './office-line.ts'
import { ownCertification } from './own-certification.ts'

/** What a visitor owes, the nearest limit first; the act itself is one click away. */
export const homePages = [
  page({
    path: '/',
    section: 'tasks',
    view: 'home/my-tasks',
    read: async (visit) => {
      const { items, next, counts, office } = await doAct(visit, listMyTasks, {
        ...asked(visit, ['after', 'act']),
        limit: 50,
      })
      const [tasks, units, own, first, forWhom, byWhom] = await Promise.all([
        shownTasks(items, visit),
        grantedUnitsOf(visit),
        ownCertification(visit),
        stepsFor(visit),
        actsFor(visit),
        actedBy(visit),
      ])
      return {
        tasks,
        total: counts.all,
        late: counts.late,
        acts: actLinks(counts.acts, visit),
        many: manyLinks(counts.acts, visit),
        soon: counts.soon,
        office: office.map((task) => officeLine(task, visit)),
        whose: whoseCases(visit, units, { tasks: counts.all + office.length, current: 'tasks' }),
        ...{ own, firstSteps: first, ofTheUnits: ofTheUnits(visit), actsFor: forWhom, actedBy: byWhom },
        ...nextPage(visit, next),
      }
    },
  }),
]

/** Each task with the address where it is done: a decision at its item of the agenda. */
const shownTasks = async (items: readonly TaskOfMine[], visit: Visit) => {
  const heard = await itemsOfCases(
    visit.context.database,
    items.flatMap((task) => (task.act === 'decide' ? task.case.id : [])),
  )
  return items.map((task) => ({ ...task, href: actAddress({ ...task, item: heard.get(task.case.id) }) }))
}

type TaskOfMine = Awaited<ReturnType<typeof listMyTasks.perform>>['items'][number]

/** Who prepares the certification of a body sees what is still to be done before there is one. */
const stepsFor = async ({ context: { actor, database } }: Visit) =>
  holdsRole(actor, 'personnel') || holdsRole(actor, 'head') ? shownSteps(await firstSteps(database)) : []

/** Whoever has an office of the whole body owes nothing where a unit has a service or head of its own. */
const ofTheUnits = ({ context: { actor } }: Visit): boolean => wholeBodyRoles(actor).size > 0

/** The units in which the visitor holds an office. */
const grantedUnitsOf = ({ context: { actor, database } }: Visit) =>
  readUnits(
    database,
    actor.grants.flatMap(({ unitId }) => unitId ?? []),
  )

/** For whom the visitor acts today: what they owe stands among his tasks. */
const actsFor = async ({ context: { actor, database } }: Visit) => {
  const orders = await ordersNamed(
    database,
    (actor.acting ?? []).map(({ orderId }) => orderId),
  )
  return [...orders.values()].map(({ number, actingFor }) => ({ number, person: accountName(actingFor) }))
}

/** Who acts for the visitor today: what he owes in that office stands among the other's tasks. */
const actedBy = async ({ context: { actor, database }, today }: Visit) => {
  const { items } = await listActingOrders(database, {
    accounts: [actor.accountId],
    today: today.toString(),
    page: { limit: 50, position: null },
  })
  return items.filter(
    ({ state, actingFor }) => state === 'in-force' && actingFor.accountId === actor.accountId,
  )
}
