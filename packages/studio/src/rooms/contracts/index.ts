export { ContractRoom } from './contract-room.tsx'
export { ContractsRoom } from './contracts-room.tsx'
