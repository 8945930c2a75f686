import { eventsSuite } from './events.suite.ts'
import { createInProcessEvents } from './in-process.ts'

eventsSuite(async () => createInProcessEvents())
