/** The site that an address belongs to: its host without `www.`, `m.`, `amp.` and the like. Throws where it is no address. */
export function siteOf(address: string): string {
  return new URL(address).hostname.replace(/\.$/, '').replace(/^(www\d?|m|mobile|amp|edition|rss|feeds?)\./, '')
}
