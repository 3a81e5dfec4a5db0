import { DemarcheError } from '../../model/errors.js'
import { dayNumber, dayOfNumber } from '../../odds/events/calendar.js'
import type { EventRow } from '../../odds/events/event.js'

/** A temporal knowledge graph as benchmarks ship it: quads `subject relation object time`, and the two name tables `name<TAB>id`. */
export interface QuadFiles {
  readonly entities: string
  readonly relations: string
  /** Parts (train, valid, test); they are joined, and duplicates among them dropped. */
  readonly quads: readonly string[]
  /** The day of time 0. */
  readonly firstDay: string
  /** Time steps in a day: 24 where times are hours, 1 where they are days. */
  readonly stepsPerDay: number
}

/** The quads as event rows in order of day. Throws `date_invalid`, and `field_invalid` where an id has no name. */
export function* quadRows(files: QuadFiles): Generator<EventRow> {
  const first = dayNumber(files.firstDay)
  if (Number.isNaN(first))
    throw new DemarcheError('date_invalid', 'the first day is not a day', { value: files.firstDay })
  const entities = namesOf(files.entities)
  const relations = namesOf(files.relations)
  for (const [time, subject, relation, object] of sortedQuads(files)) {
    yield {
      date: dayOfNumber(first + time),
      source: nameOf(entities, subject),
      target: nameOf(entities, object),
      event: nameOf(relations, relation),
    }
  }
}

type Quad = readonly [day: number, subject: number, relation: number, object: number]

function sortedQuads(files: QuadFiles): Quad[] {
  const quads = new Map<string, Quad>()
  for (const part of files.quads) {
    for (const line of part.split('\n')) {
      if (line.trim() === '') continue
      const [subject, relation, object, time] = line.split(/\s+/).map(Number) as [number, number, number, number]
      const quad: Quad = [Math.floor(time / files.stepsPerDay), subject, relation, object]
      if (quad.some(Number.isNaN)) throw new DemarcheError('field_invalid', 'not a quad of numbers', { value: line })
      quads.set(quad.join(' '), quad)
    }
  }
  return [...quads.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3])
}

function namesOf(table: string): ReadonlyMap<number, string> {
  const names = new Map<number, string>()
  for (const line of table.split('\n')) {
    const [name, id] = line.split('\t')
    if (name !== undefined && id !== undefined) names.set(Number(id), name)
  }
  return names
}

function nameOf(names: ReadonlyMap<number, string>, id: number): string {
  const name = names.get(id)
  if (name === undefined) throw new DemarcheError('field_invalid', 'an id of a quad has no name', { value: id })
  return name
}
