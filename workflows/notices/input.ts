/** The name under which the workflow is registered. */
export const NOTICE_DELIVERY = 'noticeDelivery'

/** Notices that no case, meeting or appeal sends by itself: already on record. */
export type NoticeDeliveryInput = { noticeIds: string[] }

/** The workflow id of a delivery, by the act that asked for it. @example noticeDeliveryId('r1') //=> 'notices/r1' */
export const noticeDeliveryId = (key: string): string => `notices/${key}`
