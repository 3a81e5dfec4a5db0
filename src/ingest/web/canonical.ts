import { siteOf } from '../../model/site.js'

/** Parameters that tell where a reader came from, not what is read. Source: the platforms' own documentation of their click ids. */
const TRACKING =
  /^(utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_[ce]id|mkt_tok|cmpid|ncid|ocid|smid|smtyp|sref|ref_src|ref_url|referrer|spm|at_(medium|campaign|link_\w+|bbc_team|format|ptr_name)|ns_\w+|traffic_source|icid|xtor|_hs\w+|hsctatracking|vero_\w+|guccounter|guce_\w+|s_cid|__twitter_impression|amp|amp_js_v|outputtype|rss|source=rss)$/i

/**
 * One form for the many addresses of one page: no fragment, no tracking parameters, parameters in order, no default port, no trailing slash, no
 * `index.html`. What a server might tell apart (letter case, `www.`) stays.
 */
export function plainAddress(address: string): string {
  const url = new URL(address)
  url.hash = ''
  url.username = ''
  url.password = ''
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  url.searchParams.sort()
  url.pathname = url.pathname.replace(/\/index\.(html?|php)$/i, '/').replace(/(?<=.)\/+$/, '')
  return url.href
}

/**
 * The address that a page is to be known by: what it declares canonical, unless that is another site's (anybody can claim to be anybody) or the
 * front page; else where it was found. Always in plain form.
 */
export function canonicalAddress(found: string, declared: string | null): string {
  const own = plainAddress(found)
  if (declared === null || !URL.canParse(declared, found)) return own
  const url = new URL(declared, found)
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || siteOf(url.href) !== siteOf(found)) return own
  const isFront = url.pathname.replace(/\/+$/, '') === '' && url.search === ''
  const wasFront = new URL(own).pathname.replace(/\/+$/, '') === ''
  return isFront && !wasFront ? own : plainAddress(url.href)
}
