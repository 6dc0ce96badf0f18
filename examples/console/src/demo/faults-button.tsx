import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { TriangleAlert, Zap } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { demoStateQuery } from './demo-state.js'

/** Opens the faults, and says when there are some. */
export function FaultsButton({ onClick, wide = false }: { readonly onClick: () => void; readonly wide?: boolean }) {
  const { t } = useTranslation()
  const count = useQuery(demoStateQuery).data?.faults.length ?? 0
  return (
    <Button
      size={wide ? 'sm' : 'compact-xs'}
      px={8}
      fw={500}
      {...(count > 0 ? { color: '#a83a05', variant: 'filled' } : { variant: 'default' })}
      leftSection={count > 0 ? <TriangleAlert size={14} aria-hidden /> : <Zap size={14} aria-hidden />}
      onClick={onClick}
      aria-haspopup="dialog"
    >
      {count > 0 ? t('demo.bar.active', { count }) : t('demo.bar.faults')}
    </Button>
  )
}
