import type { Step } from '../../src/model/ask.js'
import type { BankAsk, BankDeadline, BankStep, BankText, Role } from './bank.js'
import type { AuthoredAsk, AuthoredStep, AuthoredText, Link, Mention, Party } from './record.js'
import { type Place, placeInside, placeNear, placeOnce, SpanError } from './spans.js'

/** Told of each span that cannot be placed: the field and what is wrong. */
export type Report = (field: string, message: string) => void

/** A first pass over an authored text: its released form, with every span placed. Faults go to `report`; the faulty ask is left out. */
export function compileText(authored: AuthoredText, report: Report): BankText {
  const asks: BankAsk[] = []
  authored.asks.forEach((ask, index) => {
    const compiled = attempt(`asks[${index + 1}]`, report, (field) => compileAsk(authored, ask, index, field))
    if (compiled) asks.push(compiled)
  })
  return { ...provenance(authored), text: authored.text, asks }
}

function provenance(authored: AuthoredText): Omit<BankText, 'text' | 'asks'> {
  const { id, sort, style, date, title, story, event, traps } = authored
  const real = authored.sort === 'real' ? authored : null
  return {
    id,
    sort,
    style,
    date,
    title,
    url: real?.url ?? null,
    retells: authored.sort === 'retold' ? authored.retells : [],
    licence: real?.licence ?? 'Apache-2.0 (own words)',
    source: real?.source ?? null,
    excerpt: real?.excerpt ?? false,
    story,
    event,
    traps,
    actors: authored.new,
  }
}

/** Names the field that is being read, so that a SpanError can say where. */
class Field {
  constructor(public at: string) {}
}

function attempt<T>(where: string, report: Report, work: (field: Field) => T): T | null {
  const field = new Field(where)
  try {
    return work(field)
  } catch (error) {
    if (!(error instanceof SpanError)) throw error
    report(field.at, error.message)
    return null
  }
}

function compileAsk(authored: AuthoredText, ask: AuthoredAsk, index: number, field: Field): BankAsk {
  const here = `asks[${index + 1}]`
  const steps = [askStep(authored.text, ask, here, field)]
  ask.steps.forEach((step, at) => {
    steps.push(laterStep(authored.text, ask, step, `${here}.steps[${at + 1}]`, field))
  })
  const first = steps[0] as BankStep
  return {
    key: String(index + 1),
    asker: ask.who[0],
    addressee: ask.to?.[0] ?? null,
    third: ask.third?.[0] ?? null,
    kind: ask.k,
    polarity: ask.p,
    matter: first.matter?.text ?? '',
    force: ask.f,
    state: ask.st,
    partial: ask.part ?? steps.some((step) => step.step === 'deliver' && step.partial),
    saidBy: saidBy(first, ask.who[0]),
    deadline: first.deadline?.text ?? null,
    conditionOf: ask.for === undefined ? null : String(ask.for),
    constructions: ask.x,
    evidence: first.text,
    steps,
  }
}

/** Who says that the thing is asked: the innermost source; else the asker, where it speaks; else the author. */
function saidBy(step: BankStep, asker: string): string {
  const last = step.source.at(-1)
  if (last) return last.code ?? last.mention?.text ?? 'author'
  return step.force === 'wish' ? 'author' : asker
}

function askStep(text: string, ask: AuthoredAsk, here: string, field: Field): BankStep {
  const at = (name: string) => {
    field.at = `${here}.${name}`
  }
  at('ev')
  const evidence = placeOnce(text, ask.ev)
  at('t')
  const trigger = placeInside(text, ask.t, evidence)
  at('who')
  const asker = roleOf(text, ask.who, evidence)
  at('to')
  const addressee = ask.to ? roleOf(text, ask.to, evidence) : null
  at('third')
  const third = ask.third ? roleOf(text, ask.third, evidence) : null
  at('m')
  const matter = placeNear(text, ask.m, evidence)
  at('if')
  const condition = ask.if === undefined ? null : placeNear(text, ask.if, evidence)
  at('by')
  const source = sources(text, ask.by, evidence)
  at('dl')
  const deadline = deadlineOf(text, ask.dl, evidence)
  const said = { step: 'ask' as const, trigger, kind: ask.k, polarity: ask.p, force: ask.f, certainty: ask.c }
  const roles = { asker, addressee, actor: null, third, matter, source, deadline, condition }
  return { ...evidence, ...said, ...roles, when: ask.when ?? null, direction: null, partial: false }
}

function laterStep(text: string, ask: AuthoredAsk, step: AuthoredStep, here: string, field: Field): BankStep {
  const at = (name: string) => {
    field.at = `${here}.${name}`
  }
  at('ev')
  const evidence = placeOnce(text, step.ev)
  at('t')
  const trigger = placeInside(text, step.t, evidence)
  at('who')
  const asker = mentionOf(text, step.who, ask.who[0], evidence)
  at('to')
  const addressee = ask.to ? mentionOf(text, step.to, ask.to[0], evidence) : null
  at('a')
  const actor = step.a ? roleOf(text, step.a, evidence) : null
  at('m')
  const matter = step.m === undefined ? null : placeNear(text, step.m, evidence)
  at('by')
  const source = sources(text, step.by, evidence)
  at('dl')
  const deadline = deadlineOf(text, step.dl, evidence)
  const name: Step = step.s
  const said = { step: name, trigger, kind: ask.k, polarity: ask.p, force: step.f ?? ask.f, certainty: step.c }
  const roles = { asker, addressee, actor, third: null, matter, source, deadline, condition: null }
  return {
    ...evidence,
    ...said,
    ...roles,
    when: step.when ?? null,
    direction: step.dir ?? null,
    partial: step.part ?? false,
  }
}

/** `["UKR","he","Zelensky"]`: code, the mention beside the trigger, the name behind a pronoun or title. */
function roleOf(text: string, party: Party, evidence: Place): Role {
  const [code, mention, name] = party
  const place = mention === undefined ? null : placeNear(text, mention, evidence)
  return { code, mention: place, name: name === undefined ? null : placeNear(text, name, place ?? evidence) }
}

function mentionOf(text: string, mention: Mention | undefined, code: string, evidence: Place): Role {
  if (mention === undefined) return { code, mention: null, name: null }
  if (Array.isArray(mention)) return roleOf(text, mention, evidence)
  return { code, mention: placeNear(text, mention, evidence), name: null }
}

function sources(text: string, by: readonly Link[] | undefined, evidence: Place): Role[] {
  return (by ?? []).map((link) => {
    const [code, words] = typeof link === 'string' ? [null, link] : link
    return { code, mention: placeNear(text, words, evidence), name: null }
  })
}

function deadlineOf(text: string, dl: AuthoredAsk['dl'], evidence: Place): BankDeadline | null {
  if (dl === undefined) return null
  const [words, date] = typeof dl === 'string' ? [dl, null] : dl
  return { ...placeNear(text, words, evidence), date }
}
