/**
 * A probability (0–1) for people. Whole per cents; nothing is called impossible or certain, so the ends read `under 1 %` and
 * `over 99 %`. A no-break space keeps number and sign together.
 */
export function formatPercent(probability: number): string {
  const percent = probability * 100
  if (percent < 1) return 'under 1\u00a0%'
  if (percent > 99) return 'over 99\u00a0%'
  return `${Math.round(percent)}\u00a0%`
}

/** A difference of percentage points with its sign: `+4 points`, `−1 point`, `less than 1 point`. */
export function formatPoints(points: number): string {
  const whole = Math.round(points)
  if (whole === 0) return 'less than 1 point'
  return `${whole > 0 ? '+' : '−'}${Math.abs(whole)} ${Math.abs(whole) === 1 ? 'point' : 'points'}`
}
