/**
 * Words that mean the same wanted thing, by the concept they stand for. Grown from the matters of the bundled articles and of
 * the development set; a word stands in one list only (tested).
 */
export const CONCEPTS: Readonly<Record<string, readonly string[]>> = {
  truce: ['ceasefire', 'truce', 'armistice', 'cessation', 'cease', 'hostilities', 'pause'],
  war: ['war', 'battle', 'fighting', 'conflict', 'invasion', 'offensive', 'attack', 'strike', 'shelling', 'bombing', 'bombardment', 'aggression'],
  leave: ['withdraw', 'withdrawal', 'pullout', 'pull', 'retreat', 'evacuate', 'vacate', 'leave'],
  troops: ['troops', 'forces', 'soldiers', 'army', 'military'],
  nuclear: ['nuclear', 'atomic', 'warhead'],
  dismiss: ['dismissal', 'scrap', 'abolish', 'repeal', 'revoke', 'cancel', 'lift', 'remove', 'waive', 'waiver', 'drop', 'ease'],
  sanctions: ['sanctions', 'embargo', 'curbs', 'restrictions', 'penalties', 'tariffs'],
  investigate: ['investigation', 'investigate', 'inquiry', 'probe', 'enquiry', 'investigator'],
  abuse: ['violence', 'misconduct', 'brutality', 'abuse', 'atrocities'],
  suspend: ['suspend', 'suspension', 'prorogation', 'prorogue'],
  resign: ['resign', 'resignation', 'quit'],
  elect: ['election', 'elections', 'vote', 'poll', 'ballot', 'electoral'],
  free: ['release', 'free', 'liberate', 'liberation', 'handover', 'freedom'],
  captives: ['hostages', 'prisoners', 'detainees', 'captives', 'inmates'],
  extradite: ['extradite', 'extradition', 'surrender'],
  arrest: ['arrest', 'detain', 'custody', 'seize'],
  visit: ['visit', 'trip', 'travel'],
  call: ['call', 'phone', 'telephone', 'ring', 'speak', 'contact'],
  join: ['join', 'accede', 'accession', 'membership', 'admission', 'admit', 'entry', 'bid'],
  recognise: ['recognise', 'recognize', 'recognition', 'acknowledge'],
  condemn: ['condemn', 'condemnation', 'denounce'],
  sovereignty: ['sovereignty', 'integrity', 'territorial', 'territory'],
  oil: ['oil', 'crude'],
  gas: ['gas', 'lng', 'pipeline', 'pipelines'],
  chips: ['microchips', 'chips', 'semiconductors', 'microelectronics', 'electronics', 'technology', 'goods'],
  commerce: ['commerce', 'trade', 'market', 'markets'],
  grain: ['grain', 'wheat', 'cereals'],
  corridor: ['corridor', 'corridors', 'crossing', 'crossings', 'passage'],
  ammunition: ['ammunition', 'ammo', 'shells', 'munitions', 'rounds'],
  drones: ['drones', 'drone', 'uavs', 'shaheds', 'shahed'],
  tanks: ['tanks', 'leopard', 'leopards', 'abrams', 'challenger'],
  jets: ['jets', 'jet', 'planes', 'aircraft', 'fighters', 'f-16', 'f-16s', 'f16', 'f16s', 'mig', 'migs'],
  missiles: ['missiles', 'missile', 'rockets', 'atacms'],
  airdefence: ['patriot', 'patriots', 'anti-aircraft'],
  loan: ['loan', 'loans', 'credit', 'bailout'],
  debt: ['debt', 'debts', 'arrears'],
  compensation: ['compensation', 'reparations', 'damages'],
  inspectors: ['inspectors', 'inspections', 'monitors', 'observers'],
  guarantee: ['guarantee', 'guarantees', 'assurances'],
  peacekeepers: ['peacekeepers', 'peacekeeping'],
  refugees: ['refugees', 'migrants', 'asylum'],
}

/** Stems that any matter of their kind may hold, so that they tell two matters neither apart nor together. */
export const GENERIC_WORDS: ReadonlySet<string> = new Set([
  ...['weapon', 'weaponry', 'arm', 'armament', 'equip', 'gear', 'hardwar', 'kit', 'suppli', 'supply', 'deliver', 'delivery', 'lethal', 'deadly'],
  ...['aid', 'help', 'support', 'assist', 'assistanc', 'militar', 'material', 'backing', 'back', 'humanitarian', 'relief'],
  ...['talk', 'negotiat', 'negoti', 'dialogu', 'meet', 'summit', 'discuss', 'mediat', 'converse', 'convers', 'table', 'peac', 'peace'],
  ...['deal', 'agre', 'agreement', 'accord', 'treaty', 'pact', 'settl', 'solut', 'political', 'politic', 'diplomatic', 'plan'],
  ...['money', 'fund', 'cash', 'financ', 'sanct', 'action', 'measur', 'step', 'stand', 'pressur', 'respect', 'reform', 'chang', 'cooperat', 'tie', 'relation'],
])

/** Words without a meaning of their own in a matter: small words, verbs of giving and doing, words of measure and time. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set([
  ...['the', 'an', 'and', 'or', 'nor', 'but', 'not', 'no', 'to', 'of', 'in', 'on', 'at', 'by', 'for', 'from', 'with', 'without', 'into', 'onto', 'over', 'under'],
  ...['as', 'if', 'so', 'than', 'then', 'that', 'this', 'these', 'those', 'there', 'it', 'its', 'he', 'him', 'his', 'she', 'her', 'they', 'them', 'their', 'we', 'us', 'our'],
  ...['you', 'your', 'who', 'whom', 'whose', 'which', 'what', 'when', 'where', 'how', 'why', 'be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', 'will', 'would', 'shall'],
  ...['should', 'can', 'could', 'may', 'might', 'must', 'do', 'does', 'did', 'done', 'doing', 'have', 'has', 'had', 'having', 'get', 'gets', 'give', 'giv', 'given', 'provid'],
  ...['provide', 'send', 'sent', 'make', 'mak', 'made', 'take', 'tak', 'taken', 'put', 'let', 'keep', 'bring', 'com', 'come', 'go', 'going', 'gone', 'start', 'begin', 'stop', 'end'],
  ...['halt', 'more', 'most', 'much', 'many', 'any', 'all', 'some', 'other', 'another', 'each', 'every', 'both', 'such', 'own', 'extra', 'new', 'further', 'additional', 'additi'],
  ...['maybe', 'perhaps', 'also', 'too', 'very', 'just', 'only', 'even', 'again', 'now', 'soon', 'immediate', 'immediately', 'late', 'later', 'next', 'last', 'first', 'about', 'against'],
  ...['between', 'among', 'before', 'after', 'during', 'while', 'up', 'down', 'out', 'off', 'away', 'back', 'here', 'way', 'thing', 'kind', 'sort', 'part', 'rest', 'use', 'used', 'using'],
  ...['country', 'countri', 'nation', 'government', 'govern', 'state', 'side', 'leader', 'president', 'minister', 'ought', 'need', 'want', 'ask', 'one', 'two', 'three'],
])
