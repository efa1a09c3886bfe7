import type { Phrase } from '../phrase.ts'

/** What is refused when a meeting is adjourned, called off, held on paper, and of separate opinions. */
export const sittingPhrases: readonly Phrase[] = [
  [
    'only an open meeting is adjourned',
    'отложить можно только открытое заседание',
    'ашық отырысты ғана кейінге қалдыруға болады',
  ],
  [
    'item {n} is open; count its vote or postpone it before the meeting is adjourned',
    'открыт вопрос {n}: подсчитайте голоса или отложите его, прежде чем прервать заседание',
    '{n}-мәселе ашық: отырысты үзер алдында дауысты санаңыз немесе мәселені кейінге қалдырыңыз',
  ],
  [
    'nothing waits on the agenda any more; close the meeting',
    'в повестке ничего не осталось: закройте заседание',
    'күн тәртібінде ештеңе қалмады: отырысты жабыңыз',
  ],
  [
    'resumesOn: {on:day} is not after {heldOn:day}',
    '{on} не позже {heldOn}',
    '{on} {heldOn} күнінен кейін емес',
  ],
  ['resumesOn: {on:day} is no working day', '{on} — не рабочий день', '{on} — жұмыс күні емес'],
  [
    'the meeting was held in part: close it or resume it',
    'заседание проведено частично: закройте или возобновите его',
    'отырыс ішінара өткізілген: оны жабыңыз немесе жалғастырыңыз',
  ],
  [
    'the meeting is {status:word}; only a called one is cancelled',
    'отменить можно только созванное заседание',
    'шақырылған отырыстың ғана күшін жоюға болады',
  ],
  [
    'item {n} is {status:word}; an opinion is on a decision',
    'вопрос {n}: {status}; мнение дают о принятом решении',
    '{n}-мәселе: {status}; пікір қабылданған шешім туралы беріледі',
  ],
  [
    'the minutes were signed by everybody on {on:day}',
    'протокол подписан всеми {on}',
    'хаттамаға {on} күні бәрі қол қойған',
  ],
  [
    '{id} was absent or recused; members who took part give an opinion',
    'названный отсутствовал или отведён: мнение дают участвовавшие',
    'аталған адам болмаған немесе оған қарсылық білдірілген: пікірді қатысқандар береді',
  ],
  [
    'filed on {on:day}, before the meeting of {heldOn:day}',
    'подано {on}, раньше заседания {heldOn}',
    '{on} күні, {heldOn} отырысынан бұрын берілген',
  ],
  [
    '{id} has given a separate opinion on item {n} already',
    'особое мнение по вопросу {n} уже подано',
    '{n}-мәселе бойынша ерекше пікір берілген',
  ],
  [
    'the meeting is {status:word}; whether it is held on paper is said before it is opened',
    'о заседании на бумаге говорят до его открытия',
    'отырыстың қағаз түрінде өтетіні ол ашылғанға дейін айтылады',
  ],
  [
    'the meeting is held on paper already',
    'заседание уже ведётся на бумаге',
    'отырыс қағаз түрінде жүргізілуде',
  ],
  [
    'the meeting was on {on:day}; that it is held on paper is said by then',
    'заседание было {on}; о ведении на бумаге говорят до этого дня',
    'отырыс {on} болған; қағаз түрінде өтетіні сол күнге дейін айтылады',
  ],
  [
    'the meeting is not held on paper',
    'заседание не ведётся на бумаге',
    'отырыс қағаз түрінде жүргізілмейді',
  ],
  ['the meeting is over', 'заседание окончено', 'отырыс аяқталды'],
  [
    'scanned on {on:day}, before the meeting of {heldOn:day}',
    'отсканировано {on}, раньше заседания {heldOn}',
    '{on} күні, {heldOn} отырысынан бұрын сканерленген',
  ],
  ['this scan is on record already', 'этот скан уже внесён', 'бұл скан енгізілген'],
  [
    'the meeting is held on paper: its votes are entered from the sheets',
    'заседание ведётся на бумаге: голоса вносят с листов',
    'отырыс қағаз түрінде: дауыстар парақтардан енгізіледі',
  ],
  [
    'the votes are entered when a scan of their sheets is on record',
    'голоса вносят, когда внесён скан листов',
    'дауыстар парақтардың сканы енгізілгеннен кейін енгізіледі',
  ],
  [
    'votes entered from paper are counted by a second person, who compares them with the scan',
    'внесённые с бумаги голоса подсчитывает второй человек, сверяя их со сканом',
    'қағаздан енгізілген дауыстарды екінші адам сканмен салыстырып санайды',
  ],
  ['item {n} is off the agenda', 'вопрос {n} снят с повестки', '{n}-мәселе күн тәртібінен алынған'],
  ['{id} is not of the composition', 'названный не входит в состав', 'аталған адам құрамға кірмейді'],
  [
    '{id} is recused from item {n}',
    'названный отведён по вопросу {n}',
    '{n}-мәселе бойынша аталған адамға қарсылық білдірілген',
  ],
  [
    'an item is postponed at the meeting; before it the dates of its case are moved',
    'вопрос откладывают на заседании; до него переносят даты дела',
    'мәселе отырыста кейінге қалдырылады; оған дейін істің күндері ауыстырылады',
  ],
  [
    'votes on item {n} were cast; they are counted',
    'по вопросу {n} уже голосовали: голоса подсчитывают',
    '{n}-мәселе бойынша дауыс берілген: дауыстар саналады',
  ],
  [
    'Another order took the place of that one already.',
    'Этот приказ уже заменён другим.',
    'Бұл бұйрық басқасымен ауыстырылған.',
  ],
  ['is no commission on record', 'такой комиссии нет', 'мұндай комиссия жоқ'],
  [
    'is a commission of another unit',
    'это комиссия другого подразделения',
    'бұл басқа бөлімшенің комиссиясы',
  ],
  [
    'is before {on:day}, the day of the order that it replaces',
    'это раньше {on}, дня заменяемого приказа',
    'бұл ауыстырылатын бұйрықтың {on} күнінен бұрын',
  ],
  [
    'Order No. {number} of {on:day} took the place of this one: call its commission.',
    'Приказ № {number} от {on} заменил этот: созовите его комиссию.',
    '{on} күнгі № {number} бұйрық мұны ауыстырды: соның комиссиясын шақырыңыз.',
  ],
  [
    'give the words of the opinion, or the document that holds them',
    'напишите мнение или приложите документ с ним',
    'пікірді жазыңыз немесе оның құжатын тіркеңіз',
  ],
  [
    'name the member whose opinion it is',
    'назовите члена комиссии, чьё это мнение',
    'бұл кімнің пікірі екенін көрсетіңіз',
  ],
  [
    'A member files his own opinion; the secretary enters one on paper.',
    'Член комиссии подаёт своё мнение сам; секретарь вносит поданное на бумаге.',
    'Комиссия мүшесі пікірін өзі береді; қағаз түріндегісін хатшы енгізеді.',
  ],
  [
    'A dossier is opened by a member or the secretary.',
    'Материалы открывает член комиссии или секретарь.',
    'Материалдарды комиссия мүшесі немесе хатшы ашады.',
  ],
]
