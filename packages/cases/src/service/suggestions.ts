import MiniSearch from 'minisearch'
import { type Article, type CaseDraft, deskOf, type SuggestedArticle, type Suggestions } from '../model/suggestion.js'
import type { HelpCentre } from './ports.js'

/** How many articles are suggested at the most. */
const mostArticles = 5

/** Words that say nothing about what a draft is about. */
const emptyWords = new Set(
  'a an and are as at be but by can could do does for from had has have help how i if in is it its me my not of on or our please should so that the their then there they this to us was we were what when where which while who why will with would you your'.split(
    ' ',
  ),
)

/** The word without the endings in which English words of one meaning differ. */
function stem(term: string): string | null {
  const word = term.toLowerCase()
  if (word.length < 2 || emptyWords.has(word)) return null
  if (word.length <= 4) return word
  return word
    .replace(/(?:ies)$/, 'y')
    .replace(/(?:ing|edly|ed|ers|er|es|s)$/, '')
    .replace(/([b-df-hj-np-tv-z])\1$/, '$1')
}

function searchOver(articles: readonly Article[]): MiniSearch<Article> {
  const search = new MiniSearch<Article>({
    fields: ['title', 'keywords', 'text'],
    extractField: (article, field) =>
      field === 'keywords' ? (article.keywords ?? []).join(' ') : String(article[field as keyof Article]),
    processTerm: stem,
    searchOptions: {
      boost: { title: 3, keywords: 2 },
      prefix: (term) => term.length > 3,
      fuzzy: (term) => (term.length > 5 ? 0.15 : 0),
    },
  })
  search.addAll(articles)
  return search
}

/** The suggestions of a help centre. Its articles are indexed with the first draft, so that a service starts at once. */
export function createSuggestions({ articles, flowTrackerGuide }: HelpCentre): (draft: CaseDraft) => Suggestions {
  let search: MiniSearch<Article> | undefined
  const byId = new Map(articles.map((article) => [article.id, article]))

  return (draft) => {
    search ??= searchOver(articles)
    const words = [draft.subject, draft.overview, draft.topic, draft.affectedItem?.kind?.replaceAll('_', ' ')]
    const query = words.filter((part) => part !== undefined).join(' ')
    const found = query.trim() === '' ? [] : search.search(query.slice(0, 2_000)).slice(0, mostArticles)
    return {
      articles: found.flatMap(({ id }) => suggestionOf(byId.get(id))),
      flowTrackerGuide,
      assistant: draft.affectedItem?.name !== undefined || draft.affectedItem?.id !== undefined,
      desk: deskOf(draft),
    }
  }
}

function suggestionOf(article: Article | undefined): readonly SuggestedArticle[] {
  if (!article) return []
  const { id, title, url, text } = article
  return [{ id, title, url, excerpt: text.length > 200 ? `${text.slice(0, 199).trimEnd()}…` : text }]
}
