import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { platform } from '../session/clients.js'

const mails = ['platform', 'demo', 'mails'] as const

/** The inbox, newest mail first: of everybody, or of one address. Asked every two seconds, so that mails come by themselves. */
export function mailListQuery(to: string | undefined) {
  return infiniteQueryOptions({
    queryKey: [...mails, 'list', to ?? ''],
    queryFn: ({ signal, pageParam }) =>
      platform.demo.listMails(
        { ...(to !== undefined && { to }), ...(pageParam !== undefined && { after: pageParam }) },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    refetchInterval: 2_000,
  })
}

/** The newest mails of everybody, for the addresses that a filter can offer. */
export const latestMailsQuery = queryOptions({
  queryKey: [...mails, 'latest'],
  queryFn: ({ signal }) => platform.demo.listMails({}, { signal }),
  refetchInterval: 10_000,
})

/** One mail. */
export function mailQuery(mailId: string) {
  return queryOptions({
    queryKey: [...mails, 'mail', mailId],
    queryFn: ({ signal }) => platform.demo.getMail(mailId, { signal }),
  })
}
