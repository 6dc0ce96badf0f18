import { inBoth } from '../words/in-both.js'

export const deskWords = inBoth(
  {
    queueHint: 'The cases of the accounts that you serve, the one that was filed first on top.',
    views: 'Which cases of the queue',
    view: { unassigned: 'Unassigned', mine: 'Mine', all: 'All' },
    take: 'Take',
    takeCase: 'Take case {{number}}',
    taken: 'Case {{number}} is yours',
    takenBySomebody: 'Case {{number}} changed in the meantime: somebody may have taken it. The queue was read again.',
    empty: {
      unassigned: 'No case waits for an engineer',
      mine: 'No case is yours',
      all: 'No case is open',
    },
    emptyHint: {
      unassigned: 'A new case appears here by itself as soon as it is filed.',
      mine: 'Take one from the unassigned cases, and it stands here until it is closed.',
      all: 'A new case appears here by itself as soon as it is filed. Choose the state Closed to see what was solved.',
    },
    toUnassigned: 'See the unassigned cases',
  },
  {
    queueHint: 'Les dossiers des comptes que vous servez, le plus ancien en tête.',
    views: 'Lesquels des dossiers de la file',
    view: { unassigned: 'Non attribués', mine: 'Les miens', all: 'Tous' },
    take: 'Prendre',
    takeCase: 'Prendre le dossier {{number}}',
    taken: 'Le dossier {{number}} est à vous',
    takenBySomebody: 'Le dossier {{number}} a changé entre-temps : quelqu’un l’a peut-être pris. La file a été relue.',
    empty: {
      unassigned: 'Aucun dossier n’attend d’ingénieur',
      mine: 'Aucun dossier n’est à vous',
      all: 'Aucun dossier n’est ouvert',
    },
    emptyHint: {
      unassigned: 'Un nouveau dossier apparaît ici de lui-même dès qu’il est ouvert.',
      mine: 'Prenez-en un parmi les non attribués : il reste ici jusqu’à sa clôture.',
      all: 'Un nouveau dossier apparaît ici de lui-même dès qu’il est ouvert. Choisissez l’état Clos pour voir ce qui a été résolu.',
    },
    toUnassigned: 'Voir les dossiers non attribués',
  },
)
