import {
  Alert,
  Button,
  FileButton,
  Group,
  Paper,
  Stack,
  Switch,
  Text,
  Textarea,
  Title,
  VisuallyHidden,
} from '@mantine/core'
import type { Case } from '@waymark/cases'
import { isWaymarkError } from '@waymark/core'
import { Lock, Paperclip, Send } from 'lucide-react'
import { type ClipboardEvent, type DragEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../parts/error-notice.js'
import { usePerson } from '../../session/use-session.js'
import type { CaseRole } from '../role.js'
import { isWindowOver } from '../time-until.js'
import { useNow } from '../use-now.js'
import { ClosedHint } from './closed-hint.js'
import { DraftFiles } from './draft-files.js'
import { SendingList } from './sending-list.js'
import { useDraft } from './use-draft.js'
import { usePost } from './use-post.js'
import { useUploads } from './use-uploads.js'
import { WindowOver } from './window-over.js'

const longestText = 100_000
const mostFiles = 20

/** Where one writes: an answer to everybody, or, for engineers, an internal note. */
export function Composer({ found, role }: { readonly found: Case; readonly role: CaseRole }) {
  const { t } = useTranslation()
  const person = usePerson()
  const { draft, change, clear } = useDraft(person.id, found.id)
  const post = usePost(found.id)
  const [leftOut, setLeftOut] = useState(0)
  const [posted, setPosted] = useState(false)
  // The version that was refused: a case that has moved on since is asked anew.
  const [refusedVersion, setRefusedVersion] = useState<number>()
  const [keyWasUsed, setKeyWasUsed] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  const title = useId()
  const uploads = useUploads(({ id, name, size }) =>
    change(({ files }) => ({ files: [...files, { id, name, size, at: Date.now() }] })),
  )
  const now = useNow(found.state === 'closed' ? found.reopenUntil : undefined)
  const isClosed = found.state === 'closed'
  const isOver = isClosed && (isWindowOver(found.reopenUntil, now) || refusedVersion === found.version)
  const isEngineer = role.side === 'engineer'
  const isNote = isEngineer && (draft.isNote || isOver)

  if (!role.takesPart) {
    return (
      <Alert variant="outline" color="gray">
        {t('thread.composer.watching', { name: found.requester.name })}
      </Alert>
    )
  }
  if (isOver && !isEngineer) return <WindowOver found={found} typed={draft.text} />

  const isTooLong = draft.text.length > longestText
  const canPost = draft.text.trim() !== '' && !isTooLong && !uploads.isSending && !post.isPending

  function add(files: readonly File[]): void {
    const room = Math.max(mostFiles - draft.files.length - uploads.sendings.length, 0)
    setLeftOut(Math.max(files.length - room, 0))
    uploads.start(files.slice(0, room))
  }
  function send(): void {
    if (!canPost) return
    setKeyWasUsed(false)
    post.mutate(
      { ...draft, isNote },
      {
        onSuccess: () => {
          clear()
          setPosted(true)
          area.current?.focus()
        },
        onError: (error) => {
          if (isWaymarkError(error, 'reopen_window_over')) setRefusedVersion(found.version)
          // What was typed before the answer got lost is posted already: it is in the thread, and this goes on as another message.
          if (isWaymarkError(error, 'idempotency_key_reused')) {
            setKeyWasUsed(true)
            change({ key: crypto.randomUUID() })
          }
        },
      },
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
  }
  const onPaste = ({ clipboardData }: ClipboardEvent) => {
    if (clipboardData.files.length > 0) add([...clipboardData.files])
  }
  const onDrop = (event: DragEvent) => {
    if (event.dataTransfer.files.length === 0) return
    event.preventDefault()
    add([...event.dataTransfer.files])
  }

  return (
    <Paper
      component="section"
      aria-labelledby={title}
      withBorder
      p="md"
      onDrop={onDrop}
      onDragOver={(event: DragEvent) => event.preventDefault()}
      {...(isNote && { className: 'thread-note' })}
    >
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Title order={2} size="h4" id={title}>
            {t(isNote ? 'thread.composer.noteTitle' : 'thread.composer.title')}
          </Title>
          {isEngineer && !isOver && (
            <Switch
              label={t('thread.composer.switch')}
              checked={draft.isNote}
              onChange={({ currentTarget }) => change({ isNote: currentTarget.checked })}
              thumbIcon={<Lock size={10} aria-hidden />}
            />
          )}
        </Group>
        {isClosed && <ClosedHint found={found} isEngineer={isEngineer} isOver={isOver} />}
        <Textarea
          ref={area}
          label={t(isNote ? 'thread.composer.noteText' : 'thread.composer.text')}
          placeholder={t(isNote ? 'thread.composer.notePlaceholder' : 'thread.composer.placeholder')}
          description={t('thread.composer.shortcut')}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          autosize
          minRows={4}
          maxRows={16}
          value={draft.text}
          onChange={({ currentTarget }) => {
            setPosted(false)
            // What was begun as a note never turns into an answer by itself.
            change({ text: currentTarget.value, ...(isNote && { isNote }) })
          }}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          error={isTooLong && t('thread.composer.tooLong', { count: draft.text.length })}
        />
        <DraftFiles
          files={draft.files}
          onRemove={(id) => change(({ files }) => ({ files: files.filter((one) => one.id !== id) }))}
        />
        <SendingList uploads={uploads} />
        {leftOut > 0 && (
          <Text size="sm" role="alert">
            {t('thread.composer.tooMany', { count: leftOut })}
          </Text>
        )}
        {keyWasUsed ? (
          <Alert color="orange" variant="outline" role="alert">
            {t('thread.composer.keyUsed')}
          </Alert>
        ) : (
          <ErrorNotice error={post.error} onRetry={send} />
        )}
        <Group gap="sm">
          <Button
            leftSection={isNote ? <Lock size={16} aria-hidden /> : <Send size={16} aria-hidden />}
            {...(isNote && { color: 'yellow' })}
            loading={post.isPending}
            disabled={!canPost && !post.isPending}
            onClick={send}
          >
            {t(isNote ? 'thread.composer.postNote' : 'thread.composer.post')}
          </Button>
          <FileButton multiple onChange={add}>
            {(props) => (
              <Button variant="default" leftSection={<Paperclip size={16} aria-hidden />} {...props}>
                {t('thread.composer.attach')}
              </Button>
            )}
          </FileButton>
          <Text size="xs" c="dimmed" flex="1 1 200px">
            {t(uploads.isSending ? 'thread.composer.waitForFiles' : 'thread.composer.drop')}
          </Text>
        </Group>
        <VisuallyHidden role="status">{posted ? t('thread.composer.posted') : ''}</VisuallyHidden>
      </Stack>
    </Paper>
  )
}
