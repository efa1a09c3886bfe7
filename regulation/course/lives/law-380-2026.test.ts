import { everyLife } from './every-life.ts'

everyLife('law-380-2026')
