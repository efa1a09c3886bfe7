import type { Phrase } from '../phrase.ts'

/** What the pages themselves refuse: a form that is not theirs, a file that is no form, whose page it is. */
export const pagePhrases: readonly Phrase[] = [
  [
    'The dates of this case are not set yet.',
    'Даты этого дела ещё не назначены.',
    'Бұл істің күндері әлі тағайындалмаған.',
  ],
  [
    'The case has not taken its first step yet: its dates can be set in a moment.',
    'Дело ещё не сделало первого шага: даты можно будет назначить через мгновение.',
    'Іс әлі алғашқы қадамын жасаған жоқ: күндерін сәл кейінірек тағайындауға болады.',
  ],
  [
    'This act of the case is done by somebody else.',
    'Это действие в деле выполняет другой.',
    'Істегі бұл әрекетті басқа адам жасайды.',
  ],
  [
    'The dates of this case are set by its personnel service.',
    'Даты этого дела назначает его кадровая служба.',
    'Бұл істің күндерін оның кадр қызметі тағайындайды.',
  ],
  [
    'Papers of this case are made by its personnel service.',
    'Бумаги этого дела готовит его кадровая служба.',
    'Бұл істің қағаздарын оның кадр қызметі дайындайды.',
  ],
  [
    'This form was not opened in this session.',
    'Эта форма открыта не в этом сеансе.',
    'Бұл пішін осы сеанста ашылмаған.',
  ],
  [
    'This form was not opened in this session: open it again.',
    'Эта форма открыта не в этом сеансе: откройте её снова.',
    'Бұл пішін осы сеанста ашылмаған: қайта ашыңыз.',
  ],
  ['Content-Type: expected a form.', 'Ожидалась форма.', 'Пішін күтілді.'],
  ['The form cannot be read.', 'Форма не читается.', 'Пішін оқылмайды.'],
  ['This round of voting is over.', 'Этот тур голосования окончен.', 'Дауыс берудің бұл туры аяқталды.'],
  [
    'the workbook has no section of a profile',
    'в книге нет ни одного раздела характеристики',
    'кітапта мінездеменің бірде-бір бөлімі жоқ',
  ],
  ['This page takes no form.', 'Эта страница не принимает форм.', 'Бұл бет пішін қабылдамайды.'],
  [
    'Temporal does not answer now. The same form may be sent again.',
    'Temporal сейчас не отвечает. Ту же форму можно отправить снова.',
    'Temporal қазір жауап бермейді. Сол пішінді қайта жіберуге болады.',
  ],
  [
    'The issuer that signs people in does not answer now.',
    'Служба входа сейчас не отвечает.',
    'Кіру қызметі қазір жауап бермейді.',
  ],
  [
    'The issuer did not vouch for you. Try to sign in again.',
    'Служба входа вас не подтвердила. Войдите ещё раз.',
    'Кіру қызметі сізді растамады. Қайта кіріп көріңіз.',
  ],
  ['There is no such language.', 'Такого языка нет.', 'Мұндай тіл жоқ.'],
  ['file: {why}.', 'Файл не принят.', 'Файл қабылданбады.'],
  ['cannot be read', 'не читается', 'оқылмайды'],
]
