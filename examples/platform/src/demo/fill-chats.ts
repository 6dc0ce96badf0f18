import type { CasesService } from '@waymark/cases/service'
import type { Call } from '@waymark/core/ports'

/** A chat from its start to its end. `later` lets so many seconds pass: fewer than a line may be silent for. */
export async function fillChats(
  { chats, chatDesk }: CasesService,
  { ada, erin }: { readonly ada: Call; readonly erin: Call },
  later: (seconds: number) => Promise<void>,
): Promise<void> {
  await chatDesk.signIn(erin, { capacity: 2 })
  const { id } = await chats.start(ada, { entryPoint: 'editor', subject: 'Which items use this segment?' })
  const say = async (call: Call, text: string) => {
    await chats.post(call, id, { text })
    await later(20)
  }
  await say(ada, 'Hello! Before I change the segment "New colleagues": how do I see what uses it?')
  await say(erin, 'Hello Ada. Open the segment and choose "Used by": it lists every item, drafts too.')
  await say(ada, 'Found it: four ShoutOuts and a menu. Thank you!')
  await chats.end(ada, id)
  await chatDesk.signOut(erin)
}
