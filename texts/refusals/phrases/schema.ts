import type { Phrase } from '../phrase.ts'

/** What the schemas’ own language says of a value, in the words of zod. */
export const schemaPhrases: readonly Phrase[] = [
  ['must be given: {type}', 'обязательно', 'міндетті'],
  ['Invalid input: expected {type}, received {other}', 'неподходящее значение', 'жарамсыз мән'],
  ['Invalid input', 'неподходящее значение', 'жарамсыз мән'],
  ['Too small: expected {type} to have >={n} characters', 'не короче {n} знаков', 'кемінде {n} таңба'],
  ['Too small: expected {type} to have >={n} items', 'не меньше {n}', 'кемінде {n}'],
  ['Too small: expected {type} to be >={n}', 'не меньше {n}', 'кемінде {n}'],
  ['Too small: expected {type} to be >{n}', 'больше {n}', '{n} санынан артық'],
  ['Too big: expected {type} to have <={n} characters', 'не длиннее {n} знаков', '{n} таңбадан аспауы керек'],
  ['Too big: expected {type} to have <={n} items', 'не больше {n}', '{n} артық болмауы керек'],
  ['Too big: expected {type} to be <={n}', 'не больше {n}', '{n} артық болмауы керек'],
  [
    'Invalid option: expected one of {options}',
    'нужно одно из: {options}',
    'мыналардың бірі керек: {options}',
  ],
  ['expected a date YYYY-MM-DD', 'нужна дата ГГГГ-ММ-ДД', 'ЖЖЖЖ-АА-КК күні керек'],
  [
    'expected an instant with its offset, such as {example}',
    'нужен момент времени со смещением',
    'ығысуы бар уақыт сәті керек',
  ],
  ['expected an id, as the lists tell it', 'неизвестный номер', 'белгісіз нөмір'],
  ['Invalid email address', 'не адрес электронной почты', 'электрондық пошта мекенжайы емес'],
  ['Invalid string: must match pattern {pattern}', 'не тот вид', 'түрі дұрыс емес'],
]
