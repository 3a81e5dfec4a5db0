import type { DomNode } from './dom.js'

const BLOCKS = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P
   PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL`.split(/\s+/),
)
const SKIPPED = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'IFRAME',
  'TITLE',
  'HEAD',
  'BUTTON',
  'SELECT',
  'TEXTAREA',
])
const TEXT_NODE = 3
const ELEMENT_NODE = 1

/**
 * The text under an element as a reader sees it: white space run together, `<br>` as a line feed, blocks apart by a blank line.
 * Walks without recursion, so that no depth of nesting breaks it.
 */
export function blockText(root: DomNode): string {
  const blocks: string[] = []
  let current = ''
  const close = () => {
    const block = tidy(current)
    if (block !== '') blocks.push(block)
    current = ''
  }
  let node: DomNode | null = root
  while (node) {
    const name = node.nodeName.toUpperCase()
    const isBlock = BLOCKS.has(name)
    if (isBlock) close()
    if (node.nodeType === TEXT_NODE) current += (node.textContent ?? '').replace(/[^\S\u00a0]+/g, ' ')
    else if (name === 'BR') current += '\n'
    const inside: DomNode | null = node.nodeType === ELEMENT_NODE && !SKIPPED.has(name) ? node.firstChild : null
    node = inside ?? onwards(node, root, close)
  }
  close()
  return blocks.join('\n\n')
}

/** The next node after all that is under this one; blocks that end on the way are closed. */
function onwards(from: DomNode, root: DomNode, close: () => void): DomNode | null {
  let node = from
  while (node !== root) {
    if (BLOCKS.has(node.nodeName.toUpperCase())) close()
    if (node.nextSibling) return node.nextSibling
    if (!node.parentNode) return null
    node = node.parentNode
  }
  return null
}

function tidy(text: string): string {
  return text
    .replace(/ *\n */g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim()
}
