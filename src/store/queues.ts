/** What can wait to be done outside a request. */
export const queueNames = [
  'read-staff-list',
  'make-package',
  'convert-package',
  'make-papers',
  'print-papers',
  'send-letters',
  'remind-survey',
  'remind-wishes',
  'write-digests',
  'finish-erasure',
  'end-terms',
] as const
export type QueueName = (typeof queueNames)[number]

const seconds = { minute: 60, hour: 3_600, day: 86_400 } as const

/** R-JOB-4. Three tries more, each later than the last. A mail server may be away for a day; a letter waits for it.
 *  `heartbeatSeconds` of silence, and work counts as lost with its process. */
export function queueOptions(queue: QueueName) {
  const patient = queue === 'send-letters'
  return {
    policy: 'standard',
    retryLimit: patient ? 30 : 3,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: patient ? seconds.hour : 5 * seconds.minute,
    expireInSeconds: 30 * seconds.minute,
    heartbeatSeconds: 30,
    retentionSeconds: 14 * seconds.day,
    deleteAfterSeconds: 7 * seconds.day,
  } as const
}
