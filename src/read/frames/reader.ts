import type { Article } from '../../model/article.js'
import type { Reading, Rejection } from '../../model/claim.js'
import type { Reader } from '../../model/reader.js'
import { loadActors } from '../../ontology/actors/load.js'
import { findMentions } from '../../ontology/actors/mentions.js'
import { createContext } from '../text/context.js'
import { createDoc } from '../text/doc.js'
import { tokenize } from '../text/tokens.js'
import { claimsOf } from './claims.js'
import { draft } from './drafts.js'
import { ENGLISH, type Frames } from './frames.js'
import type { Range } from './phrase.js'

const FRAME_READER = 'demarche-frames 0.1'

/** A reader that goes by editable frames alone: verbs, nouns and adjectives of asking and answering, and who stands around them. */
export function createFrameReader(frames: Frames = ENGLISH): Reader {
  loadActors()
  return { name: FRAME_READER, read: async (article) => readByFrames(article, frames) }
}

/** Reads one article. Pure: the same article gives the same reading. */
function readByFrames(article: Article, frames: Frames): Reading {
  const doc = createDoc(article.text, tokenize(article.text), findMentions(article.text, { date: article.date }))
  const context = createContext(doc)
  const { drafts, refused } = draft(context, frames)
  const rejected = refused.map(
    ({ reason, shows }): Rejection => ({ reason, ...spanOf(article.text, doc.tokens, shows) }),
  )
  return {
    kind: 'reading',
    articleKey: article.key,
    reader: FRAME_READER,
    claims: claimsOf(context, drafts, article.date),
    rejected,
  }
}

function spanOf(text: string, tokens: readonly { start: number; end: number }[], range: Range) {
  const start = tokens[range.first]?.start ?? 0
  const end = tokens[range.last - 1]?.end ?? start
  return { start, end, text: text.slice(start, end) }
}
