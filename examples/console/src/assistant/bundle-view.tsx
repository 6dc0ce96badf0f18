import { Box, Code, Stack } from '@mantine/core'
import type { DiagnosticsBundle } from '@waymark/cases'
import { useTranslation } from 'react-i18next'

const sections = ['steps', 'goals', 'items', 'segments', 'conditions', 'autoPlay', 'alerts'] as const

/** A diagnostics bundle, section by section, exactly as it would be sent. */
export function BundleView({ bundle }: { readonly bundle: DiagnosticsBundle }) {
  const { t } = useTranslation()
  const { environment } = bundle
  return (
    <Stack gap={6}>
      {sections.map((section) => (
        <Section key={section} name={t(`assistant.diagnostics.sections.${section}`)} entries={bundle[section]} />
      ))}
      <Section name={t('assistant.diagnostics.sections.environment')} entries={[environment]} />
    </Stack>
  )
}

function Section({ name, entries }: { readonly name: string; readonly entries: readonly unknown[] }) {
  return (
    <Box component="details">
      <summary>
        {name} ({entries.length})
      </summary>
      <Code block className="written" mt={4} tabIndex={0} style={{ maxHeight: 260, overflowY: 'auto' }}>
        {entries.map((entry) => JSON.stringify(entry, undefined, 2)).join('\n')}
      </Code>
    </Box>
  )
}
