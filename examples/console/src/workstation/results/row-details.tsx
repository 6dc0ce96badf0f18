import { Badge, Text } from '@mantine/core'
import type { SearchSource } from '@waymark/workstation-search'
import { useTranslation } from 'react-i18next'
import { sizeWords } from '../../demo/size-words.js'
import { localeOf } from '../../words/language.js'
import { Marked } from './marked.js'
import classes from './results.module.css'
import type { Fact, RowView } from './row-view.js'

const keyOf = ({ label, value }: Fact) => `${typeof label === 'string' ? label : label.own} ${value.text}`

/** The fields of a result under its title, each with its label. */
export function RowFacts({ id, view, source }: { id: string; view: RowView; source: SearchSource | undefined }) {
  const { t, i18n } = useTranslation()
  const bytes = view.file?.bytes
  return (
    <Text component="div" size="xs" c="dimmed" id={id} className={classes.facts}>
      {view.facts.map((fact) => (
        <span key={keyOf(fact)} className="written">
          {typeof fact.label === 'string' ? t(`workstation.result.fact.${fact.label}`) : fact.label.own}{' '}
          <span className={classes.value}>
            <Marked value={fact.value} />
          </span>
        </span>
      ))}
      {view.isPrivate && <span>{t('workstation.result.private')}</span>}
      {bytes !== undefined && bytes !== null && (
        <span>
          {t('workstation.result.fact.size')}{' '}
          <span className={classes.value}>{sizeWords(localeOf(i18n.language), bytes)}</span>
        </span>
      )}
      {view.file && (
        <span title={t(`workstation.result.previewHint.${view.file.preview}`)}>
          {t(`workstation.result.preview.${view.file.preview}`)}
        </span>
      )}
      {source && (
        <span className="written">
          {t('workstation.result.fact.source')} <span className={classes.value}>{source.name}</span>
        </span>
      )}
    </Text>
  )
}

/** The status, stage or type of a result, in the words of the org, and whether a lead was converted. */
export function RowBadges({ view }: { readonly view: RowView }) {
  const { t } = useTranslation()
  return (
    <>
      {view.isConverted && (
        <Badge size="sm" tt="none" color="teal" variant="dot">
          {t('workstation.result.converted')}
        </Badge>
      )}
      {view.badges.map(({ label, value }) => (
        <Badge
          key={label}
          size="sm"
          tt="none"
          color="gray"
          variant="default"
          title={`${t(`workstation.result.badge.${label}`)}: ${value.text}`}
          className={classes.badge}
        >
          {label === 'fileType' ? value.text.toUpperCase() : <Marked value={value} />}
        </Badge>
      ))}
    </>
  )
}
