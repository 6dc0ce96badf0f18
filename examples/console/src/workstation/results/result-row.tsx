import { ActionIcon, Text } from '@mantine/core'
import type { SearchResult, SearchSource } from '@waymark/workstation-search'
import { ChevronDown, ExternalLink } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AgeText } from './age-text.js'
import { FileIcon, KindIcon } from './kind-icon.js'
import { LeadConversionView } from './lead-conversion-view.js'
import { Marked } from './marked.js'
import { RecordLink } from './record-link.js'
import classes from './results.module.css'
import { RowBadges, RowFacts } from './row-details.js'
import { rowViewOf } from './row-view.js'

/** One result: its title opens it, its fields stand beside. A converted lead can be unfolded. */
export function ResultRow({
  result,
  source,
  isTabbable,
}: {
  readonly result: SearchResult
  /** Where it comes from, when that is not plain. */
  readonly source: SearchSource | undefined
  readonly isTabbable: boolean
}) {
  const { t } = useTranslation()
  const [isUnfolded, setUnfolded] = useState(false)
  const view = rowViewOf(result)
  const factsId = `facts-${result.id}`
  const detailsId = `details-${result.id}`
  const title = view.title.text === '' ? t('workstation.result.noTitle') : view.title.text
  return (
    <>
      <tr className={classes.row} data-row>
        <td className={classes.main}>
          <span className={classes.icon}>
            {result.kind === 'file' ? <FileIcon file={result.fields} /> : <KindIcon kind={result.kind} size={18} />}
          </span>
          <div className={classes.words}>
            <RecordLink
              link={result.link}
              record={result}
              describedBy={factsId}
              stop={result.id}
              isTabbable={isTabbable}
            >
              <span className={`written ${classes.title}`}>
                {view.title.text === '' ? title : <Marked value={view.title} />}
              </span>
            </RecordLink>
            <RowFacts id={factsId} view={view} source={source} />
          </div>
        </td>
        <td className={classes.side}>
          {view.isConverted && (
            <ActionIcon
              variant="subtle"
              size="md"
              className={classes.above}
              tabIndex={isTabbable ? 0 : -1}
              data-stop={result.id}
              aria-expanded={isUnfolded}
              aria-controls={detailsId}
              aria-label={t('workstation.result.conversion.of', { name: title })}
              title={t('workstation.result.conversion.show')}
              onClick={() => setUnfolded(!isUnfolded)}
            >
              <ChevronDown size={16} aria-hidden className={isUnfolded ? classes.turned : ''} />
            </ActionIcon>
          )}
          <RowBadges view={view} />
          {result.changedAt && (
            <Text component="span" size="xs" c="dimmed" className={classes.age}>
              <AgeText at={result.changedAt} />
            </Text>
          )}
          <ExternalLink size={14} aria-hidden className={classes.opens} />
        </td>
      </tr>
      {isUnfolded && (
        <tr id={detailsId}>
          <td className={classes.details} colSpan={2}>
            <LeadConversionView sourceId={result.sourceId} leadId={result.recordId} />
          </td>
        </tr>
      )}
    </>
  )
}
