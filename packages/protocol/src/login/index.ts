export { CHAP_ALGORITHMS, chapAlgorithm, chapResponse, checkChapResponse, equalBytes } from './chap.ts'
export type { ChapAlgorithm, ChapChallenge, ChapHash } from './chap.ts'
export { InitiatorLogin } from './initiator-login.ts'
export type { ChapOptions, ChapTargetOptions, LoginOptions } from './login-options.ts'
export { LOGIN_STATUSES, loginStatus } from './login-status.ts'
export type { LoginRetry, LoginStatus } from './login-status.ts'
export type {
  AuthenticationFailedStep,
  CompleteStep,
  LoginMessage,
  LoginStep,
  RedirectedStep,
  RefusedStep,
  SendStep,
} from './login-step.ts'
