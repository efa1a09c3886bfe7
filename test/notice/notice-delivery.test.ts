import { after, describe } from 'node:test'
import { openDeliveryGround } from './delivery-ground.ts'
import { noticeFindsItsReader } from './notice-finds-its-reader.ts'
import { noticeGoesAgain } from './notice-goes-again.ts'
import { noticeIsSettled } from './notice-is-settled.ts'

const ground = await openDeliveryGround()
after(ground.close)

describe('the delivery of a notice', () => {
  noticeIsSettled(ground)
  noticeGoesAgain(ground)
  noticeFindsItsReader(ground)
})
