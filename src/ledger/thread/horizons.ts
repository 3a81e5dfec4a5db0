import type { Kind } from '../../model/ask.js'

/**
 * Days of silence after which an open ask counts as lapsed. A year is the longest horizon of the odds; what is asked for
 * an occasion (talks, a truce, a way through) is passed over sooner, what needs parliaments or courts later. House rule.
 */
export const HORIZON_DAYS: Readonly<Record<Kind, number>> = {
  talks: 180,
  settlement: 730,
  backing: 365,
  trade: 365,
  military_cooperation: 365,
  justice: 730,
  intelligence: 180,
  money: 365,
  arms: 365,
  relief: 180,
  protection: 365,
  reform: 730,
  sanctions_relief: 730,
  release: 730,
  access: 180,
  deescalation: 365,
  pressure: 365,
  other: 365,
}
