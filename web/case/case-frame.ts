import type { z } from 'zod'
import { listCaseDocuments } from '../../acts/case-reading/list-case-documents.ts'
import { type caseAnswer, readOneCase } from '../../acts/case-reading/read-case.ts'
import { PERMISSIONS, type PermittedAct } from '../../acts/permission/permission-table.ts'
import { permissionOf } from '../../acts/permission/permit.ts'
import { relationsTo } from '../../acts/permission/relations-to.ts'
import { notFound } from '../../acts/problem.ts'
import { caseIdOf } from '../../records/case-reading/case-id-of.ts'
import { mayDo as mayDoIn } from '../pages/may-do.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import { actAddress } from './act-address.ts'
import { readOfCase } from './restricted-case.ts'

/** A case as its pages show it. */
export type ShownCase = z.infer<typeof caseAnswer>

const SUB_PAGES = [
  'overview',
  'deadlines',
  'profile',
  'documents',
  'papers',
  'notices',
  'aftermath',
  'log',
] as const
/** A page of a case that the others link to. */
export type SubPage = (typeof SUB_PAGES)[number]

/** The case of a visit: its address has the number. @throws Problem `not-found` also where it may not be seen, `forbidden` where he knows of it */
export const caseOf = async (visit: Visit): Promise<ShownCase> => {
  const caseId = await caseIdOf(visit.context.database, visit.params.case ?? '')
  if (caseId === null) throw notFound()
  return readOfCase(visit, caseId, () => doAct(visit, readOneCase, { caseId }))
}

/** What stands around every page of a case: who it is about, the sub-pages, what is owed next. */
export const caseFrame = async (visit: Visit, current: SubPage) => {
  const found = await caseOf(visit)
  const mayDo = await allowedActs(visit, found.id)
  const owed = found.owed.map((duty) => ({
    ...duty,
    href: mayDo.has(permissionNameOf(duty.act)) ? actAddress({ ...duty, case: found }) : null,
  }))
  return {
    case: found,
    owed,
    // What the visitor himself can do comes first: a banner without a button helps nobody.
    banner:
      owed.find(({ href, limit }) => href !== null && limit !== null) ?? owed.find(({ limit }) => limit),
    subPages: SUB_PAGES.map((key) => ({
      href: `/cases/${found.number}${key === 'overview' ? '' : `/${key}`}`,
      text: visit.say(`case.${key}`),
      current: key === current,
    })),
    mayDo,
    meetingHref: await meetingHref(visit, found),
  }
}

/** The meeting that hears the case, for whoever may read it. */
const meetingHref = async (visit: Visit, { meetingId }: ShownCase): Promise<string | null> =>
  meetingId !== null && (await mayDoIn(visit, 'read-meeting', { meetingId }))
    ? `/meetings/${meetingId}`
    : null

/** What stands around a page of a case. */
export type CaseFrame = Awaited<ReturnType<typeof caseFrame>>

/** The acts that the visitor may do in a case, by their names in the table of permissions. */
export const allowedActs = async ({ context }: Visit, caseId: string): Promise<ReadonlySet<string>> => {
  const relations = await relationsTo(context, { caseId })
  const acts = Object.keys(PERMISSIONS) as PermittedAct[]
  return new Set(acts.filter((act) => permissionOf(act, relations).outcome === 'allowed'))
}

/** Duties that are no fact have a permission of their own name. */
const OWN_NAMES: Readonly<Record<string, string>> = {
  schedule: 'schedule-case',
  'serve-notice': 'serve-notice',
  'call-meeting': 'call-meeting',
  'head-order': 'enter-head-order',
  'review-order': 'enter-head-order',
  'offer-post': 'offer-post',
  'offer-answer': 'answer-offer',
  'forward-appeal': 'forward-appeal',
  'answer-appeal': 'answer-appeal',
}

const permissionNameOf = (act: string): string => OWN_NAMES[act] ?? `fact/${act}`

/** Every document of a case, up to the largest page. */
export const documentsOf = (visit: Visit, caseId: string) =>
  doAct(visit, listCaseDocuments, { caseId, limit: 200 })
