import { everyLife } from './every-life.ts'

everyLife('decree-1612')
