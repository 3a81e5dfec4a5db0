import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { quadRows } from '../../src/ingest/events/quads.js'
import { readDeuTable } from '../../src/odds/bargain/deu-table.js'
import type { Issue } from '../../src/odds/bargain/issue.js'
import type { EventRow } from '../../src/odds/events/event.js'

/** The folder of shared data, named by DEMARCHE_SHARED. Throws where it is not set. */
function sharedFolder(): string {
  const folder = process.env.DEMARCHE_SHARED
  if (!folder) throw new Error('set DEMARCHE_SHARED to the folder that holds data/icews14')
  return folder
}

/** The ICEWS events of 2014 in order of day. */
export function icews14Rows(): Generator<EventRow> {
  const read = (name: string) => readFileSync(join(sharedFolder(), 'data', 'icews14', name), 'utf8')
  return quadRows({
    entities: read('entity2id.txt'),
    relations: read('relation2id.txt'),
    quads: ['train.txt', 'valid.txt', 'test.txt'].map(read),
    firstDay: '2014-01-01',
    stepsPerDay: 24,
  })
}

/** The decisions of the EU with known outcomes (Arregui & Perarnaud 2021, doi 10.34810/data53, CC BY 4.0). */
export function deuIssues(): Issue[] {
  return readDeuTable(readFileSync(join(sharedFolder(), 'data', 'deu3.csv'), 'utf8'))
}
