import type { MeetingItem, MeetingState } from '../../regulation/meeting/meeting-state.ts'
import type { Ruleset } from '../../regulation/rulesets/ruleset.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import { PERSON } from '../case-reading/person.ts'
import type { Database } from '../database.ts'
import { findMeeting } from '../meeting/read-meeting.ts'
import { bodyOnPaper } from './body-on-paper.ts'
import type { PaperContents, PaperFacts } from './paper-contents.ts'
import { type PersonOnPaper, peopleOnPaper, personOnPaper } from './person-on-paper.ts'

/** An item of the agenda with its employee, and whether what is known of him may be published. */
export type ItemOnPaper = { item: MeetingItem; employee: PersonOnPaper; disclosure: boolean }

/** A meeting as its papers read it; `shared` is what each of them says at its head. */
export type MeetingOnPaper = {
  state: MeetingState
  ruleset: Ruleset
  shared: PaperFacts
  people: ReadonlyMap<string, PersonOnPaper>
  /** Without what left the agenda before the meeting. */
  items: readonly ItemOnPaper[]
  contents(facts: PaperFacts): PaperContents
}

/** Reads a meeting for its papers; null when there is none. */
export const meetingOnPaper = async (
  database: Database,
  meetingId: string,
): Promise<MeetingOnPaper | null> => {
  const meeting = await findMeeting(database, meetingId)
  if (!meeting) return null
  const { state, heldOn, startsAt, place } = meeting
  const commission = await database.commission.findUniqueOrThrow({ where: { id: meeting.commissionId } })
  const names = await bodyOnPaper(database, commission.unitId)
  const people = await peopleOnPaper(database, [...state.composition, state.secretaryId])
  const shared: PaperFacts = {
    ...names,
    ruleset: state.ruleset,
    ...{ heldOn, startsAt, place },
    order: { number: commission.orderNumber, on: commission.orderedOn.toISOString().slice(0, 10) },
    chairman: people.get(state.chairmanId) ?? null,
    secretary: people.get(state.secretaryId) ?? null,
  }
  return {
    state,
    ruleset: rulesetOf(state.ruleset),
    shared,
    people,
    items: await itemsOnPaper(database, state),
    contents: (facts) => ({
      facts: { ...shared, ...facts },
      caseId: null,
      unitId: commission.unitId,
      order: [names.unit, heldOn, meetingId],
    }),
  }
}

const itemsOnPaper = async (database: Database, { items }: MeetingState): Promise<ItemOnPaper[]> => {
  const heard = items.filter(({ status }) => status !== 'dropped')
  const found = await database.employee.findMany({
    where: { id: { in: heard.map(({ employeeId }) => employeeId) } },
    select: { ...PERSON, disclosure: true },
  })
  return heard.flatMap((item) => {
    const employee = found.find(({ id }) => id === item.employeeId)
    return employee ? [{ item, employee: personOnPaper(employee), disclosure: employee.disclosure }] : []
  })
}

/** The members of the composition in the order of the commission's order, the chairman marked. */
export const membersOnPaper = (
  { state, people }: MeetingOnPaper,
  ids: readonly string[] = state.composition,
) =>
  ids.flatMap((id) => {
    const member = people.get(id)
    return member ? [{ ...member, seat: id === state.chairmanId ? 'chairman' : 'member' }] : []
  })
