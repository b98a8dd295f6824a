import { createSpotlight } from '@mantine/spotlight'

/** The one search dialog. */
export const [searchStore, searchDialog] = createSpotlight()

/** Opens the search dialog. */
export const openSearch = (): void => searchDialog.open()
