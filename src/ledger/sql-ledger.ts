import type { StoryMatcher } from '../model/story.js'
import type { Db } from './database/db.js'
import { loadWhole } from './dump/load.js'
import { dumpWhole } from './dump/write.js'
import { asksOn, dueAsks, forecastDays, missingForecasts, saveForecastDays } from './forecasts/days.js'
import { outsideForecasts, saveOutsideForecast } from './forecasts/outside.js'
import type { Ledger } from './ledger.js'
import { actors } from './query/actors.js'
import { article, articles, stories } from './query/articles.js'
import { ask, asks, countAsks } from './query/asks.js'
import { changes } from './query/changes.js'
import { counts } from './query/counts.js'
import { dumpLedger } from './query/dump.js'
import { forecasts } from './query/forecasts.js'
import { clockOf, knowledgeOf } from './query/knowledge.js'
import { regroupings } from './query/regroupings.js'
import { append, holds } from './write/append.js'
import { judge } from './write/judge.js'
import { merge, split, undo } from './write/regroup.js'
import { rereadAll } from './write/reread-all.js'
import { saveForecasts } from './write/save-forecasts.js'

/** The ledger on a database that has its tables. */
export function sqlLedger(db: Db, matcher: StoryMatcher | null, close: () => Promise<void>): Ledger {
  return {
    has: (articleKey) => holds(db, articleKey),
    append: (article, reading) => append(db, article, reading, matcher),
    reread: (reader, all = false) => rereadAll(db, reader, all),
    asks: (filter, page = {}) => asks(db, filter, page),
    countAsks: (filter) => countAsks(db, filter),
    ask: (id, at = {}) => ask(db, id, at),
    article: (keyOrId) => article(db, keyOrId),
    articles: (page = {}) => articles(db, page),
    stories: (page = {}) => stories(db, page),
    actors: (at = {}) => actors(db, knowledgeOf(at)),
    changes: (since = null, limit = 1000) => changes(db, since, limit),
    judge: (judgement) => judge(db, judgement),
    split: (given) => split(db, given),
    merge: (given) => merge(db, given),
    undo: (id, because) => undo(db, id, because),
    regroupings: (askId, at = {}) => regroupings(db, askId, knowledgeOf(at)),
    saveForecast: (forecast) => saveForecasts(db, [forecast]),
    saveForecasts: (all) => saveForecasts(db, all),
    forecasts: (askId) => forecasts(db, askId),
    asksOn: (askIds, day) => asksOn(db, askIds, day),
    missingForecasts: (limit) => missingForecasts(db, limit),
    saveForecastDays: (days) => saveForecastDays(db, days),
    forecastDays: (askIds, asOf = null) => forecastDays(db, askIds, asOf),
    dueAsks: () => dueAsks(db),
    saveOutsideForecast: (said) => saveOutsideForecast(db, said),
    outsideForecasts: (askIds) => outsideForecasts(db, askIds),
    counts: () => counts(db),
    clock: (at = {}) => clockOf(db, knowledgeOf(at)),
    dump: () => dumpLedger(db),
    dumpWhole: () => dumpWhole(db),
    load: (lines) => loadWhole(db, lines),
    close,
  }
}
