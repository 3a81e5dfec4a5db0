import type { Claim } from '../model/claim.js'

/** Numbers claims from 1 in the order given; a condition points to the new key of the claim that it means, nowhere where that is not among them. */
export function numbered(ordered: readonly Claim[], meant: (claim: Claim) => Claim | undefined): Claim[] {
  const key = (claim: Claim | undefined) => {
    const at = claim ? ordered.indexOf(claim) : -1
    return at < 0 ? null : String(at + 1)
  }
  return ordered.map((claim) => ({ ...claim, key: key(claim) ?? '', conditionOf: key(meant(claim)) }))
}
