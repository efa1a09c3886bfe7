import type { Language } from '../texts/language.ts'
import { sayRefusal } from '../texts/refusals/say-refusal.ts'
import type { Problem, ProblemParts } from './problem.ts'

/**
 * A problem in the reader's language: its title and what its parts say. A sentence that the book of refusals does not have
 * stays in English, as everything does for a reader of English: what other systems read never changes its wording.
 *
 * @example problemIn(conflict('The list is approved already.'), 'ru').title //=> 'Это не подходит к нынешнему состоянию'
 */
export const problemIn = (
  { title, parts }: Pick<Problem, 'title' | 'parts'>,
  language: Language,
): { title: string; parts: ProblemParts } => {
  if (language === 'en') return { title, parts }
  const say = (sentence: string) => sayRefusal(sentence, language) ?? sentence
  const { errors: wrong, violations: broken } = parts
  const told = {
    ...(wrong ? { errors: wrong.map((error) => ({ ...error, message: say(error.message) })) } : {}),
    ...(broken ? { violations: broken.map((each) => ({ ...each, message: say(each.message) })) } : {}),
  }
  return {
    title: say(title),
    parts: { ...parts, detail: detailIn(parts, told) ?? say(parts.detail), ...told },
  }
}

/** A detail that only puts together what is wrong with fields or dates is put together anew. */
const detailIn = (
  { detail, errors = [], violations = [] }: ProblemParts,
  told: Pick<ProblemParts, 'errors' | 'violations'>,
): string | null => {
  if (errors.length > 0 && detail === errors.map(({ field, message }) => `${field}: ${message}`).join('; '))
    return told.errors?.map(({ field, message }) => `${field}: ${message}`).join('; ') ?? null
  if (violations.length > 0 && detail === violations.map(({ message }) => message).join(' '))
    return told.violations?.map(({ message }) => message).join(' ') ?? null
  return null
}
