import type { Article } from '../../model/article.js'
import { loadActors } from '../../ontology/actors/load.js'
import { findMentions, type Mention } from '../../ontology/actors/mentions.js'
import { type Tokens, tokenize } from './tokens.js'

/** What every reader needs to know of a text before it reads: words, sentences, and the parties named. */
export interface Known extends Tokens {
  readonly mentions: readonly Mention[]
}

interface Remembered {
  readonly actors: unknown
  readonly text: Known
  readonly title: Known
}

const remembered = new WeakMap<Article, Remembered>()

/** What is known of an article's text and title: found once, however many readers read it, and anew where the actors have changed. */
export function knownOf(article: Article): { readonly text: Known; readonly title: Known } {
  const actors = loadActors()
  const before = remembered.get(article)
  if (before?.actors === actors) return before
  const known = (text: string): Known => ({ ...tokenize(text), mentions: findMentions(text, { date: article.date }) })
  const found = { actors, text: known(article.text), title: known(article.title ?? '') }
  remembered.set(article, found)
  return found
}
