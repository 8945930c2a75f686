export { createHost, HostFault, type HostNews } from './host.ts'
