import { Button, Group, Stack, Text, Textarea, VisuallyHidden } from '@mantine/core'
import type { Case } from '@waymark/cases'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../parts/error-notice.js'
import { cases } from '../../session/clients.js'
import type { CaseRole } from '../role.js'
import { OpenedCredentials } from './opened-credentials.js'
import { useSecretAct } from './use-secret-act.js'

/** Sealed site credentials: customers seal, replace and remove them; the engineer who has the case opens them. */
export function CredentialsPanel({ found, role }: { readonly found: Case; readonly role: CaseRole }) {
  const { t } = useTranslation()
  const { hasCredentials } = found
  const isCustomer = role.side === 'customer' && role.takesPart
  const hint = hasCredentials
    ? 'thread.side.sealed'
    : isCustomer
      ? 'thread.side.notSealed'
      : 'thread.side.notSealedEngineer'
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t(hint)}
      </Text>
      {isCustomer && <SealForm found={found} />}
      {role.side === 'engineer' && hasCredentials && !role.isAssignee && (
        <Text size="sm">{t('thread.side.notYours')}</Text>
      )}
      {role.isAssignee && hasCredentials && <OpenedCredentials caseId={found.id} />}
    </Stack>
  )
}

function SealForm({ found: { id, hasCredentials } }: { readonly found: Case }) {
  const { t } = useTranslation()
  const [isWriting, setWriting] = useState(false)
  const [secret, setSecret] = useState('')
  const [done, setDone] = useState<'sealedNow' | 'removed'>()
  const act = useSecretAct(id)
  const finish = (what: 'sealedNow' | 'removed') => () => {
    setSecret('')
    setWriting(false)
    setDone(what)
  }
  const seal = (event: FormEvent) => {
    event.preventDefault()
    if (secret.trim() !== '') act.run(() => cases.credentials.seal(id, secret), finish('sealedNow'))
  }
  return (
    <form onSubmit={seal}>
      <Stack gap="xs" align="flex-start">
        {isWriting ? (
          <>
            <Textarea
              w="100%"
              label={t('thread.side.secret')}
              description={t('thread.side.secretHint')}
              autosize
              minRows={2}
              maxRows={8}
              maxLength={5_000}
              autoComplete="off"
              spellCheck={false}
              value={secret}
              onChange={({ currentTarget }) => setSecret(currentTarget.value)}
            />
            <Group gap="xs">
              <Button type="submit" size="xs" loading={act.isPending} disabled={secret.trim() === ''}>
                {t(hasCredentials ? 'thread.side.replaceGo' : 'thread.side.seal')}
              </Button>
              <Button
                size="xs"
                variant="default"
                onClick={() => {
                  setSecret('')
                  setWriting(false)
                }}
              >
                {t('parts.cancel')}
              </Button>
            </Group>
          </>
        ) : (
          <Group gap="xs">
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                setDone(undefined)
                setWriting(true)
              }}
            >
              {t(hasCredentials ? 'thread.side.replace' : 'thread.side.seal')}
            </Button>
            {hasCredentials && (
              <Button
                size="xs"
                variant="default"
                loading={act.isPending}
                onClick={() => act.run(() => cases.credentials.remove(id), finish('removed'))}
              >
                {t('thread.side.removeSecret')}
              </Button>
            )}
          </Group>
        )}
        <ErrorNotice error={act.error} />
        <VisuallyHidden role="status">{done ? t(`thread.side.${done}`) : ''}</VisuallyHidden>
      </Stack>
    </form>
  )
}
