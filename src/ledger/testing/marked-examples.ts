import type { PartialDate } from '../../model/time.js'
import type { MarkedClaim } from './marked.js'

/** Claims marked by hand in bundled articles on the arms that Ukraine and Russia asked for, by the article's id. */
export const MARKED: Readonly<Record<string, readonly MarkedClaim[]>> = {
  'ru-cn-2022-03-14-us-says-russia-asked-china-for-arms': [
    {
      ...{
        asker: 'RUS',
        addressee: 'CHN',
        kind: 'arms',
        matter: 'military equipment and other help',
        askerSaid: 'Russia',
        addresseeSaid: 'China',
      },
      evidence: [
        { step: 'ask', quote: 'Russia has asked China to supply it with military equipment', saidBy: 'US officials' },
      ],
    },
    {
      ...{
        asker: 'USA',
        addressee: 'CHN',
        kind: 'trade',
        polarity: 'refrain',
        matter: 'help Russia get around the sanctions',
        force: 'demand',
      },
      evidence: [{ step: 'ask', quote: 'He warned China not to help Russia get around the sanctions', saidBy: 'USA' }],
    },
  ],
  'ua-us-2022-09-18-kyiv-presses-for-atacms': [
    {
      ...{
        asker: 'UKR',
        addressee: 'USA',
        kind: 'arms',
        matter: 'ATACMS, a weapon with a range of about 305 kilometres',
        state: 'refused',
      },
      askerSaid: 'The Ukrainian president',
      addresseeSaid: 'Joe Biden',
      evidence: [
        { step: 'ask', quote: 'The Ukrainian president has asked Joe Biden for ATACMS' },
        { step: 'refuse', quote: 'for the time being not inclined to grant the request', saidBy: 'author' },
      ],
    },
  ],
  'kp-ru-2022-09-22-pyongyang-denies-selling-shells': [
    {
      ...{
        asker: 'RUS',
        addressee: 'PRK',
        kind: 'arms',
        matter: 'millions of artillery shells and rockets',
        force: 'wish',
        state: 'refused',
      },
      evidence: [
        {
          step: 'ask',
          quote: 'Russia was in the process of buying millions of artillery shells and rockets from North Korea',
          saidBy: 'USA',
        },
        { step: 'refuse', quote: 'says it has no plans to do so', saidBy: 'PRK' },
        {
          step: 'deliver',
          quote: 'North Korea has denied supplying Russia with arms',
          saidBy: 'PRK',
          certainty: 'denied',
        },
      ],
    },
  ],
  'ua-de-2023-01-26-germany-approves-leopards': [
    {
      ...{
        asker: 'UKR',
        addressee: 'DEU',
        kind: 'arms',
        matter: 'Leopard 2 battle tanks',
        state: 'promised',
        askerSaid: 'Kyiv',
        addresseeSaid: 'Germany',
      },
      evidence: [
        { step: 'ask', quote: 'After months of urging from Kyiv' },
        {
          step: 'promise',
          quote: 'Germany has agreed to supply Ukraine with Leopard 2 battle tanks',
          when: '2023-01-25' as PartialDate,
        },
      ],
    },
    {
      ...{
        asker: 'UKR',
        addressee: 'USA',
        kind: 'arms',
        matter: 'Abrams tanks',
        state: 'promised',
        askerSaid: 'Kyiv',
        addresseeSaid: 'The United States',
      },
      evidence: [
        { step: 'ask', quote: 'a request to which it had been opposed only days earlier' },
        { step: 'promise', quote: 'the announcement that it would deliver Abrams tanks' },
      ],
    },
    {
      ...{
        asker: 'UKR',
        addressee: 'NATO',
        kind: 'arms',
        matter: 'long-range missiles and aircraft',
        askerSaid: 'the president',
      },
      evidence: [
        {
          step: 'ask',
          quote:
            "he had asked NATO's secretary-general, Jens Stoltenberg, for long-range missiles and aircraft as well",
          saidBy: 'UKR',
        },
      ],
    },
  ],
  'ua-de-2023-01-27-backtranslated-copy-germany-approves-leopards': [
    {
      ...{
        asker: 'UKR',
        addressee: 'DEU',
        kind: 'arms',
        matter: 'battle tanks of the type Leopard 2',
        state: 'promised',
        askerSaid: 'Kiev',
        addresseeSaid: 'Germany',
      },
      evidence: [
        { step: 'ask', quote: 'After months of urging from Kiev' },
        { step: 'promise', quote: 'Germany has declared itself ready to deliver battle tanks' },
      ],
    },
  ],
  'ru-cn-2023-03-18-analysis-what-putin-wants-from-xi': [
    {
      ...{
        asker: 'RUS',
        addressee: 'CHN',
        kind: 'arms',
        matter: 'ammunition, and perhaps drones',
        force: 'wish',
        state: 'considered',
        confidence: 0.8,
      },
      askerSaid: 'Vladimir Putin',
      addresseeSaid: 'China',
      evidence: [
        { step: 'ask', quote: 'what it would prize most is ammunition, and perhaps drones too, from China' },
        { step: 'consider', quote: 'the Chinese leadership is “contemplating” such supplies', saidBy: 'USA' },
        { step: 'doubt', quote: 'Whether that is enough to get Putin what he came for is doubtful' },
      ],
    },
    {
      ...{
        asker: 'RUS',
        addressee: 'CHN',
        kind: 'trade',
        matter: 'microchips and other advanced goods',
        force: 'wish',
      },
      evidence: [{ step: 'ask', quote: 'Then there are microchips and other advanced goods' }],
    },
    {
      ...{ asker: 'RUS', addressee: 'CHN', kind: 'trade', matter: 'more Chinese trade', force: 'wish' },
      evidence: [{ step: 'ask', quote: 'Russia wants more Chinese trade' }],
    },
  ],
  'kp-ru-2023-10-13-containers-from-najin': [
    {
      ...{
        asker: 'RUS',
        addressee: 'PRK',
        kind: 'arms',
        matter: 'munitions and military equipment',
        force: 'wish',
        state: 'delivered',
      },
      evidence: [
        { step: 'ask', quote: 'forced Russia into a desperate search for military equipment', saidBy: 'USA' },
        {
          step: 'deliver',
          quote: 'North Korea has delivered more than 1,000 containers of munitions and military equipment to Russia',
          saidBy: 'USA',
        },
      ],
    },
  ],
  'us-ua-2023-10-18-atacms-reach-ukraine': [
    {
      ...{
        asker: 'UKR',
        addressee: 'USA',
        kind: 'arms',
        matter: 'American ATACMS missiles',
        state: 'delivered',
        confidence: 0.9,
      },
      askerSaid: 'Kyiv',
      addresseeSaid: 'Washington',
      evidence: [
        { step: 'ask', quote: 'Kyiv had pushed for the missiles for months' },
        {
          step: 'promise',
          quote: 'Biden told him that he would provide a version with a limited range',
          when: '2023-09' as PartialDate,
        },
        {
          step: 'deliver',
          quote: 'confirmed on Tuesday that Ukrainian forces had used American ATACMS missiles',
          saidBy: 'UKR',
          when: '2023-10-17' as PartialDate,
        },
      ],
    },
  ],
}
