/** The header of each column of a sheet of results; in English a header is the column's own name. */
export const RESULT_HEADERS: Readonly<Record<'ru' | 'kk', Readonly<Record<string, string>>>> = {
  ru: {
    ...{ case: 'Номер дела', personnelNumber: 'Табельный номер', name: 'Фамилия, имя, отчество' },
    ...{ standardsMet: 'Нормативы выполнены', conclusion: 'Заключение', missed: 'Неявка' },
    ...{ law: 'Законодательство', lawThreshold: 'Порог: законодательство', kazakh: 'Казахский язык' },
    ...{ logic: 'Логика', logicThreshold: 'Порог: логика' },
  },
  kk: {
    ...{ case: 'Іс нөмірі', personnelNumber: 'Табельдік нөмірі', name: 'Тегі, аты, әкесінің аты' },
    ...{ standardsMet: 'Нормативтер орындалды', conclusion: 'Қорытынды', missed: 'Келмеуі' },
    ...{ law: 'Заңнама', lawThreshold: 'Шек: заңнама', kazakh: 'Қазақ тілі' },
    ...{ logic: 'Логика', logicThreshold: 'Шек: логика' },
  },
}

/** The languages in which the header row of results may be. */
export type ResultLanguage = 'en' | 'ru' | 'kk'

/** The header of a column. @example resultHeader('ru', 'case') //=> 'Номер дела' */
export const resultHeader = (language: ResultLanguage, column: string): string =>
  language === 'en' ? column : (RESULT_HEADERS[language][column] ?? column)
