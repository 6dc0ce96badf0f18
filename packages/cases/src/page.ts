export {
  type DiagnosisCause,
  type DiagnosisFinding,
  type DiagnosisFix,
  type DiagnosisText,
  diagnose,
  diagnosisCauses,
  diagnosisFixes,
  diagnosisTexts,
} from './model/diagnosis.js'
export type {
  AddedCss,
  AlertLevel,
  DiagnosedEnvironment,
  DiagnosedItem,
  DiagnosticsAlert,
  DiagnosticsBundle,
  ItemState,
  StepState,
  SystemFact,
  TrackedAutoPlay,
  TrackedCondition,
  TrackedGoal,
  TrackedItem,
  TrackedSegment,
  TrackedStep,
} from './model/diagnostics.js'
export { fitDiagnostics, maximumDiagnosticsBytes } from './model/diagnostics-limits.js'
export { redactDiagnostics } from './model/diagnostics-redaction.js'
export { defaultRedactionRules, type RedactionRule, redactText } from './model/diagnostics-rules.js'
export { redactElementReport, safeAddress } from './model/element-redaction.js'
export type {
  BrowserInformation,
  ConditionKind,
  ConditionResult,
  ElementReport,
  EvaluatedCondition,
  HiddenReason,
  ReportedItem,
  ReportedPage,
  SelectorFinding,
} from './model/element-report.js'
export {
  type CollectDiagnosticsOptions,
  collectDiagnostics,
  type DiagnosticsSource,
} from './page/collect-diagnostics.js'
export {
  type CollectElementOptions,
  collectElementReport,
  type EditorCondition,
  type EditorItem,
} from './page/collect-element-report.js'
export type { Select } from './page/collect-selector.js'
export type { ElementLike, PageLike, StyleLike, UserAgentData } from './page/page-like.js'
