import { after, before, describe } from 'node:test'
import { certificationIsDecided } from './certification-decided.ts'
import { certificationIsPrepared } from './certification-prepared.ts'
import { CertificationScreen } from './certification-screen.ts'
import { everyPageIsShown } from './every-page-is-shown.ts'

describe('one whole certification in a real browser, each person in a window of his own', () => {
  const screen = new CertificationScreen()
  before(() => screen.open())
  after(() => screen.close())
  certificationIsPrepared(screen)
  certificationIsDecided(screen)
  everyPageIsShown(screen)
})
