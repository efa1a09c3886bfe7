import { PaperGap } from '../../records/paper-facts/paper-contents.ts'
import { conflict, unlawful } from '../problem.ts'

/** How whoever asks for a paper is refused what the record does not hold yet; any other error is itself. */
export const refusalOf = (error: unknown): unknown => {
  if (!(error instanceof PaperGap)) return error
  const { message, cite } = error
  return cite.length > 0 ? unlawful({ detail: message, cite }) : conflict(message)
}
