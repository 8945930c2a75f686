export { bridge, sailboat, skyline } from './city.ts'
export { castle, house, stall, tent, village, windmill } from './houses.ts'
export { pagoda, teahouse, torii } from './temples.ts'
export { lighthouse, mosque } from './towers.ts'
