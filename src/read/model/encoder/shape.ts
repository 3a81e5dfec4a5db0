/** How a word is written, which uncased pieces do not show: 1 lower, 2 Title, 3 UPPER, 4 mIxed, 5 with digits, 6 no letters. The same as `shape` in train/parser/data.py. */
export function shapeOf(word: string): number {
  if (/[0-9]/.test(word)) return 5
  const capitals: boolean[] = []
  for (const character of word) {
    const lower = character.toLowerCase()
    const upper = character.toUpperCase()
    if (lower !== upper) capitals.push(character === upper)
  }
  if (capitals.length === 0) return 6
  if (!capitals.includes(true)) return 1
  if (!capitals.includes(false)) return capitals.length > 1 ? 3 : 2
  return capitals[0] === true && !capitals.includes(true, 1) ? 2 : 4
}
