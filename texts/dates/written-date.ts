import { type CivilDate, dayNumber } from '../../regulation/civil-date.ts'
import type { Language } from '../language.ts'

const DAY_MS = 86_400_000

const FORMATS: Record<Language, Intl.DateTimeFormat> = {
  kk: new Intl.DateTimeFormat('kk', { dateStyle: 'long', timeZone: 'UTC' }),
  ru: new Intl.DateTimeFormat('ru', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
}

/**
 * A civil date as the language writes it.
 *
 * @example writtenDate(parseCivilDate('2027-03-03'), 'ru') //=> '3 марта 2027 г.'
 */
export const writtenDate = (date: CivilDate, language: Language): string =>
  FORMATS[language].format(new Date(dayNumber(date) * DAY_MS))

const WITH_WEEKDAY: Record<Language, Intl.DateTimeFormat> = {
  kk: new Intl.DateTimeFormat('kk', { dateStyle: 'full', timeZone: 'UTC' }),
  ru: new Intl.DateTimeFormat('ru', { dateStyle: 'full', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }),
}

/**
 * A civil date with its weekday.
 *
 * @example writtenWeekday(parseCivilDate('2027-03-09'), 'en') //=> 'Tuesday 9 March 2027'
 */
export const writtenWeekday = (date: CivilDate, language: Language): string =>
  WITH_WEEKDAY[language].format(new Date(dayNumber(date) * DAY_MS))
