import { inBoth } from '../../words/in-both.js'

/** A sentence for everything that can happen to a case. */
export const timelineWords = inBoth(
  {
    filed: '{{who}} filed the case',
    answered: '{{who}} wrote a message',
    noted: '{{who}} wrote an internal note',
    state_changed: '{{who}} moved the case from “{{from}}” to “{{to}}”',
    reopened: '{{who}} reopened the case',
    assigned: '{{who}} assigned the case to {{to}}',
    priority_changed: '{{who}} changed the priority from “{{from}}” to “{{to}}”',
    handed_over: '{{who}} handed the case from “{{from}}” to “{{to}}”',
    collaborator_added: '{{who}} added {{to}}',
    collaborator_removed: '{{who}} removed {{from}}',
    file_attached: '{{who}} attached {{to}}',
    credentials_sealed: '{{who}} sealed site credentials',
    credentials_opened: '{{who}} opened the site credentials',
    credentials_removed: '{{who}} removed the site credentials',
    diagnostics_attached: '{{who}} attached diagnostics of {{to}}',
    call_proposed: '{{who}} proposed a call: {{to}}',
    availability_given: '{{who}} gave available times ({{to}})',
    split: '{{who}} split a second problem off into {{to}}',
    superseded: '{{who}} took the case further in {{to}}',
    linked: '{{who}} linked it with {{from}}',
    mail_refused: 'A mail from {{who}} was refused',
    unknown: '{{who}} did something that this page does not know yet',
  },
  {
    filed: '{{who}} a déposé le dossier',
    answered: '{{who}} a écrit un message',
    noted: '{{who}} a écrit une note interne',
    state_changed: '{{who}} a fait passer le dossier de « {{from}} » à « {{to}} »',
    reopened: '{{who}} a rouvert le dossier',
    assigned: '{{who}} a attribué le dossier à {{to}}',
    priority_changed: '{{who}} a changé la priorité de « {{from}} » à « {{to}} »',
    handed_over: '{{who}} a transmis le dossier de « {{from}} » à « {{to}} »',
    collaborator_added: '{{who}} a ajouté {{to}}',
    collaborator_removed: '{{who}} a retiré {{from}}',
    file_attached: '{{who}} a joint {{to}}',
    credentials_sealed: '{{who}} a scellé des identifiants du site',
    credentials_opened: '{{who}} a ouvert les identifiants du site',
    credentials_removed: '{{who}} a retiré les identifiants du site',
    diagnostics_attached: '{{who}} a joint un diagnostic de {{to}}',
    call_proposed: '{{who}} a proposé un appel : {{to}}',
    availability_given: '{{who}} a donné ses disponibilités ({{to}})',
    split: '{{who}} a détaché un second problème : {{to}}',
    superseded: '{{who}} a poursuivi le dossier dans {{to}}',
    linked: '{{who}} l’a lié à {{from}}',
    mail_refused: 'Un courriel de {{who}} a été refusé',
    unknown: '{{who}} a fait quelque chose que cette page ne connaît pas encore',
  },
)

/** The sentences of what has no one to go to, or comes from nobody. */
export const timelineVariantWords = inBoth(
  {
    released: '{{who}} gave the case to nobody',
    reassigned: '{{who}} reassigned the case from {{from}} to {{to}}',
  },
  {
    released: '{{who}} a retiré l’attribution du dossier',
    reassigned: '{{who}} a réattribué le dossier de {{from}} à {{to}}',
  },
)
