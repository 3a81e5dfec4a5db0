import type { Article } from '../../model/article.js'
import type { Claim, Reading, Rejection } from '../../model/claim.js'
import type { Reader } from '../../model/reader.js'
import { loadActors } from '../../ontology/actors/load.js'
import { createContext } from '../text/context.js'
import { createDoc } from '../text/doc.js'
import { type Known, knownOf } from '../text/known.js'
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
  const body = draftText(article.text, knownOf(article).text, frames)
  const claims = claimsOf(body.context, body.drafts, article.date)
  const rejected = body.refused.map(
    ({ reason, shows }): Rejection => ({ reason, ...spanOf(article.text, body.context.doc.tokens, shows) }),
  )
  return {
    kind: 'reading',
    articleKey: article.key,
    reader: FRAME_READER,
    claims,
    rejected: [...rejected, ...saidInTitleAlone(article, claims, frames)],
  }
}

function draftText(text: string, known: Known, frames: Frames) {
  const context = createContext(createDoc(text, known, known.mentions))
  return { context, ...draft(context, frames) }
}

/** Asks of the title that the text does not bear out: a headline's wording is its editor's, so they are kept but not claimed. */
function saidInTitleAlone(article: Article, claims: readonly Claim[], frames: Frames): Rejection[] {
  if (article.title === null) return []
  const { title } = article
  const { context, drafts } = draftText(title, knownOf(article).title, frames)
  const told = (asker: string, addressee: string | null) =>
    claims.some((claim) => claim.asker === asker && (addressee === null || claim.addressee === addressee))
  return drafts
    .filter(({ asker, addressee }) => !told(asker.code, addressee?.code ?? null))
    .map(({ candidate }) => ({
      reason: 'title_only' as const,
      ...spanOf(title, context.doc.tokens, candidate.shows),
      in: 'title' as const,
    }))
}

function spanOf(text: string, tokens: readonly { start: number; end: number }[], range: Range) {
  const start = tokens[range.first]?.start ?? 0
  const end = tokens[range.last - 1]?.end ?? start
  return { start, end, text: text.slice(start, end) }
}
