import type { EditorItem } from '@waymark/cases/page'

/** The items of the builder's page, each in one deliberate state. */
export const sampleItemKeys = [
  'healthy',
  'matchesNone',
  'matchesMany',
  'conditionFalse',
  'notPublished',
  'wrongEnvironment',
  'invalidSelector',
  'notDisplayed',
  'notVisible',
  'transparent',
  'noSize',
  'offPage',
] as const
export type SampleItemKey = (typeof sampleItemKeys)[number]

/** An item as the editor has it; its name comes from the words of the page. */
export interface SampleItem {
  readonly key: SampleItemKey
  /** The item with conditions that ask the page it stands on. */
  readonly on: (page: Window) => Omit<EditorItem, 'name'>
}

const production = ['production'] as const

function simple(key: SampleItemKey, item: Omit<EditorItem, 'name'>): SampleItem {
  return { key, on: () => ({ publishedTo: production, ...item }) }
}

const hasOrders = (page: Window, least: number) => () => page.document.querySelectorAll('.order').length >= least

/** Every item, in the order in which the editor lists them. */
export const sampleItems: readonly SampleItem[] = [
  {
    key: 'healthy',
    on: (page) => ({
      kind: 'launcher',
      id: 'L-1001',
      selector: '#save-orders',
      publishedTo: production,
      conditions: [
        { text: 'the list has at least 1 order', kind: 'element', holds: hasOrders(page, 1) },
        { text: 'the signed-in user is ada.lindqvist@acme.example', kind: 'variable', holds: true },
      ],
    }),
  },
  simple('matchesNone', { kind: 'smart_tip', id: 'T-2001', selector: '#discount-code' }),
  simple('matchesMany', { kind: 'launcher', id: 'L-1002', selector: '.order .open-order' }),
  {
    key: 'conditionFalse',
    on: (page) => ({
      kind: 'shout_out',
      id: 'S-3001',
      selector: '#orders',
      publishedTo: production,
      conditions: [{ text: 'the list has at least 4 orders', kind: 'element', holds: hasOrders(page, 4) }],
    }),
  },
  simple('notPublished', { kind: 'survey', id: 'V-4001', selector: '#orders', publishedTo: [] }),
  simple('wrongEnvironment', { kind: 'smart_walk_thru', id: 'W-5001', selector: '#new-order', publishedTo: ['test'] }),
  simple('invalidSelector', { kind: 'launcher', id: 'L-1003', selector: 'button:contains("Export")' }),
  simple('notDisplayed', { kind: 'smart_tip', id: 'T-2002', selector: '#delivery-date' }),
  simple('notVisible', { kind: 'launcher', id: 'L-1004', selector: '#approve-orders' }),
  simple('transparent', { kind: 'launcher', id: 'L-1005', selector: '#archive-orders' }),
  simple('noSize', { kind: 'smart_tip', id: 'T-2003', selector: '#tax-note' }),
  simple('offPage', { kind: 'launcher', id: 'L-1006', selector: '#quick-search' }),
]
