import type { Cite } from '../../regulation/cite.ts'

/** What clauses say, by citation. */
export type ClauseTexts = Partial<Record<Cite, string>>
