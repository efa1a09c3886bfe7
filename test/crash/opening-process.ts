import { annulmentActivities } from '../../activities/annulment/annulment-activities.ts'
import { caseOpeningActivities } from '../../activities/opening/case-opening-activities.ts'
import { openDatabase } from '../../records/database.ts'
import { databaseOf, effectsUpTo } from './effects.ts'

// Opens cases as the worker does, and is killed before its nth write or after it: inside the transaction, or around it.
const { DATABASE = '', DEATH = 'null', DEED = '{}' } = process.env
const effects = effectsUpTo(JSON.parse(DEATH), () => process.kill(process.pid, 'SIGKILL'))
const database = databaseOf(openDatabase(DATABASE, { max: 1 }), effects, 'step')
const { page, annulment } = JSON.parse(DEED)
if (page)
  await caseOpeningActivities({ database, settings: { notices: { reminderDays: [7] } } }).openCases(page)
else await annulmentActivities(database).openSuccessor(annulment)
process.stdout.write(JSON.stringify(effects.counts))
process.exit(0)
