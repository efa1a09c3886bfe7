/** What a paper is of: one case, one meeting, the order of a commission, or a list of a determination. */
export const PAPER_SUBJECTS = ['case', 'meeting', 'commission', 'list'] as const
export type PaperSubject = (typeof PAPER_SUBJECTS)[number]

/** In which register a paper is numbered; null: it has no number of the registers. */
export type RegisterDirection = 'outgoing' | 'incoming'

/**
 * The papers of a certification. `signed` in two languages side by side unless another language is asked for.
 *
 * Not here: what the record does not hold (the texts of a profile, which its direct head writes into the form).
 */
export const PAPERS = {
  'list-and-schedule': { of: 'list', register: null },
  notice: { of: 'case', register: 'outgoing' },
  profile: { of: 'case', register: null },
  'dossier-inventory': { of: 'case', register: null },
  'certification-sheet': { of: 'case', register: null },
  'minutes-extract': { of: 'case', register: 'outgoing' },
  'refusal-act': { of: 'case', register: null },
  receipt: { of: 'case', register: 'incoming' },
  'head-order': { of: 'case', register: null },
  'appeal-receipt': { of: 'case', register: null },
  'appeal-answer': { of: 'case', register: 'outgoing' },
  'commission-order': { of: 'commission', register: null },
  call: { of: 'meeting', register: 'outgoing' },
  announcement: { of: 'meeting', register: 'outgoing' },
  'admitted-list': { of: 'meeting', register: null },
  'observer-application': { of: 'meeting', register: null },
  'observer-memo': { of: 'meeting', register: null },
  'vote-sheet': { of: 'meeting', register: null },
  minutes: { of: 'meeting', register: null },
} as const satisfies Record<string, { of: PaperSubject; register: RegisterDirection | null }>

/** The key of a paper. */
export type PaperKind = keyof typeof PAPERS

/** The papers of one subject. */
export type PaperKindOf<Subject extends PaperSubject> = {
  [Kind in PaperKind]: (typeof PAPERS)[Kind]['of'] extends Subject ? Kind : never
}[PaperKind]

/** The keys of the papers of a subject. @example paperKindsOf('commission') //=> ['commission-order'] */
export const paperKindsOf = <Subject extends PaperSubject>(subject: Subject): PaperKindOf<Subject>[] =>
  Object.entries(PAPERS).flatMap(([kind, { of }]) => (of === subject ? [kind as PaperKindOf<Subject>] : []))
