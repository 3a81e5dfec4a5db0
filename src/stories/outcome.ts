/** Words that tell of a thing granted, and of a thing turned down or stopped, in a headline or a first sentence. */
const YES =
  /^(agree[sd]?|accept(s|ed)?|approve[sd]?|promise[sd]|pledge[sd]|consent(s|ed)?|confirm(s|ed)?|resume[sd]?|lift(s|ed)?|allow(s|ed)?|grant(s|ed)|signed|freed|release[sd]|deliver(s|ed)|ratif(y|ies|ied)|backs|backed|welcome[sd])$/
const NO =
  /^(refuse[sd]?|refusal|reject(s|ed|ion)?|den(y|ies|ied)|decline[sd]?|rebuff(s|ed)?|block(s|ed)|veto(es|ed)|cancel(s|led|ed)|suspend(s|ed)?|halted|retract(s|ed)|withdr(aws?|ew)|scrapped|rescind(s|ed)?|barred|oppose[sd])$/
const NOT = /^(not|never|no|cannot|nor|without|\p{L}+n['’]t)$/u
/** A negation reaches this many words ahead. */
const REACH = 3

/**
 * Whether the headline and the first sentence tell of granting (1), of refusing (−1), or of neither or both (0). Two texts that share
 * nearly all their words and differ in this are a report and its later opposite, not two copies.
 */
export function outcomeOf(title: string | null, text: string): -1 | 0 | 1 {
  const first = /^[\s\S]{20,400}?[.!?](?=\s|$)/.exec(text.trimStart())?.[0] ?? text.slice(0, 200)
  const sum = sway(title ?? '') + sway(first)
  return sum > 0 ? 1 : sum < 0 ? -1 : 0
}

function sway(sentence: string): number {
  const words = sentence.toLowerCase().match(/[\p{L}\p{M}]+(?:['’][\p{L}]+)?/gu) ?? []
  let sum = 0
  for (const [i, word] of words.entries()) {
    const sign = YES.test(word) ? 1 : NO.test(word) ? -1 : 0
    sum += words.slice(Math.max(0, i - REACH), i).some((before) => NOT.test(before)) ? -sign : sign
  }
  return sum
}
