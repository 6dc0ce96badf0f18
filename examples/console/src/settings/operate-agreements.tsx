import { Button, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { SlaVersion } from '@waymark/cases'
import { FileSignature, Megaphone } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../parts/dialog.js'
import { usePerson } from '../session/use-session.js'
import { PublishForm } from './publish-form.js'
import { SavedNote } from './saved-note.js'
import { SignForm } from './sign-form.js'

/** Where operations publish versions of the SLA and sign agreements. */
export function OperateAgreements({ versions }: { readonly versions: readonly SlaVersion[] }) {
  const { t } = useTranslation()
  const person = usePerson()
  const [publishes, publishing] = useDisclosure()
  const [signs, signing] = useDisclosure()
  const [news, setNews] = useState('')
  const customers = person.accounts.filter((account) => account !== person.account)

  return (
    <Group gap="sm">
      <Button leftSection={<FileSignature size={16} aria-hidden />} onClick={signing.open}>
        {t('settings.agreements.sign')}
      </Button>
      <Button variant="default" leftSection={<Megaphone size={16} aria-hidden />} onClick={publishing.open}>
        {t('settings.agreements.publish')}
      </Button>
      <SavedNote isSaved={news !== ''} words={news} />
      <Dialog opened={publishes} onClose={publishing.close} size="lg" title={t('settings.agreements.publish')}>
        <PublishForm
          onCancel={publishing.close}
          onDone={(id) => {
            publishing.close()
            setNews(t('settings.agreements.publishedNow', { id }))
          }}
        />
      </Dialog>
      <Dialog opened={signs} onClose={signing.close} size="lg" title={t('settings.agreements.sign')}>
        <SignForm
          accounts={customers.length > 0 ? customers : person.accounts}
          versions={versions}
          onCancel={signing.close}
          onDone={(version) => {
            signing.close()
            setNews(t('settings.agreements.signedNow', { version }))
          }}
        />
      </Dialog>
    </Group>
  )
}
