import { Parser } from 'htmlparser2'
import { DemarcheError } from '../../model/errors.js'

/** A small piece of an XML document: one item of a feed with all that is in it. Names are lower case, prefixes as written. */
export interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
  /** Text and elements as they follow one another. */
  readonly parts: readonly (string | XmlNode)[]
  /** Its own text and that of all beneath it, in order; CDATA as it stands, the five entities of XML decoded. */
  readonly text: string
}

export interface XmlLimits {
  readonly depth: number
  /** Characters of text within one piece. */
  readonly characters: number
  /** Elements within one piece. */
  readonly elements: number
}

const USUAL: XmlLimits = { depth: 60, characters: 8 * 1024 * 1024, elements: 20_000 }

interface Draft {
  name: string
  attributes: Record<string, string>
  children: Draft[]
  parts: (string | Draft)[]
  text: string
}

/**
 * Takes XML in pieces as they come and hands out each element that `isPiece` picks, whole, holding no more than one. Forgives what feeds get
 * wrong (unclosed and crossed tags, stray ampersands); never expands entities and refuses documents that declare any, and such as nest
 * without end (`xml_refused`). A piece larger than its limits is told to `tooLarge` and passed over.
 */
export class XmlPieces {
  readonly #parser: Parser
  readonly #limits: XmlLimits
  readonly #open: Draft[] = []
  readonly #path: string[] = []
  #spent = { characters: 0, elements: 0, over: false }
  /** The first elements seen, outermost first: what kind of document it is. */
  root: string | null = null
  /** An element that was still open at the end: the document broke off. */
  brokeOff = false

  constructor(
    isPiece: (name: string, parent: string | null) => boolean,
    take: (piece: XmlNode, parent: string | null) => void,
    tooLarge: () => void = () => {},
    limits: Partial<XmlLimits> = {},
  ) {
    this.#limits = { ...USUAL, ...limits }
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => this.#opened(name.toLowerCase(), attributes, isPiece),
        ontext: (text) => this.#said(text),
        onclosetag: (_, isImplied) => this.#closed(isImplied, take, tooLarge),
        onprocessinginstruction: (_, data) => refuseEntities(data),
      },
      { xmlMode: true, decodeEntities: true, lowerCaseAttributeNames: true },
    )
  }

  push(text: string): void {
    this.#parser.write(text)
  }

  end(): void {
    this.brokeOff = this.#path.length > 0
    this.#parser.end()
  }

  #opened(name: string, attributes: Record<string, string>, isPiece: (name: string, parent: string | null) => boolean) {
    this.root ??= name
    const parent = this.#path.at(-1) ?? null
    this.#path.push(name)
    if (this.#path.length > this.#limits.depth)
      throw new DemarcheError('xml_refused', `elements nest more than ${this.#limits.depth} deep`, { value: name })
    if (this.#open.length === 0 && !isPiece(name, parent)) return
    if (this.#open.length === 0) this.#spent = { characters: 0, elements: 0, over: false }
    if (++this.#spent.elements > this.#limits.elements) this.#spent.over = true
    const draft: Draft = { name, attributes: this.#spent.over ? {} : attributes, children: [], parts: [], text: '' }
    const above = this.#open.at(-1)
    if (!this.#spent.over && above !== undefined) {
      above.children.push(draft)
      above.parts.push(draft)
    }
    this.#open.push(draft)
  }

  #said(text: string): void {
    const draft = this.#open.at(-1)
    if (draft === undefined) return
    this.#spent.characters += text.length
    if (this.#spent.characters > this.#limits.characters) this.#spent.over = true
    if (this.#spent.over) return
    draft.text += text
    draft.parts.push(text)
  }

  #closed(isImplied: boolean, take: (piece: XmlNode, parent: string | null) => void, tooLarge: () => void): void {
    this.#path.pop()
    const draft = this.#open.pop()
    if (draft === undefined) return
    const above = this.#open.at(-1)
    if (above !== undefined) {
      above.text += draft.text
      return
    }
    if (this.#spent.over) tooLarge()
    // A piece that the end of the document closed is no whole piece.
    else if (!(isImplied && this.brokeOff)) take(draft, this.#path.at(-1) ?? null)
  }
}

/** `<!DOCTYPE` with a system identifier is old and harmless (RSS 0.91); one that declares entities or elements is refused, whatever it declares. */
function refuseEntities(data: string): void {
  if (/^!ENTITY/i.test(data) || (/^!DOCTYPE/i.test(data) && data.includes('[')))
    throw new DemarcheError('xml_refused', 'it declares entities of its own; none are expanded here', {
      value: data.slice(0, 60),
    })
}

/** The first child of one of these names. */
export function childOf(node: XmlNode, ...names: readonly string[]): XmlNode | null {
  for (const name of names) {
    const found = node.children.find((child) => child.name === name)
    if (found !== undefined) return found
  }
  return null
}

/** The text of the first child of one of these names that holds any, without white space at its ends. */
export function textOf(node: XmlNode, ...names: readonly string[]): string | null {
  for (const name of names)
    for (const child of node.children) if (child.name === name && child.text.trim() !== '') return child.text.trim()
  return null
}
