import { inBoth } from '../words/in-both.js'

/** The texts of the network page. */
export const networkWords = inBoth(
  {
    hint: 'What a company’s network must let through, so that chat and booked calls work.',
    domain: 'Domain',
    purpose: 'Needed for',
    purposes: { chat: 'Chat', booking: 'Booking calls', unknown: 'Something else' },
    standing: 'State',
    needed: 'Must be allowed',
    retired: 'Retired',
    retiredSince: 'Since {{at}}. Take it off the list.',
    retiredHint: 'Take it off the list.',
    copy: 'Copy as a list',
    test: 'Test from here',
    testHint:
      'Your browser asks each domain for an answer. Nothing about you is sent, and a retired domain does not count.',
    result: 'From here',
    untested: 'Not tested yet',
    testing: 'Asking…',
    reachable: 'Reachable',
    timeout: 'Not reachable: nothing answered within 5 seconds',
    failed: 'Not reachable: refused, blocked or not found',
    progress: '{{done}} of {{all}} domains have been tested',
    ready: 'Every domain in use is reachable from here.',
    notReady_one: '{{count}} domain in use is not reachable. Ask whoever runs your network to allow it: {{domains}}',
    notReady_other:
      '{{count}} domains in use are not reachable. Ask whoever runs your network to allow them: {{domains}}',
    about: {
      liveAgent: 'Carried chats until Salesforce retired Legacy Chat (Live Agent).',
      salesforce: 'Carries chats and their configuration.',
      site: 'Serves the chat window and the support site.',
      booking: 'Books screen-sharing calls with an engineer.',
    },
  },
  {
    hint: 'Ce que le réseau d’une entreprise doit laisser passer, pour que la messagerie et la réservation d’appels fonctionnent.',
    domain: 'Domaine',
    purpose: 'Nécessaire pour',
    purposes: { chat: 'Messagerie', booking: 'Réservation d’appels', unknown: 'Autre chose' },
    standing: 'État',
    needed: 'À autoriser',
    retired: 'Retiré',
    retiredSince: 'Depuis le {{at}}. Enlevez-le de la liste.',
    retiredHint: 'Enlevez-le de la liste.',
    copy: 'Copier la liste',
    test: 'Tester d’ici',
    testHint:
      'Votre navigateur demande une réponse à chaque domaine. Rien n’est envoyé à votre sujet, et un domaine retiré ne compte pas.',
    result: 'D’ici',
    untested: 'Pas encore testé',
    testing: 'En cours…',
    reachable: 'Joignable',
    timeout: 'Injoignable : aucune réponse en 5 secondes',
    failed: 'Injoignable : refusé, bloqué ou introuvable',
    progress: '{{done}} domaines testés sur {{all}}',
    ready: 'Tous les domaines utilisés sont joignables d’ici.',
    notReady_one:
      '{{count}} domaine utilisé est injoignable. Demandez au responsable de votre réseau de l’autoriser : {{domains}}',
    notReady_other:
      '{{count}} domaines utilisés sont injoignables. Demandez au responsable de votre réseau de les autoriser : {{domains}}',
    about: {
      liveAgent: 'Transportait les conversations jusqu’au retrait de Legacy Chat (Live Agent) par Salesforce.',
      salesforce: 'Transporte les conversations et leur configuration.',
      site: 'Fournit la fenêtre de messagerie et le site d’assistance.',
      booking: 'Réserve des appels avec partage d’écran avec un ingénieur.',
    },
  },
)
