import { parseCivilDate } from '../../regulation/civil-date.ts'
import type { SkippedAs, Working, WorkingLine } from '../../regulation/working/working.ts'
import { writtenCite } from '../clauses/written-cite.ts'
import { writtenDate } from '../dates/written-date.ts'
import type { Language } from '../language.ts'
import { en } from './en.ts'
import { kk } from './kk.ts'
import { ru } from './ru.ts'
import type { Plural, WorkingTexts } from './working-texts.ts'

/** The words of workings in each language. */
export const WORKING_TEXTS: Record<Language, WorkingTexts> = { kk, ru, en }

const PLURALS: Record<Language, Intl.PluralRules> = {
  kk: new Intl.PluralRules('kk'),
  ru: new Intl.PluralRules('ru'),
  en: new Intl.PluralRules('en'),
}

/**
 * A working as people read it, one sentence a line; the last one gives the date and its clause.
 *
 * @example describeWorking(explainTerm(tables, 'profile', { meeting: parseCivilDate('2027-03-31') }), 'en')
 * //=> ['Counted from the meeting of the commission: 31 March 2027', '3 weeks back: 10 March 2027',
 * //    'Result: 10 March 2027 (paragraph 11 of the Model Regulation)']
 */
export const describeWorking = ({ date, lines, cite }: Working, language: Language): string[] => {
  const words = wordsOf(language)
  return [
    ...lines.map((line) => describeLine(line, words)),
    words.texts.result(words.day(date), words.clause(cite)),
  ]
}

type Words = {
  texts: WorkingTexts
  day: (date: string) => string
  clause: (cites: readonly string[]) => string
  number: (count: number, noun: Plural) => string
}

const wordsOf = (language: Language): Words => ({
  texts: WORKING_TEXTS[language],
  day: (date) => writtenDate(parseCivilDate(date), language),
  clause: (cites) => cites.map((cite) => writtenCite(cite, language)).join(', '),
  number: (count, noun) => `${count} ${noun[PLURALS[language].select(count)] ?? noun.other}`,
})

const describeLine = (line: WorkingLine, words: Words): string => {
  const { texts, day, clause, number } = words
  switch (line.line) {
    case 'counted-from':
      return texts.countedFrom(texts.origins[line.origin], day(line.date))
    case 'counted':
      return texts.counted[line.direction](number(line.count, texts.units[line.unit]), day(line.to))
    case 'skipped':
      return texts.skipped(day(line.date), describeDayOff(line, words))
    case 'clamped':
      return texts.clamped(line.day, day(line.to))
    case 'rolled':
      return texts.rolled[line.direction](day(line.from), day(line.to))
    case 'moved':
      return texts.moved(texts.moving[line.rule], {
        from: day(line.from),
        to: day(line.to),
        clause: clause([line.cite]),
      })
    case 'not-before':
      return texts.notBefore(texts.floors[line.rule], { date: day(line.date), clause: clause(line.cite) })
  }
}

const describeDayOff = (why: SkippedAs, { texts, day }: Words): string => {
  switch (why.as) {
    case 'weekend':
      return texts.weekend
    case 'holiday':
      return texts.holidays[why.holiday]
    case 'moved-holiday':
      return texts.movedHoliday(texts.holidays[why.holiday], day(why.from))
    case 'transfer':
      return texts.transfer(day(why.worked))
    case 'amendment':
      return texts.amendment(why.act)
  }
}
