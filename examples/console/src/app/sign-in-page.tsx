import { Alert, Card, Container, Group, Loader, SimpleGrid, Stack, Text, Title, UnstyledButton } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useLocation, useRouter } from '@tanstack/react-router'
import { Plug } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../parts/error-notice.js'
import { PersonAvatar } from '../parts/person-avatar.js'
import { platform } from '../session/clients.js'
import { session } from '../session/session.js'
import { aboutQuery } from '../session/use-about.js'
import type { Language } from '../words/language.js'
import { TokenForm } from './token-form.js'

/** Chooses who one is. Demo people sign in by a click; everybody else with a token. */
export function SignInPage() {
  const { t, i18n } = useTranslation()
  const language = i18n.language as Language
  const router = useRouter()
  const { pathname } = useLocation()
  const about = useQuery(aboutQuery)
  const signIn = useMutation({
    mutationFn: (person: string) => platform.signIn(person),
    onSuccess: ({ token, person }) => {
      session.begin({ token, person })
      router.invalidate()
    },
  })

  if (!about.data) {
    return (
      <Container size="sm" py="xl">
        <Group role="status">
          <Loader size="sm" />
          <div>
            <Text fw={600}>{t('app.starting')}</Text>
            <Text c="dimmed">{t('app.startingHint')}</Text>
          </div>
        </Group>
      </Container>
    )
  }
  const { people } = about.data
  return (
    <Container size="md" py="lg">
      <Stack>
        <div>
          <Title order={1}>{t('app.signIn.title')}</Title>
          <Text c="dimmed">{t(people.length > 0 ? 'app.signIn.demo' : 'app.signIn.token')}</Text>
        </div>
        {pathname === '/integrations/callback' && (
          <Alert variant="outline" icon={<Plug aria-hidden />}>
            {t('integrations.callback.signedOutHint')}
          </Alert>
        )}
        <ErrorNotice error={signIn.error} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {people.map(({ key, name, company, role, may }) => (
            <UnstyledButton key={key} onClick={() => signIn.mutate(key)} disabled={signIn.isPending}>
              <Card withBorder h="100%">
                <Group wrap="nowrap" align="flex-start">
                  <PersonAvatar name={name} />
                  <div>
                    <Text fw={600}>{name}</Text>
                    <Text size="sm">
                      {role[language]}, {company}
                    </Text>
                    <Text size="sm" c="dimmed">
                      {may[language]}
                    </Text>
                  </div>
                </Group>
              </Card>
            </UnstyledButton>
          ))}
        </SimpleGrid>
        {people.length === 0 && <TokenForm />}
      </Stack>
    </Container>
  )
}
