import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Case, NewCase } from '@waymark/cases'
import { newCaseForm } from '@waymark/cases/forms'
import { isRefused } from '@waymark/core'
import { useState } from 'react'
import { cases, queries } from '../../session/clients.js'
import { type Faults, placeFaults } from './faults.js'
import { bodyOf, type Values } from './form-values.js'

/** What a try to file needs to know. */
export interface Filing {
  readonly values: Values
  readonly key: string
  readonly attachments: readonly string[]
  readonly supersedes: string | undefined
}

/** Files a case; what the service refuses goes back to the fields. One key files one case, however often it is tried. */
export function useFiling(onFiled: (filed: Case) => void) {
  const cache = useQueryClient()
  const [refused, setRefused] = useState<Faults>({})
  const create = useMutation({
    mutationFn: ({ input, key }: { readonly input: NewCase; readonly key: string }) =>
      cases.cases.create(input, { idempotencyKey: key }),
    onSuccess: (filed, { input }) => {
      for (const { queryKey } of queries.cases.create().invalidates)
        void cache.invalidateQueries({ queryKey: [...queryKey] })
      if (input.supersedes)
        void cache.invalidateQueries({ queryKey: [...queries.cases.get(input.supersedes).queryKey] })
      onFiled(filed)
    },
  })

  return {
    isPending: create.isPending,
    /** Why the last try failed, unless its faults stand beside fields. */
    error: Object.keys(refused).length === 0 ? create.error : null,
    refused,
    /** The reader changed this field. */
    forgetFault: (path: string) =>
      setRefused((now) => Object.fromEntries(Object.entries(now).filter(([other]) => other !== path))),
    /** Tries it; `onRefused` hears when there is something to look at. */
    file({ values, key, attachments, supersedes }: Filing, onRefused: () => void): void {
      const checked = newCaseForm['~standard'].validate({
        ...bodyOf(values),
        channel: 'portal',
        ...(attachments.length > 0 && { attachments }),
        ...(supersedes !== undefined && { supersedes }),
      })
      if (checked.issues) {
        setRefused(placeFaults(namedOf(checked.issues), values))
        onRefused()
        return
      }
      setRefused({})
      create.mutate(
        { input: checked.value, key },
        {
          onError: (error) => {
            setRefused(isRefused(error) ? placeFaults(error.faults, values) : {})
            onRefused()
          },
        },
      )
    },
  }
}

function namedOf(issues: readonly { readonly message: string; readonly path?: readonly PropertyKey[] | undefined }[]) {
  return issues.map(({ path = [], message }) => ({ path: `/${path.join('/')}`, message }))
}
