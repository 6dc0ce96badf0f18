import { inBoth } from '../../words/in-both.js'

export const checklistWords = inBoth(
  {
    title: 'At Salesforce',
    hint: 'Work through it from top to bottom, in Setup of your org. Tick off what you have done: the list waits for you.',
    way: 'How the app is made',
    ways: { external_client_app: 'External Client App', connected_app: 'Connected app (legacy)' },
    wayHint: {
      external_client_app: 'In Setup, open External Client App Manager and choose New External Client App.',
      connected_app:
        'Only for a connected app that exists already: Salesforce lets new orgs create none, nor use the device flow. Prefer the External Client App.',
    },
    progress: '{{done}} of {{total}} done',
    complete: 'All steps are done.',
    action: {
      enter: 'Enter',
      turn_on: 'Turn on',
      turn_off: 'Turn off',
      choose: 'Choose',
      add: 'Add',
      give_back: 'Copy it from there, and enter it here:',
      unknown: 'See to',
    },
    inOrder: 'in this order',
    done: 'Done: {{label}}',
    doneShort: 'Done',
    kept: 'Kept here',
    notKept: 'Not here yet',
    toForm: 'Enter it: {{label}}',
    noContact: 'Name a contact in the form, and the address to enter stands here.',
    warning: {
      full_scope:
        'The scope “full” lets the app do everything that the person may do. Workstation does not need it: leave it out where you can.',
      device_flow: 'The device flow is refused in new orgs, and Workstation does not use it. Leave it off if you can.',
      legacy: 'This way is marked legacy by Salesforce. New orgs do not offer it.',
      localhost: 'One of these addresses is a developer’s machine. Do not add it in an org with real data.',
      unknown: 'Look at this step twice.',
    },
    localhost: 'With the address of a developer’s machine',
    localhostHint: 'Adds the callback at localhost, for those who develop against this org.',
    files: 'The same as files, for Salesforce’s own tools',
    filesHint: 'Put them into a project of Salesforce DX and deploy them. They hold no secret.',
    copyFile: 'Copy {{path}}',
    saveFile: 'Download {{path}}',
  },
  {
    title: 'Chez Salesforce',
    hint: 'Suivez la liste de haut en bas, dans la configuration de votre organisation. Cochez ce qui est fait : la liste vous attend.',
    way: 'Manière de créer l’application',
    ways: { external_client_app: 'Application cliente externe', connected_app: 'Application connectée (ancienne)' },
    wayHint: {
      external_client_app:
        'Dans la configuration, ouvrez le gestionnaire des applications clientes externes (External Client App Manager) et choisissez « New External Client App ».',
      connected_app:
        'Seulement pour une application connectée qui existe déjà : Salesforce n’en laisse plus créer dans les nouvelles organisations, ni utiliser le flux par appareil. Préférez l’application cliente externe.',
    },
    progress: '{{done}} sur {{total}} faites',
    complete: 'Toutes les étapes sont faites.',
    action: {
      enter: 'Saisir',
      turn_on: 'Activer',
      turn_off: 'Désactiver',
      choose: 'Choisir',
      add: 'Ajouter',
      give_back: 'À copier là-bas et à saisir ici :',
      unknown: 'À traiter :',
    },
    inOrder: 'dans cet ordre',
    done: 'Fait : {{label}}',
    doneShort: 'Fait',
    kept: 'Conservé ici',
    notKept: 'Pas encore ici',
    toForm: 'À saisir : {{label}}',
    noContact: 'Indiquez un contact dans le formulaire, et l’adresse à saisir apparaîtra ici.',
    warning: {
      full_scope:
        'L’autorisation « full » laisse l’application faire tout ce que la personne peut faire. Le poste de travail n’en a pas besoin : laissez-la de côté si possible.',
      device_flow:
        'Le flux par appareil est refusé dans les nouvelles organisations, et le poste de travail ne s’en sert pas. Laissez-le désactivé si possible.',
      legacy: 'Salesforce considère cette manière comme ancienne. Les nouvelles organisations ne l’offrent plus.',
      localhost:
        'L’une de ces adresses est la machine d’un développeur. Ne l’ajoutez pas dans une organisation avec de vraies données.',
      unknown: 'Regardez cette étape à deux fois.',
    },
    localhost: 'Avec l’adresse de la machine d’un développeur',
    localhostHint: 'Ajoute l’adresse de rappel sur localhost, pour qui développe avec cette organisation.',
    files: 'La même chose en fichiers, pour les outils de Salesforce',
    filesHint: 'Placez-les dans un projet Salesforce DX et déployez-les. Ils ne contiennent aucun secret.',
    copyFile: 'Copier {{path}}',
    saveFile: 'Télécharger {{path}}',
  },
)
