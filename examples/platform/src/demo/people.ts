import { type SamplePerson, samplePeople } from '@waymark/cases/testing'
import type { Principal } from '@waymark/core/ports'
import type { Words } from '../words.js'

/** Somebody whom a visitor of the demo can be. */
export interface DemoPerson {
  /** What signs in as this person: `ada`. */
  readonly key: string
  readonly principal: Principal
  readonly company: string
  readonly role: Words
  /** What this person can do here, in a sentence. */
  readonly may: Words
  /** The audiences that this person is in. */
  readonly audiences: readonly string[]
}

const customer: Words = {
  en: 'Files cases and follows them.',
  fr: 'Ouvre des dossiers et les suit.',
}

// What they may do beside the support centre.
const searches = ['workstation.use']
const administers = [...searches, 'workstation.administer']

const audiencesOf: Partial<Record<SamplePerson, readonly string[]>> = {
  ada: ['Sales'],
  ben: ['Service'],
  carla: ['Leadership', 'Sales'],
  dmitri: ['Product'],
}

function person(key: SamplePerson, company: string, role: Words, may: Words = customer): DemoPerson {
  const { capabilities, ...known } = samplePeople[key]
  const principal = { ...known, capabilities: [...capabilities, ...(key === 'carla' ? administers : searches)] }
  return { key, principal, company, role, may, audiences: audiencesOf[key] ?? [] }
}

/** The people of the demo: two customers, and the support team that serves them. */
export const demoPeople: readonly DemoPerson[] = [
  person('ada', 'Acme', { en: 'Digital adoption manager', fr: 'Responsable de l’adoption numérique' }),
  person('ben', 'Acme', { en: 'CRM administrator', fr: 'Administrateur CRM' }),
  person(
    'carla',
    'Acme',
    { en: 'Head of digital workplace, account admin', fr: 'Directrice du poste de travail, administratrice du compte' },
    {
      en: 'Also decides whether colleagues see each other’s cases, and sets up integrations.',
      fr: 'Décide aussi si les collègues voient les dossiers des autres, et configure les intégrations.',
    },
  ),
  person('dmitri', 'Globex', { en: 'Product owner, HR systems', fr: 'Responsable produit, systèmes RH' }),
  person(
    'erin',
    'Waymark',
    { en: 'Support engineer', fr: 'Ingénieure d’assistance' },
    { en: 'Works on the cases of Acme and Globex.', fr: 'Traite les dossiers d’Acme et de Globex.' },
  ),
  person(
    'farid',
    'Waymark',
    { en: 'Support engineer', fr: 'Ingénieur d’assistance' },
    { en: 'Works on the cases of Acme only.', fr: 'Traite uniquement les dossiers d’Acme.' },
  ),
  person(
    'grace',
    'Waymark',
    { en: 'Support operations lead', fr: 'Responsable des opérations d’assistance' },
    {
      en: 'Also publishes SLA versions, signs agreements and sets plans.',
      fr: 'Publie aussi les versions du SLA, signe les contrats et définit les offres.',
    },
  ),
]
