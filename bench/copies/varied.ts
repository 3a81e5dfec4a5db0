import { exampleArticles } from '../../src/ledger/testing/examples.js'
import { sentencesOf } from '../../src/stories/tokens.js'
import { readMarked } from './pages.js'
import { seeded } from './score.js'

/** An article made by varying a real one. */
export interface Varied {
  readonly id: string
  readonly story: string
  readonly title: string
  readonly text: string
  readonly date: string
}

const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dro fli gre'.split(' ')
/** Every so many articles a new story; the others are copies of one of the latest. */
const NEW = 0.4
const LATEST = 2_000

/** Articles with other names and figures put in for those of the bundled ones, sentences left out or in another order, and cut, edited or reordered copies of them. */
export function* variedArticles(count: number, seed = 1): Generator<Varied> {
  const random = seeded(seed)
  const bases = [
    ...exampleArticles().map(({ title, text }) => ({ title: title ?? '', text })),
    ...readMarked('bench/stories/tune.jsonl'),
  ].map(({ title, text }) => ({ title, sentences: sentencesOf(text) }))
  const stories: { id: string; title: string; sentences: string[]; date: string }[] = []
  for (let made = 0; made < count; made++) {
    const id = `v${made}`
    if (stories.length === 0 || random() < NEW) {
      const base = bases[Math.floor(random() * bases.length)] as (typeof bases)[number]
      const rename = renamer(random)
      const kept = base.sentences.filter(() => random() < 0.8).map(rename)
      const sentences = kept.length > 2 ? kept : base.sentences.map(rename)
      const date = new Date(Date.UTC(2020, 0, 1 + Math.floor((made * 1_500) / count))).toISOString().slice(0, 10)
      const story = { id, title: rename(base.title), sentences, date }
      stories.push(story)
      yield { id, story: id, title: story.title, text: sentences.join(' '), date }
      continue
    }
    const from = Math.max(0, stories.length - LATEST)
    const of = stories[from + Math.floor(random() * (stories.length - from))] as (typeof stories)[number]
    yield { id, story: of.id, title: of.title, text: copyOf(of.sentences, random), date: of.date }
  }
}

function copyOf(sentences: readonly string[], random: () => number): string {
  const how = random()
  if (how < 0.3) return sentences.join(' ')
  if (how < 0.6) return sentences.slice(0, Math.max(2, Math.ceil(sentences.length * (0.5 + random() / 2)))).join(' ')
  return sentences
    .map((sentence) =>
      sentence
        .split(' ')
        .filter(() => random() > 0.12)
        .join(' '),
    )
    .join(' ')
}

/** Puts other names and figures in, the same for the same within one story. */
function renamer(random: () => number): (text: string) => string {
  const known = new Map<string, string>()
  const syllable = () => SYLLABLES[Math.floor(random() * SYLLABLES.length)] as string
  return (text) =>
    text.replace(/(?<=[a-z,] )\p{Lu}\p{Ll}{3,}|\b\d{2,}\b/gu, (found) => {
      const before = known.get(found)
      if (before !== undefined) return before
      const name = syllable() + syllable() + syllable()
      const made = /^\d/.test(found) ? String(13 + Math.floor(random() * 900)) : name[0]?.toUpperCase() + name.slice(1)
      known.set(found, made)
      return made
    })
}
