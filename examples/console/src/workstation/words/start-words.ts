import { inBoth } from '../../words/in-both.js'

export const startWords = inBoth(
  {
    hint: 'Everything that you may see in the applications you connected, in one box.',
    recent: 'Recently viewed',
    recentHint: 'As your applications remember it.',
    noRecent: 'What you open will be listed here.',
    shortcuts: 'Shortcuts',
    shortcutsHint: 'Type them anywhere in the box, or click one.',
    shortcut: {
      in: 'only leads and cases',
      add: 'files as well',
      remove: 'everything but reports',
      phrase: 'these words side by side',
    },
    phrase: 'annual renewal',
    connectTitle: 'Connect an application to search it',
    connectHint:
      'You sign in at the application itself, and find what you may see there. Nothing of it is stored here.',
    toIntegrations: 'Go to Integrations',
    partly: '{{names}} is not connected on this device, so it is not searched.',
    partlyMany: '{{names}} are not connected on this device, so they are not searched.',
  },
  {
    hint: 'Tout ce que vous pouvez voir dans les applications connectées, dans un seul champ.',
    recent: 'Consultés récemment',
    recentHint: 'D’après ce que vos applications en retiennent.',
    noRecent: 'Ce que vous ouvrez apparaîtra ici.',
    shortcuts: 'Raccourcis',
    shortcutsHint: 'Saisissez-les n’importe où dans le champ, ou cliquez sur l’un d’eux.',
    shortcut: {
      in: 'seulement les pistes et les requêtes',
      add: 'les fichiers aussi',
      remove: 'tout sauf les rapports',
      phrase: 'ces mots côte à côte',
    },
    phrase: 'renouvellement annuel',
    connectTitle: 'Connectez une application pour y rechercher',
    connectHint:
      'Vous vous connectez dans l’application même, et trouvez ce que vous pouvez y voir. Rien n’en est conservé ici.',
    toIntegrations: 'Aller aux intégrations',
    partly: '{{names}} n’est pas connecté sur cet appareil et n’est donc pas recherché.',
    partlyMany: '{{names}} ne sont pas connectés sur cet appareil et ne sont donc pas recherchés.',
  },
)
