import { inBoth } from '../words/in-both.js'

export const callbackWords = inBoth(
  {
    title: 'Completing the sign-in',
    notCompleted: 'The sign-in was not completed',
    working: 'One moment: the sign-in is being completed.',
    workingHint: 'Usually this takes a second or two. The page goes on by itself.',
    connected: '{{name}} is connected on this device.',
    connectedUnnamed: 'The application is connected on this device.',
    already: 'This sign-in was completed before. This is how your integrations stand.',
    nothing: 'There is no sign-in to complete here',
    nothingHint: 'This address is where an application sends you back to. Begin at your integrations.',
    signedOutHint: 'Sign in as the person who began to connect, and the sign-in goes on.',
    toIntegrations: 'To the integrations',
    beginAgain: 'Connect {{name}} again',
    fault: {
      other_person: 'Somebody else began this sign-in',
      denied: 'The application was not allowed',
      failed: 'This sign-in cannot be completed',
      not_available: 'This integration is not switched on for you',
      down: 'The answer did not come through',
      refused: 'Salesforce does not accept how this integration is set up',
      other: 'Something went wrong',
    },
    hint: {
      other_person:
        '{{began}} began it in this tab, and you are {{name}}. Sign in as {{began}} to go on, or connect your own account.',
      denied:
        'You, or a rule of the org, said no on the page of Salesforce. Nothing was connected. If that was a mistake, connect again and choose “Allow”; if Salesforce refuses you, ask whoever administers it.',
      failed:
        'A sign-in must be completed within ten minutes, once, on the device and by the person that began it; and Salesforce must have answered in time. Nothing was connected: begin again.',
      not_available: 'Ask your account admin to switch it on for you. Nothing was connected.',
      not_available_whom: 'Ask {{name}} to switch it on for you. Nothing was connected.',
      down: 'Salesforce or the platform could not be reached. Nothing is lost: try again. If it stays so, begin again in a few minutes.',
      refused:
        'The consumer key, the secret or the callback address does not fit. Tell your account admin, who sets integrations up.',
      other: 'Try again. If it stays so, begin again.',
    },
  },
  {
    title: 'Fin de la connexion',
    notCompleted: 'La connexion n’est pas terminée',
    working: 'Un instant : la connexion se termine.',
    workingHint: 'Cela prend en général une seconde ou deux. La page continue d’elle-même.',
    connected: '{{name}} est connecté sur cet appareil.',
    connectedUnnamed: 'L’application est connectée sur cet appareil.',
    already: 'Cette connexion était déjà terminée. Voici où en sont vos intégrations.',
    nothing: 'Il n’y a aucune connexion à terminer ici',
    nothingHint: 'C’est l’adresse à laquelle une application vous renvoie. Commencez par vos intégrations.',
    signedOutHint: 'Connectez-vous avec le compte qui a commencé, et la connexion se poursuivra.',
    toIntegrations: 'Aller aux intégrations',
    beginAgain: 'Connecter {{name}} de nouveau',
    fault: {
      other_person: 'Quelqu’un d’autre a commencé cette connexion',
      denied: 'L’application n’a pas été autorisée',
      failed: 'Cette connexion ne peut pas être terminée',
      not_available: 'Cette intégration n’est pas activée pour vous',
      down: 'La réponse n’est pas parvenue',
      refused: 'Salesforce n’accepte pas la configuration de cette intégration',
      other: 'Une erreur s’est produite',
    },
    hint: {
      other_person:
        '{{began}} l’a commencée dans cet onglet, et vous êtes {{name}}. Connectez-vous en tant que {{began}} pour continuer, ou connectez votre propre compte.',
      denied:
        'Vous, ou une règle de l’organisation, avez refusé sur la page de Salesforce. Rien n’a été connecté. Si c’était une erreur, recommencez et choisissez « Autoriser » ; si Salesforce vous refuse, adressez-vous à son administrateur.',
      failed:
        'Une connexion doit être terminée dans les dix minutes, une seule fois, sur l’appareil et par la personne qui l’a commencée ; et Salesforce doit avoir répondu à temps. Rien n’a été connecté : recommencez.',
      not_available: 'Demandez à l’administrateur de votre compte de l’activer pour vous. Rien n’a été connecté.',
      not_available_whom: 'Demandez à {{name}} de l’activer pour vous. Rien n’a été connecté.',
      down: 'Salesforce ou la plateforme était injoignable. Rien n’est perdu : réessayez. Si cela persiste, recommencez dans quelques minutes.',
      refused:
        'La clé client, le secret ou l’adresse de rappel ne convient pas. Prévenez l’administrateur de votre compte, qui configure les intégrations.',
      other: 'Réessayez. Si cela persiste, recommencez.',
    },
  },
)
