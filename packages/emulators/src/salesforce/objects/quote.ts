import * as f from '../org/fields.js'
import { objectType } from '../org/object-type.js'

const statuses = ['*Draft', 'Needs Review', 'In Review', 'Approved', 'Rejected', 'Presented', 'Accepted', 'Denied']

/** Exists only in an org with Quotes switched on. */
export const quote = objectType(
  'Quote',
  '0Q0',
  [
    f.owner(),
    f.text('Name', 255, { ...f.required, nameField: true, search: ['NAME'] }),
    f.text('QuoteNumber', 30, { ...f.readOnly, autoNumber: true, defaultedOnCreate: true, search: ['NAME'] }),
    f.reference('OpportunityId', 'Opportunity', 'Quotes', { ...f.required, updateable: false, cascadeDelete: true }),
    f.reference('AccountId', 'Account', 'Quotes', {
      ...f.readOnly,
      read: (row: Readonly<Record<string, unknown>>, lookup: (id: never) => Record<string, unknown> | undefined) =>
        lookup(row.OpportunityId as never)?.AccountId ?? null,
    }),
    f.reference('ContactId', 'Contact', 'Quotes'),
    f.reference('Pricebook2Id', 'Pricebook2', 'Quotes'),
    f.picklist('Status', statuses),
    f.date('ExpirationDate'),
    f.longText('Description'),
    f.email('Email'),
    f.phone('Phone'),
    f.phone('Fax'),
    ...f.address('Billing'),
    ...f.address('Shipping'),
    f.flag('IsSyncing', f.readOnly),
    f.currency('Tax'),
    f.currency('ShippingHandling'),
    f.currency('Subtotal', f.readOnly),
    f.percent('Discount', f.readOnly),
    f.currency('TotalPrice', f.readOnly),
    f.currency('GrandTotal', f.readOnly),
    f.whole('LineItemCount', f.readOnly),
  ],
  {
    feature: 'quotes',
    mruEnabled: true,
    sharing: { parent: 'OpportunityId' },
    derive(next, _before, { rowsOf }) {
      const lines = [...rowsOf('QuoteLineItem')].filter((row) => row.QuoteId === next.Id && row.IsDeleted !== true)
      const total = lines.reduce((sum, row) => sum + Number(row.TotalPrice ?? 0), 0)
      const grand = total + Number(next.Tax ?? 0) + Number(next.ShippingHandling ?? 0)
      return { ...next, Subtotal: total, TotalPrice: total, GrandTotal: grand, LineItemCount: lines.length }
    },
  },
)

export const quoteLineItem = objectType(
  'QuoteLineItem',
  '0QL',
  [
    f.text('LineNumber', 255, { ...f.readOnly, nameField: true, autoNumber: true }),
    f.reference('QuoteId', 'Quote', 'QuoteLineItems', { ...f.required, updateable: false, cascadeDelete: true }),
    f.reference('PricebookEntryId', 'PricebookEntry', null, { ...f.required, updateable: false }),
    f.reference('Product2Id', 'Product2', null, f.readOnly),
    f.double('Quantity', f.required),
    f.currency('UnitPrice', f.required),
    f.percent('Discount'),
    f.text('Description', 255),
    f.currency('ListPrice', f.readOnly),
    f.currency('TotalPrice', f.readOnly),
  ],
  {
    feature: 'quotes',
    searchable: false,
    sharing: { parent: 'QuoteId' },
    derive(next, _before, { lookup }) {
      const entry = lookup(next.PricebookEntryId)
      const whole = Number(next.Quantity ?? 0) * Number(next.UnitPrice ?? 0)
      const total = Math.round(whole * (100 - Number(next.Discount ?? 0))) / 100
      return { ...next, Product2Id: entry?.Product2Id ?? null, ListPrice: entry?.UnitPrice ?? null, TotalPrice: total }
    },
  },
)
