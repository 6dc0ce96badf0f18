import { inBoth } from '../../words/in-both.js'

export const kindWords = inBoth(
  {
    account: 'Accounts',
    contact: 'Contacts',
    lead: 'Leads',
    opportunity: 'Opportunities',
    case: 'Cases',
    file: 'Files',
    report: 'Reports',
    dashboard: 'Dashboards',
    item: 'Other applications',
  },
  {
    account: 'Comptes',
    contact: 'Contacts',
    lead: 'Pistes',
    opportunity: 'Opportunités',
    case: 'Requêtes',
    file: 'Fichiers',
    report: 'Rapports',
    dashboard: 'Tableaux de bord',
    item: 'Autres applications',
  },
)

/** One of a kind. */
export const oneWords = inBoth(
  {
    account: 'Account',
    contact: 'Contact',
    lead: 'Lead',
    opportunity: 'Opportunity',
    case: 'Case',
    file: 'File',
    report: 'Report',
    dashboard: 'Dashboard',
    item: 'Item',
    unknown: 'Record',
  },
  {
    account: 'Compte',
    contact: 'Contact',
    lead: 'Piste',
    opportunity: 'Opportunité',
    case: 'Requête',
    file: 'Fichier',
    report: 'Rapport',
    dashboard: 'Tableau de bord',
    item: 'Élément',
    unknown: 'Fiche',
  },
)
