import type { EncounterKind } from '../../model/encounter.js'

/** How an encounter is told, and where those who meet stand around the words. */
export interface Trigger {
  readonly what: EncounterKind
  readonly words: RegExp
  /**
   * `guest-host`: who goes stands before, the place after. `both`: one before and one after, or both on one side. `body`: an organisation or
   * parliament anywhere in the sentence.
   */
  readonly roles: 'guest-host' | 'both' | 'body'
}

/** In order: the first that fits a stretch of a sentence has it. */
export const TRIGGERS: readonly Trigger[] = [
  {
    what: 'call',
    words:
      /\b(?:(?:tele)?phone|video)[ -](?:call|conversation|conference|link|talks)\b|\b(?:telephoned|phoned|rang)\b|\b(?:sp(?:oke|oken|eak|eaks)|talk(?:s|ed)?)\b[^.;]{0,60}? (?:by|on the|over the) (?:(?:tele)?phone|video)\b|\bcall (?:with|between)\b/giu,
    roles: 'both',
  },
  {
    what: 'visit',
    words:
      /\b(?:(?:(?:state|official|first|second|third|return|surprise|last|two-day|three-day) )?visit(?:s|ed|ing)?|(?:trip|journey|tour)s?|travel(?:s|led|ed|ling|ing)?|flew|flies|fly|arriv(?:e|es|ed|ing)|land(?:s|ed)?|went|has been)\b(?= (?:to|in|at|by|of)\b| (?!the \w+ing\b)(?:[\p{Lu}]|the [\p{Lu}]))/gu,
    roles: 'guest-host',
  },
  { what: 'summit', words: /\bsummits?\b/giu, roles: 'body' },
  {
    what: 'talks',
    words:
      /(?<!(?:were|was|been|be|are|is|not) )\bmet(?: with)?\b(?! (?:its|their|the) (?:condition|demand|target|need))|\bmeets(?: with)?\b|\bmeeting (?:with|between)\b|\b(?:talks|negotiations) (?:with|between)\b|\bsat down with\b|\b(?:was |were )?received (?:by )?(?=[\p{Lu}]|(?:the )?(?:president|premier|prime minister|foreign minister|king)\b)/gu,
    roles: 'both',
  },
  {
    what: 'vote',
    words:
      /\bvot(?:ed|es|ing)\b(?: (?:to|on|for|against|in favou?r|by|down))?|\b(?:a|the|its|in a|first|final) vote\b/giu,
    roles: 'body',
  },
]

/** Before the words, in the same clause: it did not take place, or somebody only wants it. */
export const NOT_SO =
  /\b(?:not|never|no|n['’]t|without|refus\w+|declin\w+|reject\w+|cancel\w+|postpon\w+|boycott\w*|if|unless|whether|want\w*|hop(?:e|es|ed|ing)|wish\w*|urg\w+|ask\w*|call(?:s|ed)? (?:on|for)|invit\w+|offer\w*|demand\w*|request\w*|seek\w*|sought|propos\w+|suggest\w*|should|could|might|may|ought|ready|willing|open|prevent\w*|avoid\w*|insist\w*|need\w*|support\w*|favou?r\w*|thwart\w*|idea|plan for|before (?:any|there)|until)\b/iu

/** After the words: it did not take place. */
export const CAME_TO_NOTHING =
  /^[^.;]{0,90}\b(?:(?:has|have|had|was|were|is|are) (?:not|never)|called off|cancelled|canceled|postponed)\b/iu

/** It is still to come. */
export const TO_COME =
  /\b(?:will|shall|would|is to|are to|was to|due to|plans? to|planned to|set to|about to|going to|expected to|scheduled|upcoming|coming|forthcoming|lands|arrives|visits|flies|travels|meets|next (?:week|month|year)|tomorrow)\b/iu
