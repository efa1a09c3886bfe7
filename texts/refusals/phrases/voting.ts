import type { Phrase } from '../phrase.ts'

/** What the items of an agenda and the votes on them refuse. */
export const votingPhrases: readonly Phrase[] = [
  ['there is no item {n} on the agenda', 'в повестке нет вопроса {n}', 'күн тәртібінде {n}-мәселе жоқ'],
  [
    'item {n} is {status:word}; votes are cast while it is open',
    'вопрос {n}: {status}; голосуют, пока вопрос открыт',
    '{n}-мәселе: {status}; мәселе ашық кезде ғана дауыс беріледі',
  ],
  [
    'item {n} is {status:word}; only an open item is counted',
    'вопрос {n}: {status}; подсчитывают голоса только по открытому вопросу',
    '{n}-мәселе: {status}; ашық мәселе бойынша ғана дауыс саналады',
  ],
  ['item {n} is {status:word} already', 'вопрос {n}: {status}', '{n}-мәселе: {status}'],
  ['item {n} is not open', 'вопрос {n} не открыт', '{n}-мәселе ашылмаған'],
  [
    'item {n} is open; one item at a time',
    'открыт вопрос {n}; рассматривают по одному вопросу',
    '{n}-мәселе ашық; мәселелер бір-бірлеп қаралады',
  ],
  [
    'item {n} is open; count its vote before the meeting is closed',
    'открыт вопрос {n}; подсчитайте голоса по нему, прежде чем закрыть заседание',
    '{n}-мәселе ашық; отырысты жабар алдында ол бойынша дауысты санаңыз',
  ],
  [
    '{memberId} is not of the composition and has no vote',
    'он не входит в состав комиссии и не голосует',
    'ол комиссия құрамына кірмейді және дауыс бермейді',
  ],
  [
    '{memberId} is absent or recused; those present vote',
    'он отсутствует или отведён; голосуют присутствующие',
    'ол жоқ немесе оған қарсылық білдірілген; қатысып отырғандар дауыс береді',
  ],
  [
    '{memberId} is absent or recused; members present ask',
    'он отсутствует или отведён; вопросы задают присутствующие члены комиссии',
    'ол жоқ немесе оған қарсылық білдірілген; сұрақты қатысып отырған мүшелер қояды',
  ],
  [
    '{memberId} has voted in round {round}; each member has one vote a round',
    'в туре {round} он уже голосовал; у каждого один голос в туре',
    '{round}-турда ол дауыс берген; әр турда бір-ақ дауыс',
  ],
  [
    '{option:word} is not open here; the options are {options:words}',
    '«{option}» здесь не голосуется; варианты: {options}',
    '«{option}» бұл жерде дауысқа қойылмайды; нұсқалар: {options}',
  ],
  [
    '{memberId} is not of the composition and cannot be recused',
    'он не входит в состав комиссии: отводить некого',
    'ол комиссия құрамына кірмейді: қарсылық білдіруге болмайды',
  ],
  [
    'round {round} of this vote is not under way any more; look again',
    'тур {round} этого голосования уже окончен; откройте вопрос снова',
    'бұл дауыс берудің {round}-туры аяқталған; мәселені қайта ашып қараңыз',
  ],
  [
    'a question was counted meanwhile; {before} were asked so far; look again',
    'тем временем отмечен ещё один вопрос; всего задано: {before}; откройте страницу снова',
    'осы арада тағы бір сұрақ белгіленді; барлығы қойылғаны: {before}; бетті қайта ашып қараңыз',
  ],
  [
    'somebody else has recorded the attendance meanwhile; look again',
    'тем временем явку отметил кто-то другой; откройте заседание снова',
    'осы арада қатысуды басқа адам белгіледі; отырысты қайта ашып қараңыз',
  ],
  [
    '{memberId} is recused from item {n} already',
    'по вопросу {n} он уже отведён',
    '{n}-мәселе бойынша оған қарсылық білдірілген',
  ],
  [
    'nobody decides on his own recusal: the commission decides on the chairman’s',
    'о собственном отводе никто не решает: отвод председателя решает комиссия',
    'өзіне білдірілген қарсылықты ешкім шешпейді: төрағаға қарсылықты комиссия шешеді',
  ],
  [
    'the employee is absent: nobody is asked',
    'сотрудник отсутствует: вопросы задавать некому',
    'қызметкер жоқ: сұрақ қойылатын адам жоқ',
  ],
  [
    'the employee was asked {atMost} questions already',
    'сотруднику уже задано вопросов: {atMost}',
    'қызметкерге қойылған сұрақ саны: {atMost}',
  ],
  [
    'an item is open; close it before the attendance changes',
    'открыт вопрос: закройте его, прежде чем менять явку',
    'мәселе ашық: қатысуды өзгертер алдында оны жабыңыз',
  ],
  [
    'announced on {on:day}; an item is opened {days} days after that at the earliest',
    'объявлено {on}; вопрос открывают не раньше чем через {days} дней',
    '{on} күні хабарланған; мәселе кемінде {days} күннен кейін ашылады',
  ],
  [
    'recommendation: {decision:word} records which of the two: {options:words}',
    'по решению «{decision}» укажите, что именно: {options}',
    '«{decision}» шешімі бойынша қайсысы екенін көрсетіңіз: {options}',
  ],
  [
    'recommendation: {decision:word} has none; leave it out',
    'решение «{decision}» не имеет рекомендации: не указывайте её',
    '«{decision}» шешімінде ұсыным болмайды: көрсетпеңіз',
  ],
  [
    'grounds: {decision:word} records none; leave them out',
    'решение «{decision}» не имеет оснований: не указывайте их',
    '«{decision}» шешімінде негіз болмайды: көрсетпеңіз',
  ],
  [
    'grounds: {decision:word} needs at least one of {grounds:words}',
    'решению «{decision}» нужно хотя бы одно основание: {grounds}',
    '«{decision}» шешіміне кемінде бір негіз керек: {grounds}',
  ],
  [
    'grounds: {unknown} is none of {grounds:words}',
    'такого основания нет; есть: {grounds}',
    'мұндай негіз жоқ; бар негіздер: {grounds}',
  ],
  [
    'the case does not wait on this agenda',
    'дело не стоит в этой повестке',
    'іс бұл күн тәртібінде тұрған жоқ',
  ],
  [
    'the secretary is not a member and has no vote: name another employee',
    'секретарь не член комиссии и не голосует: назовите другого сотрудника',
    'хатшы комиссия мүшесі емес және дауыс бермейді: басқа қызметкерді атаңыз',
  ],
  [
    '{id} is being certified and does not sit until the decision',
    'один из членов сам проходит аттестацию и не заседает до решения',
    'мүшелердің бірі өзі аттестаттаудан өтуде және шешімге дейін отырысқа қатыспайды',
  ],
  [
    'chosen by those present; without a casting vote',
    'избран присутствующими; без решающего голоса',
    'қатысушылар сайлаған; шешуші дауысы жоқ',
  ],
  [
    'Nobody acts in his own case.',
    'В собственном деле никто не действует.',
    'Өз ісі бойынша ешкім әрекет етпейді.',
  ],
  [
    'You were recused from this case: whoever is recused is absent for it, reads nothing of it and takes no part in it.',
    'Вам дан отвод по этому делу: отведённый по нему отсутствует, ничего из него не читает и в нём не участвует.',
    'Сізге бұл іс бойынша қарсылық білдірілген: қарсылық білдірілген мүше ол бойынша жоқ деп есептеледі, одан ештеңе оқымайды және оған қатыспайды.',
  ],
  [
    'A member votes himself; the secretary enters the votes of others.',
    'Член комиссии голосует сам; голоса других вносит секретарь.',
    'Комиссия мүшесі өзі дауыс береді; басқалардың дауысын хатшы енгізеді.',
  ],
  [
    'name the member who voted',
    'назовите члена комиссии, который голосовал',
    'дауыс берген мүшені көрсетіңіз',
  ],
  [
    'another meeting has the case on its agenda',
    'дело стоит в повестке другого заседания',
    'іс басқа отырыстың күн тәртібінде тұр',
  ],
  [
    'expected at least one decision to vote for',
    'нужно хотя бы одно решение для голосования',
    'дауыс беруге кемінде бір шешім керек',
  ],
  [
    '{id} is not present; only members present vote',
    'названный отсутствует: голосуют только присутствующие',
    'аталған адам жоқ: тек қатысып отырғандар дауыс береді',
  ],
  [
    '{option:word} is not an option; expected {options:words} or null',
    'такого варианта нет; есть: {options}',
    'мұндай нұсқа жоқ; барлары: {options}',
  ],
]
