import type { Claim, Evidence, Rejection } from '../../src/model/claim.js'
import { markSpans, type Run } from '../../src/present/spans.js'

interface Stretch {
  readonly start: number
  readonly end: number
}

/** A stretch to be marked in the text: a claim's proof, or what was not taken for an ask. */
export type Marked =
  | (Stretch & { readonly kind: 'evidence'; readonly claim: Claim; readonly evidence: Evidence })
  | (Stretch & { readonly kind: 'rejected'; readonly rejection: Rejection })

const isIn = (place: 'text' | 'title') => (span: { in?: 'title' }) => (span.in ?? 'text') === place

/** What is marked in the text, or in the title: the evidence of every claim, and what was rejected. */
export function marksIn(
  place: 'text' | 'title',
  claims: readonly Claim[],
  rejected: readonly Rejection[],
): readonly Marked[] {
  const proofs = claims.flatMap((claim) =>
    claim.evidence
      .filter(isIn(place))
      .map((evidence): Marked => ({ kind: 'evidence', start: evidence.start, end: evidence.end, claim, evidence })),
  )
  const refused = rejected
    .filter(isIn(place))
    .map((rejection): Marked => ({ kind: 'rejected', start: rejection.start, end: rejection.end, rejection }))
  return [...proofs, ...refused]
}

/** The text's paragraphs, each as its runs; line breaks and blank lines between them are left out. */
export function paragraphs(text: string, marks: readonly Marked[]): readonly (readonly Run<Marked>[])[] {
  return [...text.matchAll(/[^\n]*\S[^\n]*/g)].map(({ index, 0: words }) => {
    const own = marks
      .filter((mark) => mark.start < index + words.length && mark.end > index)
      .map((mark) => ({ start: mark.start - index, end: mark.end - index, mark }))
    return markSpans(words, own).map((run) => ({
      start: run.start + index,
      end: run.end + index,
      text: run.text,
      marks: run.marks.map(({ mark }) => mark),
    }))
  })
}
