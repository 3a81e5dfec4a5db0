import type { EncounterFinder } from '../model/encounter.js'
import type { StoryMatcher } from '../model/story.js'
import { drawClaims } from './audit/sample.js'
import { applyCorrection } from './corrections/apply.js'
import { corrections } from './corrections/collect.js'
import { trainingTexts } from './corrections/training.js'
import type { Db } from './database/db.js'
import { loadWhole } from './dump/load.js'
import { dumpWhole } from './dump/write.js'
import { asksOn, dueAsks, forecastDays, missingForecasts, saveForecastDays } from './forecasts/days.js'
import { outsideForecasts, saveOutsideForecast } from './forecasts/outside.js'
import type { Ledger } from './ledger.js'
import { actors } from './query/actors.js'
import { article, articles, stories } from './query/articles.js'
import { ask, asks, countAsks } from './query/asks.js'
import { beside } from './query/beside.js'
import { changes } from './query/changes.js'
import { counts } from './query/counts.js'
import { coverage, readers } from './query/coverage.js'
import { deeds } from './query/deeds.js'
import { dumpLedger } from './query/dump.js'
import { facets } from './query/facets.js'
import { forecasts } from './query/forecasts.js'
import { clockOf, knowledgeOf } from './query/knowledge.js'
import { meetings } from './query/meetings.js'
import { regroupings } from './query/regroupings.js'
import { sourceLedger } from './sources/source-ledger.js'
import { append, holds } from './write/append.js'
import { judge } from './write/judge.js'
import { merge, split, undo } from './write/regroup.js'
import { rereadAll } from './write/reread-all.js'
import { saveForecasts } from './write/save-forecasts.js'

/** What the ledger is given to look at articles with; null leaves it out. */
export interface Lookers {
  readonly stories: StoryMatcher | null
  readonly encounters: EncounterFinder | null
}

/** The ledger on a database that has its tables. */
export function sqlLedger(db: Db, lookers: Lookers, close: () => Promise<void>): Ledger {
  return {
    ...sourceLedger(db),
    has: (articleKey) => holds(db, articleKey),
    append: (article, reading) => append(db, article, reading, lookers),
    reread: (reader, all = false) => rereadAll(db, reader, all, lookers),
    asks: (filter, page = {}) => asks(db, filter, page),
    countAsks: (filter) => countAsks(db, filter),
    ask: (id, at = {}) => ask(db, id, at),
    beside: async (id, at = {}) => {
      const found = await ask(db, id, at)
      return found === null ? null : await beside(db, found, knowledgeOf(at))
    },
    facets: (filter) => facets(db, filter),
    corrections: () => corrections(db),
    correct: (correction) => applyCorrection(db, correction),
    trainingTexts: () => trainingTexts(db),
    readers: () => readers(db),
    sample: (n, seed) => drawClaims(db, n, seed),
    coverage: (at = {}) => coverage(db, at),
    meetings: (parties, at = {}) => meetings(db, parties, knowledgeOf(at)),
    deeds: (code, at = {}) => deeds(db, code, at),
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
    forecastDays: (askIds, asOf) => forecastDays(db, askIds, asOf ?? null),
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
