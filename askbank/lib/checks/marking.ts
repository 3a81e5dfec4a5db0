import type { BankAsk, BankText, Role } from '../bank.js'
import { type Codes, codeFault } from '../codes.js'
import type { Place } from '../spans.js'
import type { Fault } from './prose.js'
import { wordCount } from './prose.js'

const ANSWER = { considered: 'consider', promised: 'promise', delivered: 'deliver', refused: 'refuse' } as const
/** A mention that names nobody by itself. */
export const PRONOUN =
  /^(he|she|it|they|him|her|them|his|its|their|we|us|our|i|my|you|your|who|which|both|himself|herself|itself|themselves)$/i

/** Everything that one marked text owes beyond verbatim spans. */
export function checkMarking(text: BankText, codes: Codes, fault: Fault): void {
  const seen = new Map<string, string>()
  for (const ask of text.asks) {
    const here = `asks[${ask.key}]`
    checkCodes(ask, here, text, codes, fault)
    checkAsk(ask, here, text, fault)
    const core = [ask.asker, ask.addressee, ask.kind, ask.polarity, ask.matter.toLowerCase()].join(' ')
    const twin = seen.get(core)
    if (twin !== undefined)
      fault(here, 'same_ask', `the same as asks[${twin}]; said again is one ask: add a step {"s":"ask",…} there`)
    seen.set(core, ask.key)
  }
}

function checkCodes(ask: BankAsk, here: string, text: BankText, codes: Codes, fault: Fault): void {
  for (const [index, step] of ask.steps.entries()) {
    const at = index === 0 ? here : `${here}.steps[${index}]`
    const roles: [string, Role | null][] = [
      ['who', step.asker],
      ['to', step.addressee],
      ['third', step.third],
      ['a', step.actor],
      ...step.source.map((role): [string, Role] => ['by', role]),
    ]
    for (const [name, role] of roles) if (role) checkRole(role, `${at}.${name}`, text, codes, fault)
  }
}

function checkRole(role: Role, at: string, text: BankText, codes: Codes, fault: Fault): void {
  if (role.code !== null) {
    const wrong = codeFault(role.code, codes, text.actors)
    if (wrong) fault(at, 'code', wrong)
    const named = role.mention ? codes.names.get(role.mention.text.replace(/['’]s?$/, '')) : undefined
    if (named !== undefined && !role.code.endsWith(named) && role.code !== named) {
      fault(at, 'code_mismatch', `«${role.mention?.text}» is ${named}, marked ${role.code}`)
    }
    if (role.mention && PRONOUN.test(role.mention.text) && !role.name && !speaksItself(role.mention.text, text)) {
      fault(
        at,
        'pronoun',
        `a pronoun needs the name behind it: ["${role.code}","${role.mention.text}","the name in the text"]`,
      )
    }
  }
}

/** In a statement the speaker stands in the title, so that "I" and "we" have no name in the text. */
function speaksItself(mention: string, text: BankText): boolean {
  return text.style === 'statement' && /^(i|we|us|our|my)$/i.test(mention)
}

function checkAsk(ask: BankAsk, here: string, text: BankText, fault: Fault): void {
  if (ask.asker === ask.addressee) fault(`${here}.to`, 'same_party', 'asker and addressee are one party')
  if (wordCount(ask.matter) > 12) fault(`${here}.m`, 'matter_long', `${wordCount(ask.matter)} words; at most 12`)
  if (ask.kind === 'pressure' && ask.third === null)
    fault(`${here}.third`, 'third', 'kind pressure names the third party it is against')
  if (ask.conditionOf !== null && !text.asks.some((other) => other.key === ask.conditionOf && other.key !== ask.key)) {
    fault(`${here}.for`, 'condition', `there is no other ask number ${ask.conditionOf}`)
  }
  if (ask.conditionOf !== null && ask.force !== 'demand')
    fault(`${here}.f`, 'condition', 'a condition is an ask of force demand')
  checkState(ask, here, fault)
  ask.steps.forEach((step, index) => {
    const at = index === 0 ? here : `${here}.steps[${index}]`
    if (wordCount(step.text) > 45)
      fault(`${at}.ev`, 'evidence_long', `${wordCount(step.text)} words; the shortest that shows it, at most 45`)
    if (wordCount(step.trigger.text) > 5)
      fault(`${at}.t`, 'trigger_long', 'a trigger is the verb, noun or phrase that says it, at most 5 words')
    if (step.step === 'pressure' && step.direction === null)
      fault(`${at}.dir`, 'direction', 'pressure says "dir":"for" or "against"')
    if ((step.step === 'block' || step.step === 'pressure') && !step.actor)
      fault(`${at}.a`, 'actor', `${step.step} names who does it: "a":["CODE","words"]`)
  })
}

function checkState(ask: BankAsk, here: string, fault: Fault): void {
  if (ask.state === 'asked') {
    const answer = ask.steps.find(
      (step) => ['promise', 'deliver', 'refuse', 'consider'].includes(step.step) && step.certainty === 'asserted',
    )
    if (answer) fault(`${here}.st`, 'state_step', `state asked, yet a step says ${answer.step} (asserted)`)
    return
  }
  const wanted = ANSWER[ask.state as keyof typeof ANSWER]
  if (!ask.steps.some((step) => step.step === wanted)) {
    fault(`${here}.steps`, 'state_step', `state ${ask.state} needs a step {"s":"${wanted}",…} whose words show it`)
  }
}

const STRONG =
  /\b(urg(?:es?|ed|ing)|demand(?:s|ed|ing)?|call(?:s|ed|ing)? (?:on|upon|for)|appeal(?:s|ed|ing)?|request(?:s|ed|ing)?|plea(?:s|ded|ding)?|insist(?:s|ed|ing)? (?:on|that)|ask(?:s|ed|ing)? (?:for|\w+ to)|want(?:s|ed)? \w+ to|press(?:es|ed|ing)? (?:for|\w+ to)|invit(?:es?|ed|ing)|warn(?:s|ed|ing)? \w+ (?:not to|against)|ultimatum)\b/gi

/** Cue words that lie in no marked evidence: not wrong, but to be looked at again. */
export function unmarkedCues(text: BankText): Place[] {
  const covered = text.asks.flatMap((ask) => ask.steps)
  const cues = [...text.text.matchAll(STRONG)].map((m) => ({ start: m.index, end: m.index + m[0].length, text: m[0] }))
  return cues.filter((cue) => !covered.some((step) => step.start < cue.end && cue.start < step.end))
}
