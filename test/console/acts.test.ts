import { after, before, describe } from 'node:test'
import { formsAreSent } from './forms-are-sent.ts'
import { listsAreWorkbooks } from './lists-are-workbooks.ts'
import { RecordGround } from './record-ground.ts'

describe('every act and every list, in windows without script', () => {
  const ground = new RecordGround()
  before(() => ground.open())
  after(() => ground.desk.close())
  formsAreSent(ground)
  listsAreWorkbooks(ground)
})
