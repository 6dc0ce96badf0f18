import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Case } from '@waymark/cases'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageTitle } from '../parts/page-title.js'
import { tell } from '../parts/tell.js'
import { usePerson } from '../session/use-session.js'
import { WithCitedCase } from './filing/cited-case.js'
import { draftName, forgetDraft } from './filing/draft.js'
import { FiledNotice } from './filing/filed-notice.js'
import { FilingForm } from './filing/filing-form.js'

/** Files a case, from the first word to its number. */
export function NewCasePage() {
  const { t } = useTranslation()
  const { id } = usePerson()
  const { supersedes, subject } = useSearch({ from: '/cases/new' })
  const navigate = useNavigate({ from: '/cases/new' })
  const [filed, setFiled] = useState<{ readonly filed: Case; readonly credentials: string }>()
  // Each round has a form of its own: nothing of a discarded draft comes along.
  const [round, setRound] = useState(0)
  const name = draftName(id, supersedes)

  if (filed) {
    return (
      <FiledNotice
        {...filed}
        onAnother={() => {
          setFiled(undefined)
          setRound(round + 1)
          navigate({ search: {} })
        }}
      />
    )
  }
  const form = (firstSubject: string | undefined, citation: ReactNode) => (
    <FilingForm
      key={`${name} ${round}`}
      name={name}
      first={firstSubject ? { '/subject': firstSubject } : {}}
      supersedes={supersedes}
      citation={citation}
      onFiled={(one, credentials) => setFiled({ filed: one, credentials })}
      onDiscard={() => {
        forgetDraft(localStorage, name)
        setRound(round + 1)
        tell(t, t('cases.discarded'), { tone: 'plain' })
      }}
    />
  )
  return (
    <>
      <PageTitle title={t('app.newCase')} hint={t('cases.newHint')} />
      {supersedes === undefined ? (
        form(subject, undefined)
      ) : (
        <WithCitedCase key={supersedes} caseId={supersedes}>
          {(cited, citation) => form(subject ?? cited.subject, citation)}
        </WithCitedCase>
      )}
    </>
  )
}
