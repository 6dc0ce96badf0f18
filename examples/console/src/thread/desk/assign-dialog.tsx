import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { type Case, isEmail, type Person } from '@waymark/cases'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../parts/use-act.js'
import { cases, queries } from '../../session/clients.js'
import { ActDialog } from '../state/act-dialog.js'
import { useSeenVersion } from '../state/use-seen-version.js'
import { useWholeList } from '../use-whole-list.js'
import { knownEngineers } from './known-engineers.js'

const fields = [
  ['id', 'thread.act.personId'],
  ['name', 'thread.act.personName'],
  ['email', 'thread.act.personEmail'],
] as const

/** Gives a case to an engineer: one of those who wrote in it, or anyone, named in full. */
export function AssignDialog({ found, onClose }: { readonly found: Case; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { seen, lookAgain } = useSeenVersion(found)
  const { data: messages = [] } = useWholeList(queries.messages.list(found.id).queryKey, (options) =>
    cases.messages.list(found.id, options),
  )
  const [person, setPerson] = useState<Person>({ id: '', name: '', email: '' })
  const [isChecked, setChecked] = useState(false)
  const act = useAct({
    ...queries.desk.assign(found.id),
    mutationFn: (to: Person) => cases.desk.assign(found.id, to, { ifMatch: seen }),
  })
  const known = knownEngineers(messages, found.assignee?.id)
  const errorOf = (name: keyof Person) => {
    if (person[name].trim() === '') return t('thread.act.required')
    return name === 'email' && !isEmail(person.email.trim()) && t('thread.act.badEmail', { email: person.email })
  }
  const submit = () => {
    setChecked(true)
    if (fields.some(([name]) => errorOf(name))) return
    const trimmed = { id: person.id.trim(), name: person.name.trim(), email: person.email.trim() }
    act.mutate(trimmed, { onSuccess: onClose })
  }
  return (
    <ActDialog
      title={t('thread.act.assignTitle', { number: found.number })}
      hint={t('thread.act.assignHint')}
      go={t('thread.act.assignGo')}
      act={act}
      onSubmit={submit}
      onReload={lookAgain}
      onClose={onClose}
    >
      {known.length > 0 && (
        <Stack gap={4}>
          <Text size="sm" fw={500}>
            {t('thread.act.pick')}
          </Text>
          <Group gap="xs">
            {known.map((one) => (
              <Button key={one.id} size="compact-sm" variant="default" onClick={() => setPerson(one)}>
                {one.name}
              </Button>
            ))}
          </Group>
        </Stack>
      )}
      {fields.map(([name, label]) => (
        <TextInput
          key={name}
          label={t(label)}
          type={name === 'email' ? 'email' : 'text'}
          autoComplete="off"
          required
          maxLength={200}
          value={person[name]}
          onChange={({ currentTarget }) => setPerson({ ...person, [name]: currentTarget.value })}
          error={isChecked && errorOf(name)}
        />
      ))}
    </ActDialog>
  )
}
