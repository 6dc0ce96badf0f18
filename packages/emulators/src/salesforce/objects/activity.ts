import * as f from '../org/fields.js'
import { objectType } from '../org/object-type.js'

const who = () => f.reference('WhoId', ['Contact', 'Lead'], 'Activities')
const what = () => f.reference('WhatId', ['Account', 'Opportunity', 'Case', 'Campaign'], 'Activities')

export const task = objectType(
  'Task',
  '00T',
  [
    { ...who(), childRelationshipName: 'Tasks' },
    { ...what(), childRelationshipName: 'Tasks' },
    f.field('Subject', 'combobox', { length: 255, nameField: true, search: ['NAME'] }),
    f.date('ActivityDate'),
    f.picklist(
      'Status',
      ['*Not Started', 'In Progress', 'Completed', 'Waiting on someone else', 'Deferred'],
      f.required,
    ),
    f.picklist('Priority', ['High', '*Normal', 'Low'], f.required),
    f.longText('Description'),
    f.flag('IsClosed', f.readOnly),
    f.owner(['Group', 'User']),
  ],
  { derive: (next) => ({ ...next, IsClosed: next.Status === 'Completed' }) },
)

export const event = objectType('Event', '00U', [
  { ...who(), childRelationshipName: 'Events' },
  { ...what(), childRelationshipName: 'Events' },
  f.field('Subject', 'combobox', { length: 255, nameField: true, search: ['NAME'] }),
  f.text('Location', 255),
  f.flag('IsAllDayEvent'),
  f.datetime('ActivityDateTime'),
  f.date('ActivityDate'),
  f.date('EndDate', f.readOnly),
  f.reference('AccountId', 'Account', null, f.readOnly),
  f.flag('IsPrivate'),
  f.picklist('ShowAs', ['*Busy', 'OutOfOffice', 'Free'], { restrictedPicklist: true }),
  f.datetime('StartDateTime'),
  f.datetime('EndDateTime'),
  f.whole('DurationInMinutes'),
  f.longText('Description'),
  f.owner(),
])

export const note = objectType('Note', '002', [
  f.text('Title', 80, { ...f.required, nameField: true, search: ['NAME'] }),
  f.longText('Body'),
  f.flag('IsPrivate'),
  f.reference('ParentId', ['Account', 'Contact', 'Lead', 'Opportunity', 'Case'], 'Notes', {
    ...f.required,
    updateable: false,
    cascadeDelete: true,
  }),
  f.owner(),
])
