import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { workstationQueries } from '../session/clients.js'
import { usePerson } from '../session/use-session.js'
import { callbackAddress, isSignInAddress } from './sign-in-address.js'
import { tabSignIns } from './tab-sign-ins.js'

/** Begins a sign-in and sends the browser to the application. `isLeaving` stays true until the page is left. */
export function useConnect({ id, name }: { readonly id: string; readonly name: string }) {
  const person = usePerson()
  const [isLeaving, setLeaving] = useState(false)
  const [isUnsafe, setUnsafe] = useState(false)
  const { mutationKey, mutationFn } = workstationQueries.integrations.connect()
  const begin = useMutation({ mutationKey: [...mutationKey], mutationFn })

  function connect(): void {
    setUnsafe(false)
    const redirectUri = callbackAddress(window.location.origin)
    begin.mutate(
      { integrationId: id, redirectUri },
      {
        onSuccess: ({ url }) => {
          if (!isSignInAddress(url)) return setUnsafe(true)
          tabSignIns.begin({ integrationId: id, name, personId: person.id, personName: person.name })
          setLeaving(true)
          window.location.assign(url)
        },
      },
    )
  }
  return { connect, isLeaving, isUnsafe, isBusy: begin.isPending || isLeaving, error: begin.error }
}
