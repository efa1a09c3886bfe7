import { after, before, describe } from 'node:test'
import { MeetingInFull } from './meeting-in-full.ts'
import { meetingIsCalled } from './meeting-is-called.ts'
import { meetingIsHeld } from './meeting-is-held.ts'
import { meetingIsOnPaper } from './meeting-is-on-paper.ts'

describe('a meeting in full, over HTTP', () => {
  const full = new MeetingInFull()
  before(() => full.open())
  after(() => full.ground.close())
  meetingIsCalled(full)
  meetingIsHeld(full)
  meetingIsOnPaper(full)
})
