export { type Caller, LOCAL_CALLER, type Project, type Scope } from './caller.ts'
