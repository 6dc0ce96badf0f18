import { inBoth } from '../words/in-both.js'

/** What went wrong in workstation search and what to do, by the code of the error. */
export const workstationErrorWords = inBoth(
  {
    integration_not_available: 'This integration is not switched on for you. Ask your administrator.',
    integration_whom: 'This integration is not switched on for you. Ask {{name}} ({{email}}).',
    integration_incomplete: 'The integration is not set up completely. Ask your administrator to finish its set-up.',
    query_too_short: 'Type at least two characters.',
    not_connected: 'You are not connected. Connect the application under Integrations first.',
    reconnect_required: 'Your sign-in at the application is over, or belongs to another device. Connect again.',
    sign_in_denied: 'The sign-in at the application was not allowed. Begin again, and allow it there.',
    sign_in_failed: 'The sign-in could not be completed: it was too old, or began elsewhere. Begin again.',
    application_refused: 'The application refused what it was asked. If this stays, tell your administrator.',
    application_unavailable: 'The application does not answer. Try again in a moment.',
    application_limit_reached: 'The application takes no more requests for now. Try again later.',
    kind_forbidden: 'The application does not show you this kind of record. Ask its administrator.',
    min_one_view: 'Keep at least one view.',
    max_two_views: 'Choose two views at the most: take one away first.',
    view_not_offered: 'This view is not among those to choose from any more. Reload the list.',
  },
  {
    integration_not_available: 'Cette intégration n’est pas activée pour vous. Adressez-vous à votre administrateur.',
    integration_whom: 'Cette intégration n’est pas activée pour vous. Adressez-vous à {{name}} ({{email}}).',
    integration_incomplete:
      'La configuration de l’intégration n’est pas terminée. Demandez à votre administrateur de l’achever.',
    query_too_short: 'Saisissez au moins deux caractères.',
    not_connected: 'Vous n’êtes pas connecté. Connectez d’abord l’application dans Intégrations.',
    reconnect_required:
      'Votre connexion à l’application a pris fin, ou appartient à un autre appareil. Reconnectez-vous.',
    sign_in_denied: 'La connexion n’a pas été autorisée dans l’application. Recommencez, et autorisez-la.',
    sign_in_failed: 'La connexion n’a pas pu aboutir : trop ancienne, ou commencée ailleurs. Recommencez.',
    application_refused: 'L’application a refusé la demande. Si cela persiste, prévenez votre administrateur.',
    application_unavailable: 'L’application ne répond pas. Réessayez dans un instant.',
    application_limit_reached: 'L’application n’accepte plus de requêtes pour l’instant. Réessayez plus tard.',
    kind_forbidden: 'L’application ne vous montre pas ce type de fiche. Adressez-vous à son administrateur.',
    min_one_view: 'Gardez au moins une vue.',
    max_two_views: 'Choisissez deux vues au plus : retirez-en une d’abord.',
    view_not_offered: 'Cette vue n’est plus proposée. Rechargez la liste.',
  },
)
