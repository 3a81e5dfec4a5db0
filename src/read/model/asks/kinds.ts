import { KINDS } from '../../../model/ask.js'
import type { Frames } from '../../frames/frames.js'
import { kindScores } from '../../frames/kind.js'
import type { Token } from '../../text/tokens.js'
import type { Anchor, Stretch } from './anchors.js'

/** Log-odds that one point of the lists' weight is worth beside the model's own. Chosen on AskBank's dev part. */
const WORTH = 0.35
/** More weight than this says nothing more. */
const MOST = 6

/** The anchor with the words of kinds taken into account: the model overlooks what a list knows, and the other way round. */
export function withListedKinds(anchor: Anchor, tokens: readonly Token[], frames: Frames): Anchor {
  const inside = wordsOf(tokens, anchor.spans.matter)
  const around = wordsOf(tokens, anchor.spans.evidence)
  const scores = kindScores(inside.length > 0 ? inside : around, frames.kinds)
  const also = kindScores(around, frames.kinds)
  const weight = (k: number) => {
    const kind = KINDS[k] ?? 'other'
    return Math.min(MOST, (scores.get(kind) ?? 0) + (also.get(kind) ?? 0) / 3)
  }
  const mixed = anchor.attributes.kind.map((p, k) => p * Math.exp(WORTH * weight(k)))
  const sum = mixed.reduce((a, b) => a + b, 0)
  return { ...anchor, attributes: { ...anchor.attributes, kind: mixed.map((value) => value / sum) } }
}

function wordsOf(tokens: readonly Token[], span: Stretch | null): Token[] {
  return span ? tokens.filter(({ start, end }) => start < span.end && end > span.start) : []
}
