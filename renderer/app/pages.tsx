import { RouterProvider } from '@tanstack/react-router'
import { router } from './router.tsx'

/** Everything behind the passphrase. */
export function Pages() {
  return <RouterProvider router={router} />
}
