import { inBoth } from '../../words/in-both.js'

/** Why a source did not answer: whole sentences, with what to do. */
export const troubleWords = inBoth(
  {
    not_connected: '{{source}} is not connected on this device.',
    reconnect_required: 'Your sign-in at {{source}} is over, or belongs to another device.',
    timeout: '{{source}} did not answer in time.',
    application_unavailable: '{{source}} does not answer right now.',
    application_limit_reached: '{{source}} takes no more requests for now. Try again later.',
    application_refused: '{{source}} refused the question. If this stays, tell your administrator.',
    internal_error: 'Something went wrong on our side while {{source}} was asked.',
    forbidden: '{{source}} does not show you this kind. Its administrator decides that.',
    forbiddenAll: '{{source}} shows you none of these kinds. Its administrator decides that.',
    unknown: '{{source}} gave no usable answer.',
    connect: 'Connect {{source}}',
    reconnect: 'Connect {{source}} again',
    again: 'Try again',
  },
  {
    not_connected: '{{source}} n’est pas connecté sur cet appareil.',
    reconnect_required: 'Votre connexion à {{source}} a pris fin, ou appartient à un autre appareil.',
    timeout: '{{source}} n’a pas répondu à temps.',
    application_unavailable: '{{source}} ne répond pas pour l’instant.',
    application_limit_reached: '{{source}} n’accepte plus de requêtes pour l’instant. Réessayez plus tard.',
    application_refused: '{{source}} a refusé la demande. Si cela persiste, prévenez votre administrateur.',
    internal_error: 'Une erreur s’est produite de notre côté pendant la demande à {{source}}.',
    forbidden: '{{source}} ne vous montre pas ce type. C’est son administrateur qui en décide.',
    forbiddenAll: '{{source}} ne vous montre aucun de ces types. C’est son administrateur qui en décide.',
    unknown: '{{source}} n’a pas donné de réponse utilisable.',
    connect: 'Connecter {{source}}',
    reconnect: 'Reconnecter {{source}}',
    again: 'Réessayer',
  },
)
