import { Temporal } from 'temporal-polyfill'
import { deliverAll } from '../../activities/notice/deliver-notices.ts'
import { handToMailServer } from '../../activities/notice/hand-to-mail-server.ts'
import { systemClock } from '../../platform/clock.ts'
import { openMail } from '../../platform/mail.ts'
import { openDatabase } from '../../records/database.ts'

// A sender that can be killed: a process of its own, which stands still where it is told to and says so.
const { DATABASE = '', SMTP = '', NOTICE = '', STAND_STILL = '' } = process.env
const from = 'notices@body.kz'
const hand = handToMailServer(openMail({ mail: { url: SMTP, from } }))

const standStill = async (where: string) => {
  if (where !== STAND_STILL) return
  process.stdout.write(`${where}\n`)
  await new Promise(() => setInterval(() => undefined, 60_000))
}

await deliverAll(
  {
    database: openDatabase(DATABASE, { max: 1 }),
    handToMailServer: async (message) => {
      await standStill('before the mail')
      const outcome = await hand(message)
      await standStill('after the mail')
      return outcome
    },
    settings: {
      publicUrl: 'https://attestor.kz',
      mail: { from },
      notices: { perSecond: 10, maxAttempts: 3, reminderDays: [] },
    },
    clock: systemClock,
    log: { warn: () => undefined },
  },
  [NOTICE],
  { notBefore: Temporal.Instant.from('2027-01-11T05:00:00Z'), goesOn: () => true },
)
process.stdout.write('recorded\n')
await standStill('recorded')
process.exit(0)
