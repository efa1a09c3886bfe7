import { after, before, describe } from 'node:test'
import { formsByKeyboard } from './forms-by-keyboard.ts'
import { pagesThatSpeakUp } from './pages-that-speak-up.ts'
import { publicByKeyboard } from './public-by-keyboard.ts'
import { RecordGround } from './record-ground.ts'
import { waysByKeyboard } from './ways-by-keyboard.ts'

describe('without a mouse', () => {
  const ground = new RecordGround()
  before(() => ground.open())
  after(() => ground.desk.close())
  waysByKeyboard(ground)
  pagesThatSpeakUp(ground)
  formsByKeyboard(ground)
  publicByKeyboard(ground)
})
