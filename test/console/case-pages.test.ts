import { after, before, describe } from 'node:test'
import { caseIsActedIn } from './case-acted-in.ts'
import { caseByKeyboard } from './case-by-keyboard.ts'
import { caseIsOfItsPeople } from './case-of-its-people.ts'
import { CaseScreen } from './case-screen.ts'
import { caseIsShown } from './case-shown.ts'

describe('the pages of a case', () => {
  const screen = new CaseScreen()
  before(() => screen.open())
  after(() => screen.desk.close())
  caseIsShown(screen)
  caseIsActedIn(screen)
  caseByKeyboard(screen)
  caseIsOfItsPeople(screen)
})
