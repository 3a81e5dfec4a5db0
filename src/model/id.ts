import { createHash } from 'node:crypto'

/**
 * A content-hashed id: the same parts always give the same id, on every machine.
 * `prefix` names the noun (`art`, `clm`, `ask`, `evd`); the hash is the first 80 bits of SHA-256 over the parts, in Crockford base 32 (16 characters).
 */
export function contentId(prefix: string, parts: readonly (string | number | null)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part === null ? '\u0000n' : `\u0000v${part}`)
  return `${prefix}_${base32(hash.digest().subarray(0, 10))}`
}

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

function base32(bytes: Uint8Array): string {
  let bits = 0n
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte)
  let out = ''
  for (let i = 0; i < (bytes.length * 8) / 5; i++) {
    out = ALPHABET[Number(bits & 31n)] + out
    bits >>= 5n
  }
  return out
}
