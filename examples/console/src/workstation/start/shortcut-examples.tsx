import { Text, Title, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './start.module.css'

/** What can be typed beside words. A click writes it into the box. */
export function ShortcutExamples({ onText }: { readonly onText: (text: string) => void }) {
  const { t } = useTranslation()
  const examples = [
    ['in', 'in:lead,case'],
    ['add', 'in:account add:file'],
    ['remove', 'remove:report'],
    ['phrase', `"${t('workstation.start.phrase')}"`],
  ] as const
  return (
    <section aria-labelledby="shortcuts-heading">
      <Title order={2} size="h5" id="shortcuts-heading">
        {t('workstation.start.shortcuts')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('workstation.start.shortcutsHint')}
      </Text>
      <ul className={classes.examples}>
        {examples.map(([name, example]) => (
          <li key={name} data-row>
            <UnstyledButton className={classes.example} onClick={() => onText(example)}>
              <code>{example}</code>
              <Text component="span" size="sm" c="dimmed">
                {t(`workstation.start.shortcut.${name}`)}
              </Text>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
