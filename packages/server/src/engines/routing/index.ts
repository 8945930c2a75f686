export { drawByRoute } from './draw-by-route.ts'
export { createPurse, type Purse } from './purse.ts'
export { type Route, routeOf, type Wish, wantsLiving } from './route.ts'
export { createStanding, type Standing } from './standing.ts'
