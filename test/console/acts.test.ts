import { after, before, describe } from 'node:test'
import { formsAreSent } from './forms-are-sent.ts'
import { listsAreWorkbooks } from './lists-are-workbooks.ts'
import { pagesFit } from './pages-fit.ts'
import { pagesSpeak } from './pages-speak.ts'
import { RecordGround } from './record-ground.ts'

describe('every act and every list in windows without script, and the most used pages in narrow ones', () => {
  const ground = new RecordGround()
  before(() => ground.open())
  after(() => ground.desk.close())
  formsAreSent(ground)
  listsAreWorkbooks(ground)
  pagesSpeak(ground)
  pagesFit(ground)
})
