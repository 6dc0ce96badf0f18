/** The object of the bench, with the fields that a row has beside its name. */
export const object = 'Row__c'
export const key = 'Ext__c'
export const fields = [
  { name: key, type: 'string', length: 40, externalId: true, unique: true },
  { name: 'Email__c', type: 'email' },
  { name: 'Amount__c', type: 'double' },
  { name: 'Active__c', type: 'boolean' },
  { name: 'Stage__c', type: 'string' },
]

/** Asks for so many rows. */
export const soqlOf = (count) =>
  `SELECT Id, Name, Ext__c, Email__c, Amount__c, Active__c, Stage__c FROM ${object} LIMIT ${count}`

/** So many rows, made one by one as they are taken, as they come from a database. As CSV a row has some 65 bytes. */
export function* makeRows(count) {
  for (let at = 0; at < count; at += 1) {
    yield {
      Name: `Row ${at}`,
      Ext__c: `E-${at}`,
      Email__c: `p${at}@acme.example`,
      Amount__c: at / 2,
      Active__c: at % 2 === 0,
      Stage__c: at % 3 === 0 ? 'Open, "new"' : 'Won',
    }
  }
}
