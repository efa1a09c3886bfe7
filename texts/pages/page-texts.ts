import type { Language } from '../language.ts'
import { en as clauseEn } from './clause/en.ts'
import { kk as clauseKk } from './clause/kk.ts'
import { ru as clauseRu } from './clause/ru.ts'
import { en as formsEn } from './forms/en.ts'
import { kk as formsKk } from './forms/kk.ts'
import { ru as formsRu } from './forms/ru.ts'
import { en as frameEn } from './frame/en.ts'
import { kk as frameKk } from './frame/kk.ts'
import { ru as frameRu } from './frame/ru.ts'
import { en as homeEn } from './home/en.ts'
import { kk as homeKk } from './home/kk.ts'
import { ru as homeRu } from './home/ru.ts'
import { en as termsEn } from './terms/en.ts'
import { kk as termsKk } from './terms/kk.ts'
import { ru as termsRu } from './terms/ru.ts'

const en = {
  ...clauseEn,
  ...formsEn,
  ...frameEn,
  ...homeEn,
  ...termsEn,
}

/** Every text of the console's pages, by subject, in each language. */
export const PAGE_TEXTS: Record<Language, Readonly<Record<string, string>>> = {
  kk: {
    ...clauseKk,
    ...formsKk,
    ...frameKk,
    ...homeKk,
    ...termsKk,
  },
  ru: {
    ...clauseRu,
    ...formsRu,
    ...frameRu,
    ...homeRu,
    ...termsRu,
  },
  en,
}

type Singular<Key extends string> =
  Key extends `${infer Stem}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Stem : Key

/** The key of a text; a plural is asked for without its form. */
export type PageKey = Singular<keyof typeof en & string>
