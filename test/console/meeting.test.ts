import { after, before, describe } from 'node:test'
import { meetingIsCalled } from './meeting-called.ts'
import { meetingIsHeld } from './meeting-held.ts'
import { meetingIsObserved, observerApplies, observerSpeaks } from './meeting-observed.ts'
import { meetingIsOver } from './meeting-over.ts'
import { MeetingScreen } from './meeting-screen.ts'
import { meetingIsUnderHands } from './meeting-under-hands.ts'

describe('the meeting as a screen for its day, each person in a window of his own', () => {
  const screen = new MeetingScreen()
  before(() => screen.open())
  after(() => screen.desk.close())
  meetingIsCalled(screen)
  observerApplies(screen)
  meetingIsHeld(screen)
  meetingIsObserved(screen)
  meetingIsOver(screen)
  observerSpeaks(screen)
  meetingIsUnderHands(screen)
})
