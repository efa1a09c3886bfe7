import { PROFILE_SECTIONS, type ProfileSection } from '../../regulation/profile/profile-sections.ts'
import { FACT_AS_TOLD } from '../case-reading/read-facts.ts'
import type { Database } from '../database.ts'

/** The texts of a profile by section; a section that was left empty is not there. */
export type ProfileTexts = { [section in ProfileSection]?: string }

/** A document that came with a fact. */
type Attached = { id: string; fileName: string }

/**
 * A version of a profile as it was submitted. `texts` is null where only a document came; `judgement` null until the case
 * has judged it; `returned` tells why and when it was sent back for rework.
 */
export type ProfileVersion = {
  id: string
  version: number
  on: string
  receivedAt: string
  judgement: string | null
  texts: ProfileTexts | null
  documents: Attached[]
  returned: { on: string; reason: string } | null
}

/** Information from a unit or head where the employee served before. */
export type EarlierInformation = { from: string; on: string; documents: Attached[] }

/**
 * Every version of a case's profile, the first first, and the information that came for it. What was refused is no version.
 *
 * @example (await readProfileVersions(database, caseId)).versions.at(-1)?.texts?.duties
 */
export const readProfileVersions = async (
  database: Pick<Database, 'fact'>,
  caseId: string,
): Promise<{ versions: ProfileVersion[]; information: EarlierInformation[] }> => {
  const facts = await database.fact.findMany({
    where: { caseId, kind: { in: ['profile', 'profile-returned', 'information'] } },
    // At the same instant a version comes before its return.
    orderBy: [{ receivedAt: 'asc' }, { kind: 'asc' }, { id: 'asc' }],
    select: { ...FACT_AS_TOLD, data: true },
  })
  const versions: ProfileVersion[] = []
  const information: EarlierInformation[] = []
  for (const { kind, judgement, occurredOn, receivedAt, ...fact } of facts) {
    if (judgement === 'refused') continue
    const on = occurredOn.toISOString().slice(0, 10)
    const told = recordOf(fact.data)
    const { id, documents } = fact
    if (kind === 'information') information.push({ from: String(told.from ?? ''), on, documents })
    else if (kind === 'profile-returned') {
      const last = versions.at(-1)
      if (last) last.returned = { on, reason: String(told.reason ?? '') }
    } else
      versions.push({
        ...{ id, on, judgement, documents, returned: null },
        version: versions.length + 1,
        receivedAt: receivedAt.toISOString(),
        texts: textsOf(told.words),
      })
  }
  return { versions, information }
}

const recordOf = (data: unknown): Record<string, unknown> =>
  typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {}

const textsOf = (words: unknown): ProfileTexts | null => {
  const told = recordOf(words)
  const texts = PROFILE_SECTIONS.flatMap((section) => {
    const text = told[section]
    return typeof text === 'string' ? [[section, text] as const] : []
  })
  return texts.length > 0 ? Object.fromEntries(texts) : null
}
