import type { Rights } from '../model/article.js'
import type { Span } from '../model/claim.js'
import { quoteAtMost, quoteWordsOf } from './rights.js'

/** Stands where words of a text that may only be linked would. */
const WITHHELD = '…'

interface Context {
  /** Rights of the article that all below is said of; null where none is named. */
  readonly rights: Rights | null
  /** Ids of asks that rest on nothing but articles that may only be linked. */
  readonly hidden: ReadonlySet<string>
}

/**
 * Any answer of the ledger as it may leave the user's own machine: every quote cut to what the rights of its article allow (50 words where none is
 * named), and the wording of asks that rest on nothing but articles which may only be linked (`hidden`) withheld. Goes by the shape of what it meets, so
 * that no face has to think of it.
 */
export function forOutside<T>(value: T, hidden: ReadonlySet<string> = new Set()): T {
  return shown(value, { rights: null, hidden }) as T
}

function shown(value: unknown, context: Context): unknown {
  if (Array.isArray(value)) return value.map((each) => shown(each, context))
  if (typeof value !== 'object' || value === null) return value
  const rights = rightsIn(value) ?? context.rights
  const own = { ...context, rights }
  const inside = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shown(inner, own)]))
  const cut = isSpan(inside) ? quoteAtMost(inside, quoteWordsOf(rights ?? 'quote')) : inside
  const snippet = rights === 'link' && 'snippet' in cut ? { ...cut, snippet: '' } : cut
  return isHidden(value, own) ? withoutWords(snippet as Record<string, unknown>) : snippet
}

/** Rights that hold for an object: of the article that it names, or its own where it is one. */
function rightsIn(value: object): Rights | null {
  const article = 'article' in value && typeof value.article === 'object' ? value.article : value
  return article !== null && 'rights' in article && 'retold' in article ? (article.rights as Rights) : null
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && 'text' in value && typeof value.text === 'string'
}

/** An ask, or one as an article tells it, whose words are all of texts that may only be linked. */
function isHidden(value: object, { rights, hidden }: Context): boolean {
  if (!('matter' in value)) return false
  const id = 'askId' in value ? value.askId : 'id' in value ? value.id : null
  if (typeof id === 'string' && hidden.has(id)) return true
  const evidence = 'evidence' in value && Array.isArray(value.evidence) ? value.evidence : []
  const each = evidence.map((one: object) => rightsIn(one) ?? rights)
  return each.length > 0 ? each.every((one) => one === 'link') : rights === 'link'
}

/** Codes tell who asks what of whom; the text's own wording is left out. */
function withoutWords(value: Record<string, unknown>): Record<string, unknown> {
  const { asker, addressee, deadline } = value
  const due = typeof deadline === 'object' && deadline !== null ? { ...deadline, text: WITHHELD } : deadline
  return {
    ...value,
    matter: WITHHELD,
    ...('askerSaid' in value ? { askerSaid: asker } : {}),
    ...('addresseeSaid' in value ? { addresseeSaid: addressee } : {}),
    ...('deadline' in value ? { deadline: due } : {}),
  }
}

/** Ids of asks named in a value without their evidence: whether their wording may be shown has to be looked up. */
export function bareAsks(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const each of value) bareAsks(each, found)
  else if (typeof value === 'object' && value !== null) {
    const id = 'askId' in value ? value.askId : 'id' in value ? value.id : null
    if ('matter' in value && !('evidence' in value) && typeof id === 'string') found.add(id)
    for (const inner of Object.values(value)) bareAsks(inner, found)
  }
  return found
}

/** Whether an ask rests on nothing but articles that may only be linked. */
export function restsOnLinks(ask: {
  readonly evidence: readonly { readonly article: { readonly rights: Rights } }[]
}): boolean {
  return ask.evidence.length > 0 && ask.evidence.every(({ article }) => article.rights === 'link')
}
