import type { Language } from '../../texts/language.ts'
import { sayRefusal } from '../../texts/refusals/say-refusal.ts'

/** A sentence as a page shows it; `lang` is null where it is in the reader's language. */
export type Told = { text: string; lang: 'en' | null }

/**
 * A refusal of the rules as a page shows it: in the reader's language, or in English and marked so.
 *
 * @example toldRefusal('the meeting is not open', 'ru') //=> { text: 'Заседание не открыто', lang: null }
 */
export const toldRefusal = (sentence: string, language: Language): Told => {
  const said = sayRefusal(sentence, language)
  if (said === null) return { text: sentence, lang: language === 'en' ? null : 'en' }
  return { text: said.charAt(0).toUpperCase() + said.slice(1), lang: null }
}
