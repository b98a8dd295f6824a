import { createHashHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { AdminPage } from '#renderer/features/admin/admin-page.tsx'
import { AuditPage } from '#renderer/features/audit/audit-page.tsx'
import { BackupPage } from '#renderer/features/backup/backup-page.tsx'
import { AssessCoachPage } from '#renderer/features/coaches/assess/assess-coach-page.tsx'
import { DecidePage } from '#renderer/features/coaches/assess/decide-page.tsx'
import { CoachPage } from '#renderer/features/coaches/coach-page.tsx'
import { CoachesPage } from '#renderer/features/coaches/coaches-page.tsx'
import { CriteriaPage } from '#renderer/features/coaches/criteria-page.tsx'
import { NormsPage } from '#renderer/features/coaches/norms/norms-page.tsx'
import { NormsUpdatePage } from '#renderer/features/coaches/norms/norms-update-page.tsx'
import { CompareCoachesPage } from '#renderer/features/coaches/compare/compare-page.tsx'
import { KeptComparisonPage } from '#renderer/features/coaches/compare/kept-comparison-page.tsx'
import { WatchPage } from '#renderer/features/coaches/watch/watch-page.tsx'
import { ImportPage } from '#renderer/features/coaches/import/import-page.tsx'
import { NewCoachPage } from '#renderer/features/coaches/new-coach-page.tsx'
import { ChangePassphrasePage } from '#renderer/features/keys/change-passphrase-page.tsx'
import { LeakedPage } from '#renderer/features/keys/leaked-page.tsx'
import { MakeKeyPage } from '#renderer/features/keys/make-key-page.tsx'
import { TestKeyPage } from '#renderer/features/keys/test-key-page.tsx'
import { OverviewPage } from '#renderer/features/overview/overview-page.tsx'
import { ComparePage } from '#renderer/features/policy/compare/compare-page.tsx'
import { LetterPage } from '#renderer/features/policy/letter-page.tsx'
import { PolicyPage } from '#renderer/features/policy/policy-page.tsx'
import { PolicyVersionPage } from '#renderer/features/policy/policy-version-page.tsx'
import { AssessmentPage } from '#renderer/features/policy/standard/assessment-page.tsx'
import { StandardPage } from '#renderer/features/policy/standard/standard-page.tsx'
import { NewPersonPage } from '#renderer/features/people/new-person-page.tsx'
import { PeoplePage } from '#renderer/features/people/people-page.tsx'
import { PersonPage } from '#renderer/features/people/person-page.tsx'
import { ReportPage } from '#renderer/features/report/report-page.tsx'
import { NewTrajectoryPage } from '#renderer/features/trajectories/new-trajectory-page.tsx'
import { TrajectoriesPage } from '#renderer/features/trajectories/trajectories-page.tsx'
import { TrajectoryPage } from '#renderer/features/trajectories/trajectory-page.tsx'
import { PageMissing } from '#renderer/ui/page-states.tsx'
import { PageFailed } from './page-failed.tsx'
import { Shell } from './shell.tsx'

const rootRoute = createRootRoute({ component: Shell })

const page = <const Path extends string>(path: Path, component: () => React.ReactNode) =>
  createRoute({ getParentRoute: () => rootRoute, path, component })

/** The tab is part of the address, so that back and forward go through tabs too. */
const tabSearch = (search: Record<string, unknown>): { readonly tab?: string } =>
  typeof search['tab'] === 'string' ? { tab: search['tab'] } : {}

/** A part of a policy may show one of its items: a form of guidance, or `new`. */
const partSearch = (search: Record<string, unknown>): { readonly tab?: string; readonly item?: string } => ({
  ...tabSearch(search),
  ...(typeof search['item'] === 'string' ? { item: search['item'] } : {}),
})

/** Which two versions: ids, or what the page proposes. */
const compareSearch = (search: Record<string, unknown>): { readonly from?: string; readonly to?: string } => ({
  ...(typeof search['from'] === 'string' ? { from: search['from'] } : {}),
  ...(typeof search['to'] === 'string' ? { to: search['to'] } : {}),
})

/** An assessment may begin with the answers of an earlier one. */
const fromSearch = (search: Record<string, unknown>): { readonly from?: string } =>
  typeof search['from'] === 'string' ? { from: search['from'] } : {}

const policyCompareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/policy/compare',
  component: ComparePage,
  validateSearch: compareSearch,
})

const policyVersionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/policy/$policyId',
  component: PolicyVersionPage,
  validateSearch: partSearch,
})

const assessmentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/policy/standard/$assessmentId',
  component: AssessmentPage,
  validateSearch: tabSearch,
})

const coachRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/coaches/$coachId',
  component: CoachPage,
  validateSearch: tabSearch,
})

const assessCoachRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/coaches/$coachId/assess',
  component: AssessCoachPage,
  validateSearch: fromSearch,
})

const trajectoryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/trajectories/$trajectoryId',
  component: TrajectoryPage,
  validateSearch: tabSearch,
})

const routeTree = rootRoute.addChildren([
  page('/', OverviewPage),
  page('/policy', PolicyPage),
  page('/policy/standard', StandardPage),
  assessmentRoute,
  policyCompareRoute,
  policyVersionRoute,
  page('/policy/$policyId/letter', LetterPage),
  page('/coaches', CoachesPage),
  page('/coaches/new', NewCoachPage),
  page('/coaches/criteria', CriteriaPage),
  page('/coaches/norms', NormsPage),
  page('/coaches/norms/update', NormsUpdatePage),
  page('/coaches/compare', CompareCoachesPage),
  page('/coaches/compare/$comparisonId', KeptComparisonPage),
  page('/coaches/watch', WatchPage),
  page('/coaches/import', ImportPage),
  coachRoute,
  assessCoachRoute,
  page('/coaches/$coachId/decide', DecidePage),
  page('/trajectories', TrajectoriesPage),
  page('/trajectories/new', NewTrajectoryPage),
  page('/trajectories/people', PeoplePage),
  page('/trajectories/people/new', NewPersonPage),
  page('/trajectories/people/$personId', PersonPage),
  trajectoryRoute,
  page('/report', ReportPage),
  page('/admin', AdminPage),
  page('/admin/backups', BackupPage),
  page('/admin/audit', AuditPage),
  page('/admin/passphrase', ChangePassphrasePage),
  page('/admin/recovery-key', MakeKeyPage),
  page('/admin/recovery-key/test', TestKeyPage),
  page('/admin/leaked', LeakedPage),
])

/** All addresses. In the hash, so that a page of `app://` never asks the bundle for a file of that name. */
export const router = createRouter({
  routeTree,
  history: createHashHistory(),
  defaultErrorComponent: PageFailed,
  defaultNotFoundComponent: PageMissing,
  scrollRestoration: true,
  scrollToTopSelectors: ['#content'],
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
