import type { Phrase } from '../phrase.ts'

/** Why the plan of a campaign leaves a case out, what is moved in it by hand is refused, or a row of a session's results. */
export const campaignPhrases: readonly Phrase[] = [
  [
    'no commission of the plan is that of the unit or the nearest above it',
    'в плане нет комиссии этого подразделения или ближайшей над ним',
    'жоспарда бұл бөлімшенің немесе оған ең жақын жоғары тұрғанның комиссиясы жоқ',
  ],
  [
    'his own certification would leave a commission without quorum on {on:day}',
    'из-за его собственной аттестации комиссия осталась бы {on} без кворума',
    'оның өз аттестаттауынан комиссия {on} күні кворумсыз қалар еді',
  ],
  ['a rule refuses the days', 'правило не допускает этих дней', 'қағида бұл күндерге жол бермейді'],
  [
    'no day for {stage:word} leaves time for a meeting within the limits',
    'ни один день этапа «{stage}» не оставляет времени на заседание в срок',
    '«{stage}» кезеңінің ешбір күні мерзімінде отырыс өткізуге уақыт қалдырмайды',
  ],
  [
    'no commission that may hear it sits from {from:day} to {to:said} while the employee is there',
    'комиссия, которая вправе его рассмотреть, не заседает с {from} по {to}, пока сотрудник на месте',
    'оны қарауға құқылы комиссия {from} – {to} аралығында қызметкер орнында болған кезде отырыс өткізбейді',
  ],
  [
    'no commission that may hear it sits from {from:day} to {to:day} while the employee is there',
    'комиссия, которая вправе его рассмотреть, не заседает с {from} по {to}, пока сотрудник на месте',
    'оны қарауға құқылы комиссия {from} – {to} аралығында қызметкер орнында болған кезде отырыс өткізбейді',
  ],
  ['any later day', 'любой более поздний день', 'кез келген кейінгі күн'],
  [
    'there are too few places: see the shortages',
    'мест не хватает: смотрите недостачу',
    'орын жеткіліксіз: тапшылықты қараңыз',
  ],
  [
    'each kind of place would suffice by itself, but not all together',
    'мест каждого вида хватило бы порознь, но не вместе',
    'әр түрдің орны жеке-жеке жетер еді, бірақ бірге жетпейді',
  ],
  ['is none of this campaign', 'не относится к этой кампании', 'бұл науқандікі емес'],
  ['is no case of this campaign', 'это не дело этой кампании', 'бұл науқанның ісі емес'],
  [
    'the commission does not sit on {day:day}',
    'комиссия {day} не заседает',
    'комиссия {day} күні отырыс өткізбейді',
  ],
  [
    'too few members can sit on {day:day}',
    '{day} заседать могут слишком мало членов комиссии',
    '{day} күні отыра алатын мүшелер тым аз',
  ],
  [
    'the agenda of {day:day} is full: {taken} of {size} cases',
    'повестка {day} заполнена: {taken} из {size} дел',
    '{day} күн тәртібі толық: {size} істің {taken} бар',
  ],
  ['the employee is away on {day:day}', 'сотрудник {day} отсутствует', 'қызметкер {day} күні болмайды'],
  [
    'no session of {stage:word} has room on that day',
    'в этот день нет сеанса этапа «{stage}» со свободными местами',
    'ол күні «{stage}» кезеңінің бос орны бар сеансы жоқ',
  ],
  [
    'no days of the stages leave time for this meeting',
    'никакие дни этапов не оставляют времени до этого заседания',
    'кезеңдердің ешбір күні осы отырысқа дейін уақыт қалдырмайды',
  ],
  [
    'a campaign has at most {days} working days',
    'в кампании не больше {days} рабочих дней',
    'науқанда {days} жұмыс күнінен аспайды',
  ],
  [
    'a polygraph that is left out has no room',
    'у полиграфа, который не проводится, нет помещения',
    'өткізілмейтін полиграфтың бөлмесі болмайды',
  ],
  ['does not go with days', 'не сочетается с днями', 'күндермен қатар берілмейді'],
  [
    'lies outside the campaign, {from:day} to {to:day}',
    'вне кампании, которая идёт с {from} по {to}',
    '{from} – {to} аралығындағы науқаннан тыс',
  ],
  ['{day:day} is a day off', '{day} – нерабочий день', '{day} – демалыс күні'],
  [
    'This campaign is planned already: plan another one.',
    'Эта кампания уже спланирована: спланируйте другую.',
    'Бұл науқан жоспарланып қойған: басқасын жоспарлаңыз.',
  ],
  [
    'The plan broke off before it was made. Nothing is kept of it; it may be asked for again.',
    'Составление плана прервалось. От него ничего не осталось; план можно запросить снова.',
    'Жоспар жасалып бітпей үзілді. Одан ештеңе сақталған жоқ; жоспарды қайта сұрауға болады.',
  ],
  [
    'The plan needed more memory than a plan may take. Nothing is kept of it; plan fewer cases at once: of one unit, or of one list.',
    'Плану не хватило отведённой памяти. От него ничего не осталось; планируйте за один раз меньше дел: одного подразделения или одного списка.',
    'Жоспарға бөлінген жад жетпеді. Одан ештеңе сақталған жоқ; бір жолы азырақ істі жоспарлаңыз: бір бөлімшенің немесе бір тізімнің істерін.',
  ],
  [
    'The plan took longer than ten minutes and was broken off. Nothing is kept of it; plan fewer cases at once: of one unit, or of one list.',
    'План составлялся дольше десяти минут и был прерван. От него ничего не осталось; планируйте за один раз меньше дел: одного подразделения или одного списка.',
    'Жоспар он минуттан ұзақ жасалып, үзілді. Одан ештеңе сақталған жоқ; бір жолы азырақ істі жоспарлаңыз: бір бөлімшенің немесе бір тізімнің істерін.',
  ],
  [
    'The database did not answer while the plan was made. Nothing is kept of it; ask for it again in a few minutes.',
    'Пока составлялся план, база данных не отвечала. От него ничего не осталось; запросите план снова через несколько минут.',
    'Жоспар жасалып жатқанда дерекқор жауап бермеді. Одан ештеңе сақталған жоқ; жоспарды бірнеше минуттан кейін қайта сұраңыз.',
  ],
  [
    'A fault of the program broke the plan off. Nothing is kept of it; tell the operator of the installation, who sees the cause, and plan other cases meanwhile.',
    'План прервала ошибка программы. От него ничего не осталось; сообщите оператору установки, который видит причину, и пока планируйте другие дела.',
    'Жоспарды бағдарламаның қатесі үзді. Одан ештеңе сақталған жоқ; себебін көретін орнатылымның операторына хабарлаңыз, әзірге басқа істерді жоспарлаңыз.',
  ],
  [
    'Some of the cases that were named wait for no days any more.',
    'Некоторые из указанных дел больше не ждут назначения дней.',
    'Көрсетілген істердің кейбірі енді күн белгілеуді күтпейді.',
  ],
  [
    'No case of this campaign waits to be carried out.',
    'В этой кампании нет дел, которые ждут выполнения.',
    'Бұл науқанда орындауды күтіп тұрған іс жоқ.',
  ],
  [
    'The campaign is being carried out: wait until that has come to its end.',
    'Кампания выполняется: дождитесь окончания.',
    'Науқан орындалып жатыр: аяқталғанын күтіңіз.',
  ],
  [
    'The plan was changed meanwhile: look at it and ask again.',
    'План тем временем изменили: посмотрите его и повторите.',
    'Жоспар осы арада өзгертілді: қарап, қайта сұраңыз.',
  ],
  [
    'The dates of this case are set: move them in the case itself.',
    'Даты этого дела назначены: переносите их в самом деле.',
    'Бұл істің күндері белгіленген: оларды істің өзінде ауыстырыңыз.',
  ],
  [
    'The case is not open any more, or stands on an agenda already.',
    'Дело уже не открыто или уже стоит в повестке.',
    'Іс енді ашық емес немесе күн тәртібінде тұр.',
  ],
  [
    'is no open case of this service without a meeting',
    'это не открытое дело этой службы без заседания',
    'бұл осы қызметтің отырысы жоқ ашық ісі емес',
  ],
  ['No case waits for days.', 'Нет дел, которые ждут дат.', 'Күн белгілеуді күткен іс жоқ.'],
  [
    'does not go with determination: give one of them',
    'не сочетается с определением: укажите что-то одно',
    'айқындаумен қатар берілмейді: біреуін көрсетіңіз',
  ],
  ['is no commission', 'это не комиссия', 'бұл комиссия емес'],
  ['is no determination', 'это не определение', 'бұл айқындау емес'],
  [
    'Nobody waits for a session of this stage on that day.',
    'В этот день никто не ждёт сеанса этого этапа.',
    'Ол күні бұл кезеңнің сеансын ешкім күтпейді.',
  ],
  ['is no open case of this service', 'это не открытое дело этой службы', 'бұл осы қызметтің ашық ісі емес'],
  [
    'the dates of the case have this stage on another day',
    'по датам дела этот этап в другой день',
    'істің күндері бойынша бұл кезең басқа күні',
  ],
  [
    'the employee is called to a session of this stage on that day already',
    'сотрудник уже вызван на сеанс этого этапа в этот день',
    'қызметкер сол күні осы кезеңнің сеансына шақырылған',
  ],
  ['the stage was held already', 'этап уже проведён', 'кезең өткізілген'],
  ['The file has too many rows.', 'В файле слишком много строк.', 'Файлда жол тым көп.'],
  ['the workbook has no sheet', 'в книге нет листа', 'кітапта парақ жоқ'],
  ['is no case of this session', 'это не дело этого сеанса', 'бұл осы сеанстың ісі емес'],
  [
    'is not the number of the employee of this case',
    'это не номер сотрудника этого дела',
    'бұл осы істегі қызметкердің нөмірі емес',
  ],
  ['is there twice', 'указано дважды', 'екі рет көрсетілген'],
  ['the column {column} is there twice', 'столбец «{column}» указан дважды', '«{column}» бағаны екі рет тұр'],
  ['the header "{header}" is unknown', 'заголовок «{header}» неизвестен', '«{header}» тақырыбы белгісіз'],
  ['the header {headers} is missing', 'нет заголовка: {headers}', 'тақырып жоқ: {headers}'],
  [
    'The session has not been held yet: it takes no results.',
    'Сеанс ещё не проведён: результаты не принимаются.',
    'Сеанс әлі өткен жоқ: нәтижелер қабылданбайды.',
  ],
  [
    'another result was taken: correct it in the case',
    'принят другой результат: исправьте его в деле',
    'басқа нәтиже қабылданған: оны істе түзетіңіз',
  ],
  [
    'whoever was absent has no result',
    'у того, кто не явился, нет результата',
    'келмеген адамның нәтижесі болмайды',
  ],
  ['There is no such case on record.', 'Такого дела в записях нет.', 'Жазбаларда мұндай іс жоқ.'],
  [
    'The case was neither called nor refused with its agenda.',
    'Дело не попало на заседание со своей повесткой, и отказа по нему тоже нет.',
    'Іс өз күн тәртібімен отырысқа шығарылмаған, ол бойынша бас тарту да жоқ.',
  ],
  [
    'The meeting of that day was called without the case.',
    'Заседание этого дня назначено без этого дела.',
    'Бұл күнгі отырыс осы іссіз тағайындалған.',
  ],
  ['The commission is not there.', 'Такой комиссии нет.', 'Мұндай комиссия жоқ.'],
]
