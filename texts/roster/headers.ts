/** The header rows of a roster file in Russian and Kazakh; in English a header is the column's own name. */
export const ROSTER_HEADERS = {
  ru: {
    units: ['Код', 'Вышестоящее подразделение', 'Наименование', 'Вид'],
    employees: [
      'Табельный номер',
      'Фамилия',
      'Имя',
      'Отчество',
      'Электронная почта',
      'Язык',
      'Подразделение',
      'Должность',
      'Уровень должности',
      'Категория',
      'Звание',
      'Служба',
      'Непосредственный руководитель',
      'Руководство органа',
      'Сведения можно раскрывать',
    ],
    service: ['Табельный номер', 'С', 'По', 'Иная работа после'],
    appointments: [
      'Табельный номер',
      'Дата',
      'Должность',
      'Равнозначная',
      'Обязанности изменились',
      'Подразделение',
    ],
    absences: ['Табельный номер', 'Вид', 'С', 'По'],
    certifications: ['Табельный номер', 'Дата', 'Решение', 'Отменена'],
    credited: ['Табельный номер', 'Вид', 'С', 'По'],
  },
  kk: {
    units: ['Коды', 'Жоғары тұрған бөлімше', 'Атауы', 'Түрі'],
    employees: [
      'Табельдік нөмірі',
      'Тегі',
      'Аты',
      'Әкесінің аты',
      'Электрондық пошта',
      'Тілі',
      'Бөлімше',
      'Лауазымы',
      'Лауазым деңгейі',
      'Санаты',
      'Атағы',
      'Қызметі',
      'Тікелей басшысы',
      'Орган басшылығы',
      'Мәліметті ашуға болады',
    ],
    service: ['Табельдік нөмірі', 'Бастап', 'Дейін', 'Кейінгі басқа жұмыс'],
    appointments: ['Табельдік нөмірі', 'Күні', 'Лауазымы', 'Тең дәрежелі', 'Міндеттері өзгерді', 'Бөлімше'],
    absences: ['Табельдік нөмірі', 'Түрі', 'Бастап', 'Дейін'],
    certifications: ['Табельдік нөмірі', 'Күні', 'Шешімі', 'Күші жойылған'],
    credited: ['Табельдік нөмірі', 'Түрі', 'Бастап', 'Дейін'],
  },
} as const satisfies Record<'ru' | 'kk', Record<string, readonly string[]>>

/** The languages in which the header row of a roster file may be. */
export type HeaderLanguage = 'en' | keyof typeof ROSTER_HEADERS

/**
 * The header of each column of a sheet in one language, in the order of `columns`, the columns' own names.
 *
 * @example rosterHeaders('ru', 'service', ['personnelNumber', 'from', 'to', 'otherEmploymentAfter'])[1] //=> 'С'
 */
export const rosterHeaders = (
  language: HeaderLanguage,
  sheet: keyof (typeof ROSTER_HEADERS)['ru'],
  columns: readonly string[],
): readonly string[] => (language === 'en' ? columns : ROSTER_HEADERS[language][sheet])
