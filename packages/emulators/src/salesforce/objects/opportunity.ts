import * as f from '../org/fields.js'
import type { Row } from '../org/model.js'
import { objectType, tableOfValues } from '../org/object-type.js'
import { leadSources, stages } from './picklists.js'

const categories = ['Omitted', 'Pipeline', 'BestCase', 'Forecast', 'Closed']
const types = [
  'Existing Customer - Upgrade',
  'Existing Customer - Replacement',
  'Existing Customer - Downgrade',
  'New Customer',
]

function fiscal(closeDate: string) {
  const [year = '', month = '1'] = closeDate.split('-')
  const quarter = Math.ceil(Number(month) / 3)
  return { FiscalYear: Number(year), FiscalQuarter: quarter, Fiscal: `${year} ${quarter}` }
}

/** What the stage says, unless the writer said otherwise of the probability. */
function followStage(next: Row, before: Row | undefined, stage: Row | undefined): Row {
  const category = stage?.ForecastCategory ?? 'Pipeline'
  const moved = next.StageName !== before?.StageName
  const probability = moved || next.Probability == null ? (stage?.DefaultProbability ?? 0) : next.Probability
  return {
    Probability: moved && before === undefined && next.Probability != null ? next.Probability : probability,
    ForecastCategory: category,
    ForecastCategoryName: stage?.ForecastCategoryName ?? category,
    IsClosed: stage?.IsClosed ?? false,
    IsWon: stage?.IsWon ?? false,
  }
}

export const opportunity = objectType(
  'Opportunity',
  '006',
  [
    f.reference('AccountId', 'Account', 'Opportunities', { cascadeDelete: true }),
    f.flag('IsPrivate'),
    f.text('Name', 120, { ...f.required, nameField: true, idLookup: true, search: ['NAME'] }),
    f.longText('Description'),
    f.picklist(
      'StageName',
      stages.map(([name]) => name),
      { ...f.required, length: 255, label: 'Stage' },
    ),
    f.currency('Amount'),
    f.percent('Probability', { defaultedOnCreate: true }),
    f.currency('ExpectedRevenue', f.readOnly),
    f.double('TotalOpportunityQuantity'),
    f.date('CloseDate', f.required),
    f.picklist('Type', types, { length: 255 }),
    f.text('NextStep', 255),
    f.picklist('LeadSource', leadSources, { length: 255 }),
    f.flag('IsClosed', f.readOnly),
    f.flag('IsWon', f.readOnly),
    f.picklist('ForecastCategory', categories, { ...f.required, ...f.readOnly, restrictedPicklist: true }),
    f.picklist('ForecastCategoryName', ['Omitted', 'Pipeline', 'Best Case', 'Commit', 'Closed'], {
      length: 255,
      defaultedOnCreate: true,
      restrictedPicklist: true,
    }),
    f.reference('CampaignId', 'Campaign', 'Opportunities'),
    f.flag('HasOpportunityLineItem', f.readOnly),
    f.reference('Pricebook2Id', 'Pricebook2', 'Opportunities', { defaultedOnCreate: true }),
    f.owner(),
    f.date('LastActivityDate', f.readOnly),
    f.datetime('LastStageChangeDate', f.readOnly),
    f.whole('FiscalQuarter', { ...f.readOnly, compoundFieldName: 'Fiscal' }),
    f.whole('FiscalYear', { ...f.readOnly, compoundFieldName: 'Fiscal' }),
    f.text('Fiscal', 6, { ...f.readOnly, search: null }),
    f.reference('ContactId', 'Contact', 'Opportunities', { updateable: false, relationshipName: null }),
    f.flag('HasOpenActivity', f.readOnly),
    f.flag('HasOverdueTask', f.readOnly),
  ],
  {
    mruEnabled: true,
    labelPlural: 'Opportunities',
    derive(next, before, { rowsOf, now }) {
      const stage = [...rowsOf('OpportunityStage')].find((row) => row.MasterLabel === next.StageName)
      const followed: Row = { ...next, ...followStage(next, before, stage), ...fiscal(String(next.CloseDate)) }
      const share = Number(followed.Probability ?? 0) / 100
      const revenue = typeof next.Amount === 'number' ? Math.round(next.Amount * share * 100) / 100 : null
      const moved = before !== undefined && before.StageName !== next.StageName
      return {
        ...followed,
        ExpectedRevenue: revenue,
        ...(moved ? { LastStageChangeDate: now } : {}),
      }
    },
  },
)

export const opportunityStage = tableOfValues('OpportunityStage', '01J', [
  f.text('MasterLabel', 255, { nameField: true }),
  f.text('ApiName', 255),
  f.flag('IsActive'),
  f.whole('SortOrder'),
  f.flag('IsClosed'),
  f.flag('IsWon'),
  f.picklist('ForecastCategory', categories),
  f.text('ForecastCategoryName', 255),
  f.percent('DefaultProbability'),
  f.text('Description', 255),
])

export const opportunityContactRole = objectType(
  'OpportunityContactRole',
  '00K',
  [
    f.reference('OpportunityId', 'Opportunity', 'OpportunityContactRoles', {
      ...f.required,
      updateable: false,
      cascadeDelete: true,
    }),
    f.reference('ContactId', 'Contact', 'OpportunityContactRoles', { ...f.required, cascadeDelete: true }),
    f.picklist('Role', ['Business User', 'Decision Maker', 'Economic Buyer', 'Evaluator', 'Influencer', 'Other']),
    f.flag('IsPrimary'),
  ],
  { searchable: false, sharing: { parent: 'OpportunityId' } },
)
