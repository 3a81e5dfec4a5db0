import { type ParsedSentence, type Span, sentencesOf } from '../../src/parser/parser.js'
import type { GoldSentence } from './bank.js'

/** Shares of words, punctuation too, whose tag, head, head and relation are right. */
export interface Figures {
  readonly words: number
  readonly upos: number
  readonly uas: number
  readonly las: number
  /** LAS with only the universal relation compared, as the shared tasks of CoNLL did: nsubj:pass counts as nsubj. */
  readonly lasUniversal: number
}

export function figures(gold: readonly GoldSentence[], parsed: readonly ParsedSentence[]): Figures {
  const hits = { upos: 0, uas: 0, las: 0, lasUniversal: 0 }
  let words = 0
  gold.forEach((sentence, i) => {
    parsed[i]?.words.forEach((word, w) => {
      const head = word.head + 1 === sentence.heads[w]
      const relation = sentence.relations[w] ?? ''
      words++
      hits.upos += Number(word.upos === sentence.upos[w])
      hits.uas += Number(head)
      hits.las += Number(head && word.deprel === relation)
      hits.lasUniversal += Number(head && word.deprel.split(':')[0] === relation.split(':')[0])
    })
  })
  const { upos, uas, las, lasUniversal } = hits
  return { words, upos: upos / words, uas: uas / words, las: las / words, lasUniversal: lasUniversal / words }
}

/** F1 of the words and of the sentences that sentencesOf finds in the running text, against the treebank's. */
export function segmentation(gold: readonly GoldSentence[]): { words: number; sentences: number } {
  const text = gold.map((sentence, i) => (i === 0 ? '' : sentence.paragraph ? '\n\n' : ' ') + sentence.text).join('')
  const goldWords: string[] = []
  const goldSentences: string[] = []
  let at = 0
  for (const { words } of gold) {
    const first = goldWords.length
    for (const word of words) {
      const start = text.indexOf(word, at)
      if (start < 0) continue
      at = start + word.length
      goldWords.push(`${start}-${at}`)
    }
    goldSentences.push(ends(goldWords.slice(first)))
  }
  const found = sentencesOf(text)
  const key = ({ start, end }: Span) => `${start}-${end}`
  return {
    words: f1(goldWords, found.flat().map(key)),
    sentences: f1(
      goldSentences,
      found.map((sentence) => ends(sentence.map(key))),
    ),
  }
}

const ends = (words: readonly string[]) => `${words[0]?.split('-')[0]}-${words.at(-1)?.split('-')[1]}`

function f1(gold: readonly string[], found: readonly string[]): number {
  const wanted = new Set(gold)
  return (2 * found.filter((key) => wanted.has(key)).length) / (gold.length + found.length)
}
