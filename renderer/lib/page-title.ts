import { create } from 'zustand'

interface PageTitle {
  readonly title: string
  readonly setTitle: (title: string) => void
}

/** Title of the page that is shown, for the top bar. Never the window's title: that would put names in the taskbar. */
export const usePageTitle = create<PageTitle>((set) => ({ title: '', setTitle: (title) => set({ title }) }))
