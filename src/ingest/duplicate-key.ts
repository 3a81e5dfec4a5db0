/**
 * The first key that stands twice at the top level of a JSON object, or null. `json` must be valid JSON of an object: JSON.parse keeps the
 * last of two in silence, and which of two texts was meant cannot be known.
 */
export function duplicateKey(json: string): string | null {
  const seen = new Set<string>()
  let depth = 0
  let keyNext = false
  for (let i = 0; i < json.length; i++) {
    const char = json[i]
    if (char === '"') {
      const end = stringEnd(json, i)
      if (depth === 1 && keyNext) {
        const key = JSON.parse(json.slice(i, end)) as string
        if (seen.has(key)) return key
        seen.add(key)
        keyNext = false
      }
      i = end - 1
    } else if (char === '{' || char === '[') {
      depth++
      keyNext = depth === 1
    } else if (char === '}' || char === ']') depth--
    else if (char === ',' && depth === 1) keyNext = true
  }
  return null
}

/** Index after the closing quote of the string that opens at `start`. */
function stringEnd(json: string, start: number): number {
  let end = json.indexOf('"', start + 1)
  while (end !== -1 && escaped(json, end)) end = json.indexOf('"', end + 1)
  return end === -1 ? json.length : end + 1
}

function escaped(json: string, at: number): boolean {
  let slashes = 0
  while (json[at - 1 - slashes] === '\\') slashes++
  return slashes % 2 === 1
}
