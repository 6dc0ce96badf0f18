/** The filing form in French, by the path of each field. English is the template's own. */
export const frenchFields: Readonly<Record<string, { readonly label: string; readonly hint?: string }>> = {
  '/subject': { label: 'Objet', hint: 'En une ligne : quel est le problème.' },
  '/priority': { label: 'Priorité' },
  '/topic': { label: 'Sujet', hint: 'La partie du produit concernée.' },
  '/report/overview': {
    label: 'Description',
    hint: 'Ce qui se passe, et ce qui devrait se passer. Un seul problème par dossier.',
  },
  '/report/environment': { label: 'Environnement' },
  '/report/affectedItem/kind': { label: 'Type d’élément' },
  '/report/affectedItem/name': { label: 'Nom de l’élément' },
  '/report/affectedItem/id': { label: 'Identifiant de l’élément' },
  '/report/stepNames': { label: 'Noms des étapes' },
  '/report/stepsToReproduce': { label: 'Étapes pour reproduire', hint: 'Dans l’ordre, une par ligne.' },
  '/attachments': { label: 'Captures d’écran, vidéos et fichiers', hint: '20 Mo au plus chacun.' },
  '/report/tried': { label: 'Ce qui a été essayé' },
  '/report/lastWorked': { label: 'Dernier bon fonctionnement' },
  '/credentials': {
    label: 'Identifiants du site',
    hint: 'Scellés aussitôt. Seul l’ingénieur chargé du dossier peut les ouvrir. Ne les écrivez nulle part ailleurs.',
  },
  '/report/workingHours/timeZone': { label: 'Fuseau horaire' },
  '/report/workingHours/preferred': { label: 'Heures de travail préférées' },
  '/collaborators': {
    label: 'Collaborateurs',
    hint: 'Adresses e-mail, séparées par des virgules. Ils voient chaque message et peuvent répondre.',
  },
  '/report/anythingElse': { label: 'Autre chose' },
}
