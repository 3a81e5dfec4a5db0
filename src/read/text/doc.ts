import type { Mention, MentionSort } from '../../ontology/actors/mentions.js'
import type { Sentence, Token } from './tokens.js'

/** A mention of a party with the range of tokens it covers. */
export interface PartyMention {
  readonly code: string
  readonly first: number
  /** One past its last token. */
  readonly last: number
  readonly start: number
  readonly end: number
  readonly text: string
  readonly sort: MentionSort
  readonly confidence: number
  readonly person: string | null
}

/** A text with everything the frames look at. */
export interface Doc {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly mentions: readonly PartyMention[]
  /** For each token the index of the mention over it, or −1. */
  readonly mentionAt: Int32Array
  /** For each token, whether it stands inside quotation marks. */
  readonly quoted: Uint8Array
}

/** Lays the mentions over the tokens; a mention without a code or without tokens is left out. */
export function createDoc(
  text: string,
  parts: { tokens: readonly Token[]; sentences: readonly Sentence[] },
  found: readonly Mention[],
): Doc {
  const { tokens, sentences } = parts
  const mentionAt = new Int32Array(tokens.length).fill(-1)
  const mentions: PartyMention[] = []
  let at = 0
  for (const mention of [...found].sort((a, b) => a.start - b.start)) {
    if (mention.code === null) continue
    while (at < tokens.length && (tokens[at] as Token).end <= mention.start) at++
    let last = at
    while (last < tokens.length && (tokens[last] as Token).start < mention.end) last++
    if (last === at) continue
    mentionAt.fill(mentions.length, at, last)
    mentions.push(createMention(mention, mention.code, at, last))
  }
  return { text, tokens, sentences, mentions, mentionAt, quoted: quotedTokens(tokens, sentences) }
}

function createMention(mention: Mention, code: string, first: number, last: number): PartyMention {
  const { start, end, text, sort, confidence } = mention
  return { code, first, last, start, end, text, sort, confidence, person: mention.person ?? null }
}

const OPENING = new Set(['“', '„', '«'])
const CLOSING = new Set(['”', '»'])

/** Marks what stands between quotation marks; straight marks toggle, and an unclosed quote ends with its paragraph's last sentence. */
function quotedTokens(tokens: readonly Token[], sentences: readonly Sentence[]): Uint8Array {
  const quoted = new Uint8Array(tokens.length)
  let open = false
  for (const sentence of sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      const { text } = tokens[i] as Token
      if (OPENING.has(text)) open = true
      else if (CLOSING.has(text)) open = false
      else if (text === '"') open = !open
      else if (open) quoted[i] = 1
    }
  }
  return quoted
}
