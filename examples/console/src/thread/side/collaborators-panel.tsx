import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import type { Case } from '@waymark/cases'
import { X } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../parts/error-notice.js'
import { useAct } from '../../parts/use-act.js'
import { queries } from '../../session/clients.js'
import { usePerson } from '../../session/use-session.js'
import type { CaseRole } from '../role.js'
import { splitAddresses } from './addresses.js'

/** Who follows the case by mail; adds one or several, and removes. */
export function CollaboratorsPanel({ found, role }: { readonly found: Case; readonly role: CaseRole }) {
  const { t } = useTranslation()
  const own = usePerson().email.trim().toLowerCase()
  const remove = useAct(queries.collaborators.remove(found.id))
  // A collaborator removes nobody but itself.
  const mayRemove = (email: string) => role.side === 'engineer' || role.isRequester || email === own
  return (
    <Stack gap="sm">
      {found.collaborators.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('thread.side.collaboratorsNone')}
        </Text>
      )}
      <Stack
        gap={2}
        component="ul"
        m={0}
        p={0}
        style={{ listStyle: 'none' }}
        aria-label={t('thread.side.collaborators')}
      >
        {found.collaborators.map((email) => (
          <Group key={email} component="li" justify="space-between" wrap="nowrap" gap="xs">
            <Text size="sm" className="written">
              {email}
            </Text>
            {mayRemove(email) && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={
                  email === own && role.side === 'customer'
                    ? t('thread.side.leave')
                    : t('thread.side.remove', { email })
                }
                loading={remove.isPending && remove.variables === email}
                onClick={() => remove.mutate(email)}
              >
                <X size={14} aria-hidden />
              </ActionIcon>
            )}
          </Group>
        ))}
      </Stack>
      <ErrorNotice error={remove.error} />
      {role.takesPart && <AddForm caseId={found.id} />}
    </Stack>
  )
}

function AddForm({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [fault, setFault] = useState<string>()
  const add = useAct(queries.collaborators.add(caseId))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { good, bad } = splitAddresses(text)
    if (bad.length > 0) return setFault(t('thread.side.badAddresses', { list: bad.join(', ') }))
    if (good.length === 0) return setFault(t('thread.side.addressNeeded'))
    add.mutate(good, { onSuccess: () => setText('') })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs">
        <Group align="flex-start" gap="xs" wrap="nowrap">
          <TextInput
            flex={1}
            label={t('thread.side.addresses')}
            description={t('thread.side.addressesHint')}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            inputMode="email"
            autoComplete="off"
            value={text}
            onChange={({ currentTarget }) => {
              setFault(undefined)
              setText(currentTarget.value)
            }}
            error={fault}
          />
          <Button type="submit" variant="default" mt={25} loading={add.isPending}>
            {t('thread.side.add')}
          </Button>
        </Group>
        <ErrorNotice error={add.error} />
      </Stack>
    </form>
  )
}
