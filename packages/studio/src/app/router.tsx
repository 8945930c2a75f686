import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { CreateRoom } from '../rooms/create/index.ts'
import { readCreateSearch } from '../rooms/create/search.ts'
import { readEditSearch } from '../rooms/edit/search.ts'
import { readExperimentSearch, readNewExperimentSearch } from '../rooms/experiments/search.ts'
import { readGallerySearch } from '../rooms/gallery/search.ts'
import { readLibrarySearch } from '../rooms/library/search.ts'
import { readModelsSearch } from '../rooms/models/search.ts'
import { readPictureSearch } from '../rooms/picture/search.ts'
import { readQualitySearch } from '../rooms/quality/search.ts'
import { readUsageSearch } from '../rooms/usage/search.ts'
import { Door } from './door.tsx'
import { NotFoundPage, PendingPage, ProblemPage } from './problem-page.tsx'

const root = createRootRoute({ component: Door, notFoundComponent: NotFoundPage })
const at = { getParentRoute: () => root }

/** Every room: its address, what its address can say, and where its code lies. All but the first are loaded when they are entered. */
const routes = [
  createRoute({ ...at, path: '/', validateSearch: readCreateSearch, component: CreateRoom }),
  createRoute({
    ...at,
    path: '/gallery',
    validateSearch: readGallerySearch,
    component: lazyRouteComponent(() => import('../rooms/gallery/index.ts'), 'GalleryRoom'),
  }),
  createRoute({
    ...at,
    path: '/pictures/$id',
    validateSearch: readPictureSearch,
    component: lazyRouteComponent(() => import('../rooms/picture/index.ts'), 'PictureRoom'),
  }),
  createRoute({ ...at, path: '/edit', component: lazyRouteComponent(() => import('../rooms/edit/index.ts'), 'ChooseRoom') }),
  createRoute({
    ...at,
    path: '/edit/$id',
    validateSearch: readEditSearch,
    component: lazyRouteComponent(() => import('../rooms/edit/index.ts'), 'EditRoom'),
  }),
  createRoute({
    ...at,
    path: '/library',
    validateSearch: readLibrarySearch,
    component: lazyRouteComponent(() => import('../rooms/library/index.ts'), 'LibraryRoom'),
  }),
  createRoute({ ...at, path: '/library/$id', component: lazyRouteComponent(() => import('../rooms/library/index.ts'), 'EntryRoom') }),
  createRoute({ ...at, path: '/contracts', component: lazyRouteComponent(() => import('../rooms/contracts/index.ts'), 'ContractsRoom') }),
  createRoute({
    ...at,
    path: '/contracts/$id',
    component: lazyRouteComponent(() => import('../rooms/contracts/index.ts'), 'ContractRoom'),
  }),
  createRoute({
    ...at,
    path: '/experiments',
    component: lazyRouteComponent(() => import('../rooms/experiments/index.ts'), 'ExperimentsRoom'),
  }),
  createRoute({
    ...at,
    path: '/experiments/new',
    validateSearch: readNewExperimentSearch,
    component: lazyRouteComponent(() => import('../rooms/experiments/index.ts'), 'NewExperimentRoom'),
  }),
  createRoute({
    ...at,
    path: '/experiments/$id',
    validateSearch: readExperimentSearch,
    component: lazyRouteComponent(() => import('../rooms/experiments/index.ts'), 'ExperimentRoom'),
  }),
  createRoute({
    ...at,
    path: '/models',
    validateSearch: readModelsSearch,
    component: lazyRouteComponent(() => import('../rooms/models/index.ts'), 'ModelsRoom'),
  }),
  createRoute({
    ...at,
    path: '/quality',
    validateSearch: readQualitySearch,
    component: lazyRouteComponent(() => import('../rooms/quality/index.ts'), 'QualityRoom'),
  }),
  createRoute({ ...at, path: '/jobs', component: lazyRouteComponent(() => import('../rooms/jobs/index.ts'), 'JobsRoom') }),
  createRoute({
    ...at,
    path: '/usage',
    validateSearch: readUsageSearch,
    component: lazyRouteComponent(() => import('../rooms/usage/index.ts'), 'UsageRoom'),
  }),
  createRoute({ ...at, path: '/keys', component: lazyRouteComponent(() => import('../rooms/keys/index.ts'), 'KeysRoom') }),
  createRoute({ ...at, path: '/settings', component: lazyRouteComponent(() => import('../rooms/settings/index.ts'), 'SettingsRoom') }),
  createRoute({ ...at, path: '/design', component: lazyRouteComponent(() => import('../rooms/design/index.ts'), 'DesignRoom') }),
] as const

export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultErrorComponent: ProblemPage,
  defaultPendingComponent: PendingPage,
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
