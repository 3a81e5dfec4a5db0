import type { StoryMatcher } from '../model/story.js'
import type { Db } from './database/db.js'
import type { Ledger } from './ledger.js'
import { actors } from './query/actors.js'
import { article, articles, stories } from './query/articles.js'
import { ask, asks, countAsks } from './query/asks.js'
import { changes } from './query/changes.js'
import { counts } from './query/counts.js'
import { dumpLedger } from './query/dump.js'
import { forecasts } from './query/forecasts.js'
import { clockOf, knowledgeOf } from './query/knowledge.js'
import { append, holds } from './write/append.js'
import { judge } from './write/judge.js'
import { saveForecasts } from './write/save-forecasts.js'

/** The ledger on a database that has its tables. */
export function sqlLedger(db: Db, matcher: StoryMatcher | null, close: () => Promise<void>): Ledger {
  return {
    has: (articleKey) => holds(db, articleKey),
    append: (article, reading) => append(db, article, reading, matcher),
    asks: (filter, page = {}) => asks(db, filter, page),
    countAsks: (filter) => countAsks(db, filter),
    ask: (id, at = {}) => ask(db, id, at),
    article: (keyOrId) => article(db, keyOrId),
    articles: (page = {}) => articles(db, page),
    stories: (page = {}) => stories(db, page),
    actors: (at = {}) => actors(db, knowledgeOf(at)),
    changes: (since = null, limit = 1000) => changes(db, since, limit),
    judge: (judgement) => judge(db, judgement),
    saveForecast: (forecast) => saveForecasts(db, [forecast]),
    saveForecasts: (all) => saveForecasts(db, all),
    forecasts: (askId) => forecasts(db, askId),
    counts: () => counts(db),
    clock: (at = {}) => clockOf(db, knowledgeOf(at)),
    dump: () => dumpLedger(db),
    close,
  }
}
