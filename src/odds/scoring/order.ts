/** Places of the values in rising order of value; equal values keep their order. */
export function risingOrder(values: ArrayLike<number>): Int32Array {
  const order = Int32Array.from({ length: values.length }, (_, i) => i)
  return order.sort((a, b) => (values[a] as number) - (values[b] as number) || a - b)
}
