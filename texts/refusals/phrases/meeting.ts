import type { Phrase } from '../phrase.ts'

/** What a meeting and its composition refuse. */
export const meetingPhrases: readonly Phrase[] = [
  ['only an open meeting is closed', 'закрывают только открытое заседание', 'ашық отырыс қана жабылады'],
  ['the meeting is not open', 'заседание не открыто', 'отырыс ашылмаған'],
  [
    'the employee has not seen the profile, and no refusal before witnesses is on record',
    'сотрудник не ознакомлен с характеристикой, и отказ при свидетелях не отмечен',
    'қызметкер мінездемемен таныспаған және куәлердің көзінше бас тартуы тіркелмеген',
  ],
  [
    'the meeting is over; its attendance is not changed any more',
    'заседание окончено: явка больше не меняется',
    'отырыс аяқталды: қатысу енді өзгермейді',
  ],
  [
    'the meeting is on {heldOn:day}; it is opened on that day only',
    'заседание назначено на {heldOn}; его открывают только в этот день',
    'отырыс күні {heldOn}; ол сол күні ғана ашылады',
  ],
  [
    'a member is named twice among those present',
    'один из присутствующих назван дважды',
    'қатысушылардың бірі екі рет аталған',
  ],
  [
    '{id} is not of the composition; there are no substitutes',
    'назван тот, кто не входит в состав; заместителей нет',
    'құрамға кірмейтін адам аталған; алмастырушылар жоқ',
  ],
  [
    '{id} is being certified and counts as absent',
    'один из названных сам проходит аттестацию и считается отсутствующим',
    'аталғандардың бірі өзі аттестаттаудан өтуде және жоқ болып есептеледі',
  ],
  [
    '{id} no longer serves here and counts as absent',
    'один из названных здесь больше не служит и считается отсутствующим',
    'аталғандардың бірі мұнда енді қызмет етпейді және жоқ болып есептеледі',
  ],
  [
    '{serving} of the composition still serve; at least {atLeast} are needed',
    'из состава служат {serving}; нужно не меньше {atLeast}',
    'құрамнан қызметте {serving}; кемінде {atLeast} қажет',
  ],
  [
    '{serving} of the composition will serve on {on:day}; at least {atLeast} are needed: a new order',
    'на {on} из состава служат {serving}; нужно не меньше {atLeast}: требуется новый приказ',
    '{on} күні құрамнан қызметте {serving}; кемінде {atLeast} қажет: жаңа бұйрық керек',
  ],
  [
    'the minutes are signed when the meeting is closed',
    'протокол подписывают после закрытия заседания',
    'хаттамаға отырыс жабылғаннан кейін қол қойылады',
  ],
  [
    '{id} was not present; members present and the secretary sign',
    'один из названных не присутствовал; подписывают присутствовавшие и секретарь',
    'аталғандардың бірі қатыспаған; қатысқандар мен хатшы қол қояды',
  ],
  [
    'signed on {on:day}, before the meeting of {heldOn:day}',
    'подписано {on}, раньше заседания {heldOn}',
    '{on} күні, {heldOn} отырысынан бұрын қол қойылған',
  ],
  [
    'a meeting is announced before it is opened',
    'объявляют о заседании до его открытия',
    'отырыс ашылғанға дейін хабарланады',
  ],
  [
    'the meeting was announced on {on:day} already',
    'о заседании уже объявлено {on}',
    'отырыс {on} күні хабарланған',
  ],
  ['the act asks for no announcement', 'акт не требует объявления', 'акт хабарландыруды талап етпейді'],
  ['the meeting has not been announced', 'о заседании не объявлено', 'отырыс туралы хабарланбаған'],
  ['announced on {on:day}', 'объявлено {on}', '{on} күні хабарланған'],
  [
    'a meeting on {heldOn:day} had to be announced on {last:day} at the latest',
    'о заседании {heldOn} надо было объявить не позднее {last}',
    '{heldOn} отырысы {last} күнінен кешіктірмей хабарлануы керек еді',
  ],
  [
    'the order names {n} members; at least {atLeast} are needed, the chairman one of them',
    'в приказе {n} членов; нужно не меньше {atLeast}, считая председателя',
    'бұйрықта {n} мүше; төрағаны қоса кемінде {atLeast} қажет',
  ],
  [
    '{id} is named twice; each member has one seat',
    'один член назван дважды; у каждого одно место',
    'бір мүше екі рет аталған; әрқайсысына бір орын',
  ],
  [
    'the chairman is one of the members: name him among them too',
    'председатель входит в число членов: назовите его и среди них',
    'төраға мүшелердің бірі: оны мүшелер арасында да атаңыз',
  ],
  [
    'at least {n} head of a structural division is needed',
    'нужен хотя бы {n} руководитель структурного подразделения',
    'кемінде {n} құрылымдық бөлімше басшысы қажет',
  ],
  [
    'at least {n} representative of the personnel service is needed',
    'нужен хотя бы {n} представитель кадровой службы',
    'кадр қызметінің кемінде {n} өкілі қажет',
  ],
  [
    'the position of {n} of the members is below that of the employee (level {level})',
    'должность членов комиссии ({n}) ниже должности сотрудника (уровень {level})',
    'комиссия мүшелерінің ({n}) лауазымы қызметкердікінен төмен ({level}-деңгей)',
  ],
  ['the chairman presides', 'председательствует председатель', 'төраға төрағалық етеді'],
  [
    'the chairman is present and presides himself: leave presiding out',
    'председатель присутствует и ведёт заседание сам: никого не называйте',
    'төраға қатысып отыр және отырысты өзі жүргізеді: ешкімді атамаңыз',
  ],
  [
    'the chairman is absent: name whom those present chose to preside',
    'председателя нет: назовите, кого присутствующие избрали председательствующим',
    'төраға жоқ: қатысушылар төрағалық етуге кімді сайлағанын көрсетіңіз',
  ],
  [
    'who presides is one of those present',
    'председательствует один из присутствующих',
    'қатысып отырғандардың бірі төрағалық етеді',
  ],
  [
    '{present} of {composition} members are present; quorum is {of} of {in}',
    'присутствуют {present} из {composition}; кворум: {of} из {in}',
    '{composition} мүшенің {present} қатысып отыр; кворум: {in} ішінен {of}',
  ],
  ['The meeting is over: {status:word}.', 'Заседание окончено.', 'Отырыс аяқталды.'],
  ['The case is {status:word}.', 'Дело: {status}.', 'Іс: {status}.'],
  [
    'The case is now scheduled for {on:day}.',
    'Дело теперь назначено на {on}.',
    'Іс енді {on} күніне тағайындалған.',
  ],
  [
    'The cases are of {rulesets}: call a meeting for each, naming its cases.',
    'Дела ведутся по разным правилам: созовите заседание по каждым, назвав дела.',
    'Істер әртүрлі қағидалар бойынша: әрқайсысы үшін істерін атап, бөлек отырыс шақырыңыз.',
  ],
  ['there is no such case', 'такого дела нет', 'мұндай іс жоқ'],
  ['the case is {status:word}', 'дело: {status}', 'іс: {status}'],
  [
    'the case is scheduled for {on:day}, not for {heldOn:day}',
    'дело назначено на {on}, а не на {heldOn}',
    'іс {heldOn} емес, {on} күніне тағайындалған',
  ],
  [
    'the case belongs to another commission',
    'дело относится к другой комиссии',
    'іс басқа комиссияға қатысты',
  ],
  ['must be a time HH:MM', 'укажите время ЧЧ:ММ', 'уақытты СС:ММ түрінде көрсетіңіз'],
  ['heldOn: {on:day} is no working day', '{on} — не рабочий день', '{on} — жұмыс күні емес'],
  ['is past; today is {today:day}', 'этот день прошёл; сегодня {today}', 'бұл күн өтіп кетті; бүгін {today}'],
  [
    'lies ahead; today is {today:day}',
    'этот день ещё впереди; сегодня {today}',
    'бұл күн әлі алда; бүгін {today}',
  ],
  ['lies in the future', 'этот день ещё не наступил', 'бұл күн әлі келген жоқ'],
  ['lies ahead', 'этот день ещё не наступил', 'бұл күн әлі келген жоқ'],
  ['{id} is not in the composition', 'названный не входит в состав', 'аталған адам құрамға кірмейді'],
  ['{id} is named twice', 'один человек назван дважды', 'бір адам екі рет аталған'],
  [
    '{ruleset} has {kinds:words}, but no {kind:word}',
    'такого вида аттестации правила не знают; есть: {kinds}',
    'қағидаларда мұндай аттестаттау жоқ; барлары: {kinds}',
  ],
  [
    'expected 1: the {kind:word} certification has no second round',
    'у такой аттестации нет повторной',
    'мұндай аттестаттауда қайта аттестаттау жоқ',
  ],
  ['ballot: {problem:said}', 'подсчёт: {problem}', 'санау: {problem}'],
]
