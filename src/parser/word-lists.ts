/** Abbreviations that keep their full stop, lower case, without it. After those of TITLES a sentence never ends. */
export const TITLES = new Set(
  'mr mrs ms dr drs prof gen sen sens rep reps gov govs lt col capt cpl sgt maj adm cmdr rev hon pres st mt ft pvt messrs supt insp amb fr sr jr vs v cf ca approx fig figs vol vols pp eg ie viz no nos art arts sec al'.split(
    ' ',
  ),
)

export const ABBREVIATIONS = new Set(
  'jan feb mar apr jun jul aug sep sept oct nov dec inc corp co cos ltd llc plc bros assn assoc dept univ est ave blvd rd etc ext ed eds min max tel ph esq mass calif fla pa va ala ariz ark colo conn del ga ill ind kan ky la md mich minn miss mont neb nev okla ore tenn tex vt wash wis wyo u.s u.n u.k e.u'.split(
    ' ',
  ),
)

/** What stays joined to the word after its hyphen; other hyphenated words are parted, as Universal Dependencies English does. */
export const PREFIXES = new Set(
  'a ante anti bi bio co counter cross cyber de e eco electro ex extra hyper inter intra macro mega micro mid mini mis multi neo non over pan para post pre pro proto pseudo quasi re semi socio sub super trans tri ultra un under uni vice'.split(
    ' ',
  ),
)

/** What stays joined to the word before its hyphen. */
export const SUFFIXES = new Set(['esque', 'fest', 'fold', 'gate', 'less', 'most', 'wise'])

/** Words written as one that are two, with the length of the first. */
export const FUSED = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
  ['gimme', 3],
  ['lemme', 3],
])
