import type { Language } from '../language.ts'

type Parts = { article?: string; paragraph?: string; point?: string }

const ARTICLE = /^art\. (?<article>[\d-]+)(?:\((?<paragraph>[\d-]+)\))?(?:(?<point>\d+)\))?$/

const IN_ARTICLE: Record<Language, (parts: Parts) => string> = {
  kk: ({ article, paragraph, point }) =>
    paragraph === undefined
      ? `«Құқық қорғау қызметі туралы» Заңның ${article}-бабы`
      : `«Құқық қорғау қызметі туралы» Заңның ${article}-бабының ${
          point === undefined ? `${paragraph}-тармағы` : `${paragraph}-тармағының ${point}) тармақшасы`
        }`,
  ru: ({ article, paragraph, point }) =>
    [
      point && `подпункт ${point})`,
      paragraph && `пункт${point ? 'а' : ''} ${paragraph}`,
      `стать${paragraph ? 'и' : 'я'} ${article} Закона «О правоохранительной службе»`,
    ]
      .filter(Boolean)
      .join(' '),
  en: ({ article, paragraph, point }) =>
    `article ${article}${paragraph ? `(${paragraph})` : ''}${point ? `${point})` : ''} of the Law on Law Enforcement Service`,
}

const IN_DECREE: Record<Language, { para: (n: string) => string; annex: (n: string) => string }> = {
  kk: { para: (n) => `Үлгілік ереженің ${n}-тармағы`, annex: (n) => `Үлгілік ережеге ${n}-қосымша` },
  ru: {
    para: (n) => `пункт ${n} Типового положения`,
    annex: (n) => `приложение ${n} к Типовому положению`,
  },
  en: {
    para: (n) => `paragraph ${n} of the Model Regulation`,
    annex: (n) => `Annex ${n} to the Model Regulation`,
  },
}

/**
 * A citation as the language writes it; one of another form stays as it is.
 *
 * @example writtenCite('para 10', 'ru') //=> 'пункт 10 Типового положения'
 * @example writtenCite('art. 48(5)', 'ru') //=> 'пункт 5 статьи 48 Закона «О правоохранительной службе»'
 */
export const writtenCite = (cite: string, language: Language): string => {
  const [, form, number] = /^(para|Annex) (\d+)$/.exec(cite) ?? []
  if (number !== undefined) return IN_DECREE[language][form === 'para' ? 'para' : 'annex'](number)
  const parts = ARTICLE.exec(cite)?.groups
  return parts ? IN_ARTICLE[language](parts) : cite
}
