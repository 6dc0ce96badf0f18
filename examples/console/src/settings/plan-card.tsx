import { Group, NativeSelect, Radio, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BusyButton } from '../parts/busy-button.js'
import { ErrorNotice } from '../parts/error-notice.js'
import { useAct } from '../parts/use-act.js'
import { queries } from '../session/clients.js'
import { usePerson } from '../session/use-session.js'
import { SavedNote } from './saved-note.js'
import { SectionCard } from './section-card.js'

/** Where operations set what an account's plan includes. */
export function PlanCard() {
  const { t } = useTranslation()
  const person = usePerson()
  const customers = person.accounts.filter((account) => account !== person.account)
  const accounts = customers.length > 0 ? customers : person.accounts
  const [account, setAccount] = useState(accounts[0] ?? '')
  const [chat, setChat] = useState('included')
  const change = useAct(queries.accounts.changePlan(account))

  function submit(event: FormEvent): void {
    event.preventDefault()
    change.mutate({ chat: chat === 'included' })
  }

  const included = change.data?.chat ? 'settings.account.included' : 'settings.account.notIncluded'
  return (
    <SectionCard title={t('settings.account.plan')} hint={t('settings.account.planHint')}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <NativeSelect
            label={t('settings.account.account')}
            data={[...accounts]}
            value={account}
            maw={420}
            onChange={({ currentTarget }) => {
              setAccount(currentTarget.value)
              change.reset()
            }}
          />
          <Radio.Group
            label={t('settings.account.planChat')}
            value={chat}
            onChange={(value) => {
              setChat(value)
              change.reset()
            }}
          >
            <Group mt={4}>
              <Radio value="included" label={t('settings.account.included')} />
              <Radio value="not" label={t('settings.account.notIncluded')} />
            </Group>
          </Radio.Group>
          <ErrorNotice error={change.error} />
          <Group gap="sm">
            <BusyButton type="submit" isBusy={change.isPending}>
              {t('settings.account.planSave')}
            </BusyButton>
            <SavedNote
              isSaved={change.isSuccess}
              words={t('settings.account.planSaved', { account: change.data?.account ?? '', chat: t(included) })}
            />
          </Group>
        </Stack>
      </form>
    </SectionCard>
  )
}
