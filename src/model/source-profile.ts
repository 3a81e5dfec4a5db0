import type { Rights } from './article.js'

/** Who stands behind a publisher. `public`: financed by the public and meant to be independent of the government; `party`: a party's or movement's own. */
export const OWNERS = ['state', 'private', 'public', 'agency', 'party'] as const
export type Owner = (typeof OWNERS)[number]

/** Who a publisher is, so that a reader can weigh what it says. */
export interface SourceProfile {
  readonly name: string
  /** ISO 3166 alpha-3: where it is based or whose it is. */
  readonly country: string
  readonly owner: Owner
  /** What of its texts may leave the user's own machine. */
  readonly rights: Rights
}

/** The publisher of an article; null where it is not known. */
export type ProfileOf = (article: {
  readonly url: string | null
  readonly source: string | null
  readonly retold: boolean
}) => SourceProfile | null
