import { expect, it } from 'vitest'
import { languageOf } from './language.js'

it.each([
  ['en', 'Ukraine again urged Germany to send Leopard tanks, but Scholz said no decision had been taken.'],
  [
    'de',
    'Die Ukraine hat Deutschland erneut aufgefordert, Leopard-Panzer zu liefern; Scholz sagte, es sei nichts entschieden.',
  ],
  [
    'ru',
    'Президент Украины вновь призвал Берлин поставить танки; решение не принято, сообщил представитель правительства.',
  ],
  ['uk', 'Президент України знову закликав Берлін поставити танки; рішення не ухвалено, повідомив представник уряду.'],
  [
    'bg',
    'Президентът на Украйна отново призова Берлин да достави танкове; решение не е взето, каза говорителят на правителството.',
  ],
  ['zh', '乌克兰总统再次敦促德国提供坦克，但德国总理表示尚未作出决定，将首先与盟国商谈。'],
  ['ar', 'حثت أوكرانيا ألمانيا مرة أخرى على إرسال دبابات ليوبارد، لكن المستشار قال إنه لم يتخذ أي قرار.'],
])('tells %s by the text itself, whatever is declared', (language, text) => {
  expect(languageOf(text, null)).toBe(language)
  expect(languageOf(text, language === 'en' ? 'fr-FR' : 'en')).toBe(language)
})

it('believes what is declared of short texts, and takes English where nothing is said', () => {
  expect(languageOf('Tanks', 'nl-NL')).toBe('nl')
  expect(languageOf('', null)).toBe('en')
  expect(languageOf('Tanks', 'zz-not-a-code!')).not.toBe('')
})
