import { readDetermination } from '../../acts/determination/read-determination.ts'
import type { PermittedAct } from '../../acts/permission/permission-table.ts'
import { notFound } from '../../acts/problem.ts'
import { listUnits } from '../../acts/roster/list-units.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import { mayDo } from '../pages/may-do.ts'
import type { PageRow } from '../pages/page.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'
import { clauseRow } from './after-decision.ts'
import { type Confirmed, confirmation } from './confirmation.ts'
import { papersAtHand } from './papers-at-hand.ts'

type Determination = Awaited<ReturnType<typeof determinationOf>>
type List = Determination['lists'][number]

const determinationOf = (visit: Visit) => doAct(visit, readDetermination, { id: visit.params.determination })

/** The lists on which the visitor may do an act, of those that stand so. */
const theirs = async (
  visit: Visit,
  lists: readonly List[],
  { act, states }: { act: PermittedAct; states: readonly List['state'][] },
): Promise<List[]> => {
  const standing = lists.filter(({ state }) => states.includes(state))
  const may = await Promise.all(
    standing.map(({ personnelUnit: personnelUnitId, headUnit: headUnitId }) =>
      mayDo(visit, act, { authorities: { personnelUnitId, headUnitId } }),
    ),
  )
  return standing.filter((_, at) => may[at])
}

/** What each confirmation of lists shows: of which determination they are, by which clause, the way back. */
const sharedBy = (visit: Visit, { id, asOf, ruleset }: Determination) => {
  const { say, day, term } = writeTo(visit)
  const { cite } = rulesetOf(ruleset).certification.preparation.timing
  return {
    reference: [say('determination.of', { day: day(asOf) }), term('determination.ruleset', ruleset)],
    back: { href: `/determinations/${id}`, text: say('determination.back') },
    clause: clauseRow({ ruleset }, [cite]),
  }
}

/** One row a list: whose it is, its timing and how many people are on it. */
const rowsOf = async (visit: Visit, lists: readonly List[]): Promise<NonNullable<Confirmed['rows']>> => {
  const { units } = await doAct(visit, listUnits, {})
  const { say, day } = writeTo(visit)
  const nameOf = (id: string | null) =>
    id === null ? say('listing.wholeBody') : (units.find((unit) => unit.id === id)?.name ?? '')
  return lists.map(({ personnelUnit, people, timing }) => ({
    label: 'determination.list' as const,
    cell: {
      text: `${nameOf(personnelUnit)}: ${say('determination.ofPeople', { count: people })}`,
      ...(timing && { note: say('roster.windowSpan', { from: day(timing.from), to: day(timing.to) }) }),
    },
  }))
}

const papersOf = async (visit: Visit, lists: readonly List[]) =>
  (
    await Promise.all(
      lists.map(({ id }) =>
        papersAtHand(visit, {
          subject: { of: 'list', id },
          kinds: ['list-and-schedule'],
          at: `/lists/${id}`,
        }),
      ),
    )
  ).flat()

/** Lists that were recommended, or approved: both say whose they are, their timing, and what comes next. */
const settled = (
  name: 'recommended' | 'approved',
  {
    links,
    ...asked
  }: Parameters<typeof theirs>[2] & { links: (visit: Visit) => NonNullable<Confirmed['links']> },
): PageRow =>
  confirmation({
    path: `/determinations/:determination/${name}`,
    section: 'determinations',
    read: async (visit): Promise<Confirmed> => {
      const read = await determinationOf(visit)
      const lists = await theirs(visit, read.lists, asked)
      if (lists.length === 0) throw notFound()
      const { clause, ...shared } = sharedBy(visit, read)
      return {
        ...shared,
        title: visit.say(`confirmed.${name}`),
        rows: [...(await rowsOf(visit, lists)), clause],
        said: [visit.say(`confirmed.${name}Next`)],
        papers: await papersOf(visit, lists),
        links: links(visit),
      }
    },
  })

const recommended = settled('recommended', {
  ...{ act: 'recommend-list', states: ['recommended'] },
  links: () => [],
})

const approved = settled('approved', {
  ...{ act: 'approve-list', states: ['approved', 'opened'] },
  links: ({ say }) => [{ href: '/cases', text: say('nav.cases') }],
})

/** A supplementary list is determined by itself: the page looks again until that is done. */
const supplemented = confirmation({
  path: '/determinations/:determination/supplemented',
  section: 'determinations',
  read: async (visit): Promise<Confirmed> => {
    const read = await determinationOf(visit)
    const asked = { act: 'supplement-list', states: ['determined', 'recommended'] } as const
    const lists = (await theirs(visit, read.lists, asked)).filter(({ supplement }) => supplement > 0)
    const { clause, ...shared } = sharedBy(visit, read)
    const waits = read.state === 'running'
    const said = waits ? 'determination.runningText' : 'confirmed.supplementedNext'
    return {
      ...shared,
      title: visit.say('confirmed.supplemented'),
      rows: [...(await rowsOf(visit, lists)), clause],
      said: [visit.say(said)],
      waits,
    }
  },
})

/** What is confirmed of lists of those to be certified. */
export const determinationConfirmations: readonly PageRow[] = [recommended, approved, supplemented]
