/** JSON as papers hold it: what is null or empty is printed as a line to be filled in by hand. */
export type PaperFact =
  | string
  | number
  | boolean
  | null
  | readonly PaperFact[]
  | { readonly [name: string]: PaperFact }

/** What a paper says, read from the record alone; it is also embedded in the document. */
export type PaperFacts = { readonly [name: string]: PaperFact }

/** The facts of one paper, whose case it is, and in whose register it is numbered. */
export type PaperContents = {
  facts: PaperFacts
  caseId: string | null
  /** The unit whose personnel service keeps the register; null: that of the whole body. */
  unitId: string | null
  /** By unit, then by name: where it stands among many. */
  order: readonly string[]
}

/** The record does not yet hold what the paper is about: printed, it would be empty. */
export class PaperGap extends Error {
  override readonly name = 'PaperGap'
  readonly cite: readonly string[]

  constructor(missing: string, cite: readonly string[] = []) {
    super(missing)
    this.cite = cite
  }
}
