/** What people type, and whether a company of the emulator has it. */
export const texts = [
  { text: 'acme', isThere: true },
  { text: 'zimmermann', isThere: true },
  { text: 'nordic energy', isThere: true },
  { text: 'robotics', isThere: true },
  { text: 'sensor upgrade', isThere: true },
  { text: 'anna kow', isThere: true },
  { text: 'renewal', isThere: true },
  { text: 'quagmire ltd', isThere: false },
]

/** What is shown of each kind, and so many of it: one more than is shown tells whether there are more. */
export const mostOfKind = 6
export const objects = [
  ['Account', 'Name', 'Name, Type'],
  ['Contact', 'Name', 'Name, Account.Name'],
  ['Lead', 'Name', 'Name, Company, Status, IsConverted'],
  ['Opportunity', 'Name', 'Name, StageName'],
  ['Case', 'Subject', 'CaseNumber, Subject, Status'],
  ['ContentDocument', 'Title', 'Title, FileType, FileExtension, ContentSize'],
  ['Report', 'Name', 'Name, FolderName'],
  ['Dashboard', 'Title', 'Title, FolderName'],
].map(([object, title, fields]) => ({ object, title, fields: `Id, LastModifiedDate, ${fields}` }))
