import { readFileSync } from 'node:fs'
import type { AuthoredText } from '../record.js'
import { places } from '../spans.js'
import type { Fault } from './prose.js'

interface Person {
  readonly name: string
  readonly alone: string | null
}

let people: readonly Person[] | null = null

/** officeholders.txt: the whole name, and the surname where it is telling enough alone. */
function officeholders(): readonly Person[] {
  people ??= readFileSync(new URL('../../officeholders.txt', import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(parsePerson)
  return people
}

function parsePerson(line: string): Person {
  const [name = '', short] = line.replace(/\*$/, '').split('|')
  if (line.endsWith('*')) return { name, alone: null }
  return { name, alone: short ?? name.split(' ').at(-1) ?? name }
}

const TITLE = /\b(?:President|Premier|Prime Minister|Chancellor|Secretary|Minister|Mr|Mrs|Ms|King|Queen|Pope) $/

/** In synthetic texts: no real officeholder's name, whole or (where telling) by surname or title and surname. */
export function checkPeople(text: AuthoredText, fault: Fault): void {
  if (text.sort !== 'synthetic') return
  for (const [where, words] of [
    ['text', text.text],
    ['title', text.title],
  ] as const) {
    for (const person of officeholders()) {
      if (namesPerson(words, person))
        fault(where, 'real_name', `a real person is named in a synthetic text: ${person.name}`)
    }
  }
}

function namesPerson(words: string, { name, alone }: Person): boolean {
  if (places(words, name).length > 0) return true
  if (alone !== null) return places(words, alone).length > 0
  const surname = name.split(' ').at(-1) ?? name
  return places(words, surname).some((place) => TITLE.test(words.slice(Math.max(0, place.start - 16), place.start)))
}
