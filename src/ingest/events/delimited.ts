/** Takes the fields of one record and the number of the line it began on, from 1. The array is used again for the next record. */
export type FieldsSink = (fields: string[], line: number) => void

/**
 * Splits delimited text (CSV with RFC 4180 quotes, or TSV) into records as chunks come in; holds no more than one line.
 * A record is a line: a quote left open closes at the line's end, so that one stray quote cannot swallow the rest of a file.
 */
export class DelimitedLines {
  readonly #sink: FieldsSink
  readonly #fields: string[] = []
  #delimiter: string
  #rest = ''
  #line = 1

  /** `delimiter` null: a tab where the first line has one, else a comma. */
  constructor(delimiter: string | null, sink: FieldsSink) {
    this.#delimiter = delimiter ?? ''
    this.#sink = sink
  }

  push(chunk: string): void {
    const text = this.#rest === '' ? chunk : this.#rest + chunk
    let start = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      this.#record(text.slice(start, end > start && text.charCodeAt(end - 1) === 13 ? end - 1 : end))
      start = end + 1
    }
    this.#rest = start === 0 ? text : text.slice(start)
  }

  end(): void {
    if (this.#rest !== '') this.#record(this.#rest)
    this.#rest = ''
  }

  #record(record: string): void {
    const line = this.#line
    this.#line += 1
    if (this.#delimiter === '') this.#delimiter = record.includes('\t') ? '\t' : ','
    if (record === '') return
    this.#fields.length = 0
    if (record.includes('"')) splitQuoted(record, this.#delimiter, this.#fields)
    else splitPlain(record, this.#delimiter, this.#fields)
    this.#sink(this.#fields, line)
  }
}

function splitPlain(record: string, delimiter: string, fields: string[]): void {
  let start = 0
  for (let at = record.indexOf(delimiter); at >= 0; at = record.indexOf(delimiter, start)) {
    fields.push(record.slice(start, at))
    start = at + 1
  }
  fields.push(record.slice(start))
}

function splitQuoted(record: string, delimiter: string, fields: string[]): void {
  let at = 0
  while (at <= record.length) {
    if (record[at] !== '"') {
      const stop = record.indexOf(delimiter, at)
      const end = stop < 0 ? record.length : stop
      fields.push(record.slice(at, end))
      at = end + 1
      continue
    }
    const close = closingQuote(record, at + 1)
    fields.push(record.slice(at + 1, close).replaceAll('""', '"'))
    const next = record.indexOf(delimiter, close)
    at = next < 0 ? record.length + 1 : next + 1
  }
}

/** Place of the quote that ends a field begun before `from`; the length of the record where there is none. */
function closingQuote(record: string, from: number): number {
  let at = record.indexOf('"', from)
  while (at >= 0 && record[at + 1] === '"') at = record.indexOf('"', at + 2)
  return at < 0 ? record.length : at
}
