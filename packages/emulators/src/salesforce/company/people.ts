/** Somebody who works at the demo company. */
export interface Person {
  readonly username: string
  readonly firstName: string
  readonly lastName: string
  readonly profile: string
  readonly role?: string
  readonly title: string
}

/** The roles of the demo company, each below another. */
export const roles: readonly (readonly [name: string, parent: string | undefined])[] = [
  ['Chief Executive', undefined],
  ['Head of Sales', 'Chief Executive'],
  ['Sales, Europe', 'Head of Sales'],
  ['Sales, Americas', 'Head of Sales'],
  ['Head of Support', 'Chief Executive'],
  ['Support Agent', 'Head of Support'],
]

const person = (username: string, name: string, profile: string, title: string, role?: string): Person => {
  const [firstName = '', lastName = ''] = name.split(' ')
  return { username: `${username}@acme.example`, firstName, lastName, profile, title, ...(role ? { role } : {}) }
}

/** The people of the demo company. The first is its administrator. */
export const people: readonly Person[] = [
  person('admin', 'Ada Norell', 'System Administrator', 'Salesforce Administrator'),
  person('ines', 'Ines Castel', 'Standard User', 'Chief Executive', 'Chief Executive'),
  person('tom', 'Tom Okafor', 'Standard User', 'Head of Sales', 'Head of Sales'),
  person('nora', 'Nora Lind', 'Standard User', 'Account Executive', 'Sales, Europe'),
  person('ravi', 'Ravi Shah', 'Standard User', 'Account Executive', 'Sales, Europe'),
  person('maya', 'Maya Torres', 'Standard User', 'Account Executive', 'Sales, Americas'),
  person('leo', 'Leo Brandt', 'Standard User', 'Account Executive', 'Sales, Americas'),
  person('sara', 'Sara Mbeki', 'Standard User', 'Head of Support', 'Head of Support'),
  person('jon', 'Jon Weiss', 'Standard User', 'Support Agent', 'Support Agent'),
  person('lucie', 'Lucie Moreau', 'Standard User', 'Support Agent', 'Support Agent'),
  person('olga', 'Olga Petrova', 'Read Only', 'Auditor'),
  person('kim', 'Kim Doyle', 'Minimum Access - Salesforce', 'Contractor'),
]
