/** The few members of a DOM node that ingest uses; the parser's own types stand behind this seam. */
export interface DomNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly firstChild: DomNode | null
  readonly nextSibling: DomNode | null
  readonly parentNode: DomNode | null
}

interface DomElement extends DomNode {
  getAttribute(name: string): string | null
  remove(): void
}

export interface DomDocument {
  readonly body: DomElement | null
  readonly documentElement: DomElement
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): Iterable<DomElement> & { readonly length: number }
}
