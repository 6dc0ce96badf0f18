import { Button, Group, PasswordInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { createPlatformClient } from '@waymark/platform/client'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../parts/error-notice.js'
import { session } from '../session/session.js'

/** Signs in with a token or an API key that somebody was given. */
export function TokenForm() {
  const { t } = useTranslation()
  const router = useRouter()
  const [token, setToken] = useState('')
  const signIn = useMutation({
    mutationFn: () => createPlatformClient({ baseUrl: `${window.location.origin}/api`, token: token.trim() }).me(),
    onSuccess: (person) => {
      session.begin({ token: token.trim(), person })
      router.invalidate()
    },
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        signIn.mutate()
      }}
    >
      <ErrorNotice error={signIn.error} />
      <Group align="flex-end">
        <PasswordInput
          label={t('app.signIn.tokenLabel')}
          value={token}
          onChange={({ currentTarget }) => setToken(currentTarget.value)}
          autoComplete="off"
          required
          style={{ flex: 1 }}
        />
        <Button type="submit" loading={signIn.isPending}>
          {t('app.signIn.go')}
        </Button>
      </Group>
    </form>
  )
}
