import { Stack, Text } from '@mantine/core'
import type { Case } from '@waymark/cases'
import { caseTemplate } from '@waymark/cases/forms'
import { isWaymarkError } from '@waymark/core'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../parts/error-notice.js'
import { tell } from '../../parts/tell.js'
import { AlreadyFiled } from './already-filed.js'
import { forgetDraft } from './draft.js'
import { DraftBar } from './draft-bar.js'
import { FaultSummary } from './fault-summary.js'
import { type FieldFault, faultsOf } from './faults.js'
import { fieldWords } from './field-words.js'
import { FilesField } from './files-field.js'
import classes from './filing.module.css'
import { FormSection } from './form-section.js'
import { textOf, type Values } from './form-values.js'
import { sectionsOf } from './sections.js'
import { SuggestionsPanel } from './suggestions.js'
import { useDefinitions } from './use-definitions.js'
import { useDraft } from './use-draft.js'
import { useFiling } from './use-filing.js'
import { useUploads } from './use-uploads.js'

const filesField = caseTemplate.find(({ kind }) => kind === 'files')
const mostFiles = filesField?.maximum ?? 20

/** The form that files a case, drawn from its template. */
export function FilingForm({
  name,
  first,
  supersedes,
  citation,
  onFiled,
  onDiscard,
}: {
  /** Where the draft is kept. */
  readonly name: string
  /** What a new draft begins with. */
  readonly first: Values
  readonly supersedes: string | undefined
  readonly citation: ReactNode
  readonly onFiled: (filed: Case, credentials: string) => void
  readonly onDiscard: () => void
}) {
  const { t, i18n } = useTranslation()
  const { draft, isRestored, isKept, setValue, setFiles, renewKey } = useDraft(name, first)
  const { values } = draft
  const { uploads, rows } = useUploads(draft.files, setFiles)
  const definitions = useDefinitions()
  const [isTried, setTried] = useState(false)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const filing = useFiling((filed) => {
    forgetDraft(localStorage, name)
    onFiled(filed, textOf(values, '/credentials').trim())
  })

  // The summary is there only after the next drawing.
  const summary = useRef<HTMLDivElement>(null)
  const [lookups, setLookups] = useState(0)
  useEffect(() => {
    if (lookups === 0) return
    summary.current?.focus()
    summary.current?.scrollIntoView({ block: 'center' })
  }, [lookups])

  const own = useMemo(() => faultsOf(values), [values])
  const filesFault = rows.some(({ state }) => state === 'failed')
    ? t('cases.filesFailed')
    : rows.some(({ state }) => state === 'waiting' || state === 'sending' || state === 'checking')
      ? t('cases.filesBusy')
      : undefined
  const say = (fault: FieldFault) => t(`cases.faults.${fault.kind}`, { ...fault })

  /** What stands beside a field: all after a try, before it only what was typed and left, and p1 at once. */
  function faultOf(path: string): string | undefined {
    const fault = filing.refused[path] ?? own[path]
    if (path === filesField?.path && isTried && filesFault) return filesFault
    if (!fault) return undefined
    const isTyped = left.has(path) && fault.kind !== 'required' && fault.kind !== 'choose'
    return isTried || isTyped || fault.kind === 'p1' ? say(fault) : undefined
  }
  const paths = [...caseTemplate.map(({ path }) => path), ...Object.keys(filing.refused)]
  const faults = [...new Set(paths)].flatMap((path) => {
    const text = faultOf(path)
    const field = caseTemplate.find((one) => one.path === path)
    if (text === undefined && field) return []
    return [{ path, label: field && fieldWords(field, i18n.language).label, text: text ?? '' }]
  })

  function file(key: string): void {
    setTried(true)
    const look = () => setLookups((now) => now + 1)
    const attachments = rows.flatMap(({ id }) => (id === undefined ? [] : [id]))
    if (Object.keys(own).length > 0 || filesFault) look()
    else filing.file({ values, key, attachments, supersedes }, look)
  }
  function add(added: readonly File[]): void {
    const room = mostFiles - rows.filter(({ state }) => state !== 'refused').length
    if (added.length > room) tell(t, t('cases.tooManyFiles', { maximum: mostFiles }), { tone: 'warning' })
    uploads.add(added.slice(0, Math.max(0, room)))
  }
  function change(path: string, value: Values[string]): void {
    setValue(path, value)
    filing.forgetFault(path)
  }

  const wasFiled = isWaymarkError(filing.error, 'idempotency_key_reused')
  const sections = sectionsOf(values).map(({ name: section, fields }) => (
    <FormSection
      key={section}
      name={section}
      fields={fields}
      values={values}
      definitions={definitions}
      faultOf={faultOf}
      onChange={change}
      onLeave={(path) => setLeft((now) => new Set(now).add(path))}
      drawFiles={(words) => (
        <FilesField
          {...words}
          rows={rows}
          onAdd={add}
          onRemove={(key) => {
            uploads.remove(key)
            filing.forgetFault(filesField?.path ?? '')
          }}
          onRetry={uploads.retry}
        />
      )}
    />
  ))

  return (
    <form
      noValidate
      className={classes.page}
      onSubmit={(event) => {
        event.preventDefault()
        if (!filing.isPending) file(draft.key)
      }}
      onPaste={(event) => {
        const files = [...event.clipboardData.files]
        if (files.length === 0) return
        event.preventDefault()
        add(files)
      }}
    >
      <Stack className={classes.main}>
        <div ref={summary} className={classes.summary} tabIndex={-1} style={{ outline: 'none' }}>
          <FaultSummary faults={isTried ? faults : []} />
          {wasFiled && <AlreadyFiled onFileAnother={() => file(renewKey())} />}
          {!wasFiled && <ErrorNotice error={filing.error} onRetry={() => file(draft.key)} />}
        </div>
        {citation}
        {isRestored && (
          <Text size="sm" c="dimmed" role="status">
            {t('cases.restored')}
          </Text>
        )}
        {sections[0]}
      </Stack>
      <div className={classes.aside}>
        <SuggestionsPanel values={values} />
      </div>
      <Stack className={classes.main}>
        {sections.slice(1)}
        <div className={classes.foot}>
          <DraftBar savedAt={draft.savedAt} isKept={isKept} isFiling={filing.isPending} onDiscard={onDiscard} />
        </div>
      </Stack>
    </form>
  )
}
