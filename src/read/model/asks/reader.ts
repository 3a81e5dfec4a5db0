import type { Article } from '../../../model/article.js'
import type { Reading, Rejection } from '../../../model/claim.js'
import type { Reader } from '../../../model/reader.js'
import { ENGLISH, type Frames } from '../../frames/frames.js'
import { knownOf } from '../../text/known.js'
import { type Anchor, anchorsOf } from './anchors.js'
import { claimsOf } from './claims.js'
import { draftsOf, type Refused } from './drafts.js'
import { withListedKinds } from './kinds.js'
import { type Network, openNetwork } from './network.js'
import { windowsOf } from './windows.js'

const MODEL_READER = 'demarche-asks 0.2'

/** Least probability of a step at which a word is looked at. */
const LEAST = 0.2

/** A reader that goes by the trained model alone; its confidence is the plain product of the model's probabilities. */
export function createModelReader(frames: Frames = ENGLISH, open: () => Promise<Network> = once(openNetwork)): Reader {
  return { name: MODEL_READER, read: async (article) => readByModel(await open(), article, frames) }
}

/** Opens the model at the first article and keeps it: a program that reads nothing pays nothing. */
function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | null = null
  return () => {
    opened ??= open()
    return opened
  }
}

async function readByModel(network: Network, article: Article, frames: Frames): Promise<Reading> {
  const anchors = await anchorsIn(network, article, frames)
  const { drafts, refused } = draftsOf(anchors, LEAST)
  const telling = { text: article.text, date: article.date }
  return {
    kind: 'reading',
    articleKey: article.key,
    reader: MODEL_READER,
    claims: claimsOf(telling, drafts),
    rejected: refused.map((one) => rejection(article.text, one)),
  }
}

/** Everything in an article from which the model takes an ask or an answer to be told. */
async function anchorsIn(network: Network, article: Article, frames: Frames): Promise<Anchor[]> {
  const { text, title } = knownOf(article)
  const windows = windowsOf(network.tokenizer, {
    text: article.text,
    title: article.title ?? '',
    sentenceEnds: text.sentences.map(({ end }) => end),
    mentions: text.mentions,
    titleMentions: title.mentions,
  })
  const anchors = await anchorsOf(network, windows, await network.encode(windows), LEAST)
  return anchors.map((anchor) => withListedKinds(anchor, text.tokens, frames))
}

function rejection(text: string, { anchor, reason }: Refused): Rejection {
  const { start, end } = anchor.spans.evidence ?? {
    start: anchor.offset,
    end: anchor.window.ends[anchor.at] as number,
  }
  return { reason, start, end, text: text.slice(start, end) }
}
