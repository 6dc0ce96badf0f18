import { type DiagnosisCause, diagnosisCauses, diagnosisTexts } from '@waymark/cases'
import { inBoth } from '../words/in-both.js'

interface CauseWords {
  readonly cause: string
  readonly tryThis: string
}

const english = Object.fromEntries(
  diagnosisCauses.map((cause) => [
    cause,
    { cause: diagnosisTexts[cause].cause, tryThis: diagnosisTexts[cause].tryThis },
  ]),
) as Readonly<Record<DiagnosisCause, CauseWords>>

const french: typeof english = {
  item_not_published: {
    cause: 'L’élément n’est pas publié.',
    tryThis: 'Publiez l’élément, puis rechargez la page.',
  },
  wrong_environment: {
    cause: 'L’élément est publié, mais pas dans l’environnement que cette page charge.',
    tryThis:
      'Publiez l’élément dans l’environnement de cette page, ou ouvrez une page de l’environnement où il est publié.',
  },
  selector_invalid: {
    cause: 'Le sélecteur est illisible et ne trouve donc aucun élément de la page.',
    tryThis: 'Corrigez le sélecteur : cherchez un crochet ou un guillemet manquant, ou sélectionnez de nouveau.',
  },
  selector_matches_none: {
    cause: 'Le sélecteur ne trouve rien sur cette page.',
    tryThis: 'Sélectionnez de nouveau sur cette page ; un identifiant ou une classe a pu changer.',
  },
  condition_false: {
    cause: 'Au moins une condition de l’élément n’est pas remplie sur cette page.',
    tryThis: 'Vérifiez les conditions citées ici, ou mettez la page dans l’état qu’elles demandent.',
  },
  element_hidden: {
    cause: 'Ce que vise le sélecteur est sur la page, mais ne peut pas être vu.',
    tryThis: 'Ouvrez l’onglet, le menu ou la section qui le contient, ou faites attendre l’élément jusque-là.',
  },
  selector_matches_many: {
    cause: 'Le sélecteur trouve plusieurs endroits ; l’élément est peut-être au mauvais.',
    tryThis: 'Précisez le sélecteur, jusqu’à ce qu’il ne trouve qu’un seul endroit.',
  },
}

/** The known causes and their fixes in words. The English ones are the package's own. */
export const diagnosisWords = inBoth(english, french)
