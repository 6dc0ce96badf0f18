export { type FormIssue, type FormSchema, toFormSchema } from './route/form-schema.js'
export { type Problem, problem, problemMediaType, readProblem, retryableStatus, writeProblem } from './route/problem.js'
export {
  defineRoute,
  fillPath,
  isWrite,
  type Method,
  type Route,
  type RouteAnswer,
  type RouteBody,
  type RouteEvent,
  type RouteParams,
  type RouteQuery,
} from './route/route.js'
export {
  answerEnum,
  type DescribedSchema,
  id,
  instant,
  type ObjectSchema,
  pageOf,
  pageQuery,
  readInstant,
  type Schema,
  text,
  wholeNumber,
  writeInstant,
} from './route/schema.js'
