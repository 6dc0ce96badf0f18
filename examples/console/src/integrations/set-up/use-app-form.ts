import { useForm } from '@mantine/form'
import { isWaymarkError } from '@waymark/core'
import type { Setup } from '@waymark/workstation-search'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLatest } from '../../parts/use-latest.js'
import { workstation } from '../../session/clients.js'
import { mergeSetup } from './merge-setup.js'
import { type SetupFields, setupFaults, toSetupChange, toSetupFields } from './setup-fields.js'
import { useSetupWrite } from './use-setup-write.js'

/** The form of a set-up: keeps what is typed while others change what is stored, and names what clashes. */
export function useAppForm(setup: Setup) {
  const { t } = useTranslation()
  const [clashes, setClashes] = useState<readonly (keyof SetupFields)[]>([])
  const [isUnchanged, setUnchanged] = useState(false)
  const before = useRef(toSetupFields(setup))
  const form = useForm<SetupFields>({
    initialValues: before.current,
    onValuesChange: () => setUnchanged(false),
    validate: (fields) => {
      const faults = setupFaults(fields)
      return {
        ...(faults.name && { name: t('integrations.setUp.field.nameMissing') }),
        ...(faults.domain && { domain: t('integrations.setUp.field.domainWrong') }),
        ...(faults.scopes && { scopes: t('integrations.setUp.field.scopesMissing') }),
        ...(faults.contactName && { contactName: t('integrations.setUp.field.contactMissing') }),
        ...(faults.contactEmail && { contactEmail: t('integrations.setUp.field.emailWrong') }),
      }
    },
  })
  const save = useSetupWrite(setup, (fields: SetupFields, latest) =>
    workstation.setups.change(setup.id, toSetupChange(fields, setup), { ifMatch: latest.version }),
  )

  const latest = useLatest(form)
  const show = useCallback(
    (stored: Setup, since: SetupFields) => {
      const { getValues, setInitialValues, setValues } = latest.current
      const fields = toSetupFields(stored)
      const merged = mergeSetup(getValues(), since, fields)
      before.current = fields
      setInitialValues(fields)
      setValues(merged.fields)
      return merged.clashes
    },
    [latest],
  )

  const { isPending } = save
  useEffect(() => {
    // What is being saved comes back by itself.
    if (isPending) return
    const found = show(setup, before.current)
    if (found.length > 0) setClashes((known) => [...new Set([...known, ...found])])
  }, [setup, isPending, show])

  function submit(fields: SetupFields): void {
    const isSame = Object.keys(toSetupChange(fields, setup)).length === 0
    setUnchanged(isSame)
    if (isSame) return
    save.mutate(fields, {
      onSuccess: (stored) => {
        show(stored, fields)
        setClashes([])
      },
    })
  }
  const isConflict = isWaymarkError(save.error, 'version_mismatch')
  return { form, save, submit, clashes, isConflict, isUnchanged, change: toSetupChange(form.values, setup) }
}
