import { inBoth } from '../words/in-both.js'

/** The texts of the demo bar. */
export const barWords = inBoth(
  {
    title: 'Demo',
    time: 'Demo time',
    open: 'Open the demo’s controls',
    controls: 'The demo’s controls',
    unread: 'The demo’s clock could not be read.',
    forward: 'Move the clock forward',
    forwardHint:
      'What falls due on the way is done, as if the time had passed: reminders, idle ends, windows that close.',
    by: '+{{span}}',
    custom: 'Another span',
    customExample: 'e.g. 3 days',
    move: 'Move',
    moving: 'The clock moves by {{span}}. What falls due on the way is being done…',
    moved: 'The clock moved by {{span}}.',
    fault: {
      empty: 'Say how far, such as 3 days.',
      unreadable: 'Write a number and a unit, such as 3 days, 90 minutes or 1 millisecond.',
      nothing: 'The clock only moves forward, by a millisecond at least.',
      tooLong: 'At most 366 days at once.',
    },
    faults: 'Faults',
    active_one: '{{count}} fault active',
    active_other: '{{count}} faults active',
    inbox: 'Mail inbox',
  },
  {
    title: 'Démonstration',
    time: 'Heure de la démo',
    open: 'Ouvrir les commandes de la démo',
    controls: 'Les commandes de la démo',
    unread: 'L’horloge de la démo n’a pas pu être lue.',
    forward: 'Avancer l’horloge',
    forwardHint:
      'Ce qui arrive à échéance en chemin est fait, comme si le temps avait passé : rappels, fins pour inactivité, délais qui expirent.',
    by: '+{{span}}',
    custom: 'Une autre durée',
    customExample: 'p. ex. 3 jours',
    move: 'Avancer',
    moving: 'L’horloge avance de {{span}}. Ce qui arrive à échéance en chemin est en cours…',
    moved: 'L’horloge a avancé de {{span}}.',
    fault: {
      empty: 'Indiquez une durée, par exemple 3 jours.',
      unreadable: 'Écrivez un nombre et une unité, par exemple 3 jours, 90 minutes ou 1 milliseconde.',
      nothing: 'L’horloge ne fait qu’avancer, d’au moins une milliseconde.',
      tooLong: '366 jours au plus à la fois.',
    },
    faults: 'Pannes',
    active_one: '{{count}} panne active',
    active_other: '{{count}} pannes actives',
    inbox: 'Boîte de réception',
  },
)
