import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sayRefusal } from './say-refusal.ts'

describe('a refusal in the reader’s language', () => {
  const SAID: readonly [english: string, russian: string][] = [
    ['is past; today is 2027-03-03', 'этот день прошёл; сегодня 3 марта 2027 г.'],
    [
      'notice: the last lawful day to serve the notice was 2027-03-03, today is 2027-03-05 (para 10)',
      'Уведомление: последний законный день, чтобы вручить уведомление, был 3 марта 2027 г., сегодня 5 марта 2027 г. (пункт 10 Типового положения)',
    ],
    [
      'This is done by the personnel service or the direct head of the employee.',
      'Это делает: кадровая служба, непосредственный руководитель сотрудника.',
    ],
    [
      'This is done by a higher head or a higher commission, by its chairman, by its secretary.',
      'Это делает: вышестоящий руководитель, вышестоящая комиссия (председатель или секретарь).',
    ],
    [
      'dismissal is not open here; the options are corresponds, demotion',
      '«Подлежит увольнению» здесь не голосуется; варианты: Соответствует занимаемой должности, Подлежит понижению',
    ],
    [
      'somebody due is struck out only on a ground of para 4, para 5; "holiday" is none.',
      'подлежащего аттестации исключают только по основаниям: пункт 4 Типового положения, пункт 5 Типового положения; «holiday» — не такое основание.',
    ],
  ]

  for (const [english, russian] of SAID)
    test(`has dates, terms and clauses as Russian writes them: ${english}`, () => {
      assert.equal(sayRefusal(english, 'ru'), russian)
    })

  test('has days written out in English too', () => {
    assert.equal(sayRefusal('is past; today is 2027-03-03', 'en'), 'is past; today is 3 March 2027')
  })

  test('a sentence that the book does not have is said in no other language', () => {
    assert.equal(sayRefusal('the moon is full', 'kk'), null)
  })
})
