import { risingOrder } from './order.js'
import type { Scored } from './scored.js'

/**
 * Chance that a granted ask was given a higher probability than one not granted, ties counting half: .5 is no discrimination, 1 is perfect.
 * Area under the ROC curve by Mann–Whitney's U (Hanley & McNeil, Radiology 143, 1982); n·ln n.
 * `auc({ probability: [0.1, 0.4, 0.35, 0.8], outcome: [0, 0, 1, 1] })` is 0.75. NaN where only one outcome came.
 */
export function auc({ probability, outcome }: Scored): number {
  const order = risingOrder(probability)
  let rankSum = 0
  let granted = 0
  for (let start = 0; start < order.length; ) {
    let end = start
    while (end < order.length && probability[order[end] as number] === probability[order[start] as number]) end += 1
    const rank = (start + 1 + end) / 2
    for (let i = start; i < end; i++) {
      if (outcome[order[i] as number] !== 1) continue
      rankSum += rank
      granted += 1
    }
    start = end
  }
  const refused = order.length - granted
  return granted === 0 || refused === 0 ? Number.NaN : (rankSum - (granted * (granted + 1)) / 2) / (granted * refused)
}
