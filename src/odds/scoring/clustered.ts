/**
 * Sums of per-case numbers within clusters, a row a cluster and the case count last: what a bootstrap draws from where cases of one cluster (several
 * forecasts of one ask) come and go together. Means over clusters keep their ratios. Davison & Hinkley, Bootstrap Methods and their Application, 1997, 3.8.
 */
export function clusterSums(
  columns: readonly ArrayLike<number>[],
  clusterOf: readonly string[],
): readonly Float64Array[] {
  const places = new Map<string, number>()
  for (const cluster of clusterOf) if (!places.has(cluster)) places.set(cluster, places.size)
  const sums = [...columns, null].map(() => new Float64Array(places.size))
  clusterOf.forEach((cluster, i) => {
    const place = places.get(cluster) as number
    sums.forEach((sum, c) => {
      sum[place] =
        (sum[place] as number) + (c === columns.length ? 1 : ((columns[c] as ArrayLike<number>)[i] as number))
    })
  })
  return sums
}
