import { answerEnum } from '@waymark/core/wire'
import * as z from 'zod/mini'
import { attemptOutcomes } from '../model/assistant.js'
import { diagnosisCauses, diagnosisFixes } from '../model/diagnosis.js'

/** A cause that was found, as JSON. */
export const findingJson = z.object({
  cause: answerEnum(diagnosisCauses),
  fix: answerEnum(diagnosisFixes),
  text: z.string(),
  details: z.array(z.string()),
})

/** A fix that was tried, as JSON. */
export const attemptJson = z.object({ cause: answerEnum(diagnosisCauses), outcome: answerEnum(attemptOutcomes) })
