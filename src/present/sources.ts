import type { Rights } from '../model/article.js'
import type { ProfileOf, SourceProfile } from '../model/source-profile.js'
import type { ArticleRef } from '../model/thread.js'

const STRICTNESS: Readonly<Record<Rights, number>> = { full: 0, quote: 1, link: 2 }

/**
 * What of an article may leave the user's own machine: what it says of itself, where that is more than the usual `quote`; else what its publisher allows.
 * Where both say something, the stricter.
 */
export function rightsUnder(own: Rights, profile: SourceProfile | null): Rights {
  if (profile === null) return own
  if (own === 'quote') return profile.rights
  if (own === 'full' && profile.rights === 'quote') return 'full'
  return STRICTNESS[own] >= STRICTNESS[profile.rights] ? own : profile.rights
}

/**
 * The same value with the publisher's profile, and the rights that follow from it, at every article that is named in it (however deep).
 */
export function withProfiles<T>(value: T, profileOf: ProfileOf): T {
  if (Array.isArray(value)) return value.map((each) => withProfiles(each, profileOf)) as T
  if (typeof value !== 'object' || value === null) return value
  if (isArticle(value)) {
    const profile = profileOf(value)
    const rights = rightsUnder(value.rights, profile)
    return { ...value, rights, ...('profile' in value ? { profile } : {}) }
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withProfiles(inner, profileOf)])) as T
}

function isArticle(value: object): value is Pick<ArticleRef, 'url' | 'source' | 'retold' | 'rights'> {
  return 'rights' in value && 'retold' in value && 'url' in value && 'source' in value
}

const OWNED: Readonly<Record<SourceProfile['owner'], string>> = {
  state: 'state',
  private: 'private',
  public: 'public broadcaster',
  agency: 'news agency',
  party: 'party',
}

/** `Xinhua, CHN, state`: a publisher in the words that every face uses. */
export function profileWords({ name, country, owner }: SourceProfile): string {
  return `${name}, ${country}, ${OWNED[owner]}`
}

/** `Xinhua (CHN, state)`: an article's source with who stands behind it, as far as either is known; null where neither is. */
export function sourceWords({ source, profile }: Pick<ArticleRef, 'source' | 'profile'>): string | null {
  if (profile === null) return source
  return `${source ?? profile.name} (${profile.country}, ${OWNED[profile.owner]})`
}
