/**
 * How much of a reference's Brier score is saved: 1 − brier / reference. 1 is perfect, 0 is no better than the reference, below 0 worse. Murphy, J.
 * Appl. Meteorology 12, 1973. `skill(0.08, 0.12)` is 1/3. NaN or −∞ where the reference is perfect.
 */
export function skill(brier: number, reference: number): number {
  return 1 - brier / reference
}
